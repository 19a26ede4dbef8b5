package jp.banso.assessment.karte;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.banso.assessment.neighbour.KpiStatus;
import jp.banso.assessment.neighbour.Support;

/** The printed page's lines, as a person reads them; as many as fit on one A4. */
record KarteLines(
    List<Line> axes,
    List<Line> indicators,
    String basis,
    String group,
    String moved,
    String peers,
    List<String> requests,
    int moreRequests,
    List<Line> kpis,
    int moreKpis) {

  private static final int MOST_KPIS = 5;
  private static final int MOST_REQUESTS = 3;
  private static final String NOTHING = "–";

  /** One line of a table. */
  record Line(String name, String value, String mean, String note, String level) {}

  static KarteLines of(Karte karte, Locale locale) {
    var words = KarteWords.in(locale);
    List<KpiStatus.Item> kpis = karte.kpis() == null ? List.of() : karte.kpis();
    List<Support.Request> requests = karte.support() == null ? List.of() : karte.support().items();
    var group = karte.group();
    return new KarteLines(
        Stream.concat(Stream.of(karte.overall()), karte.axes().stream())
            .map(axis -> line(axis, locale))
            .toList(),
        karte.indicators().stream()
            .map(it -> new Line(it.name(locale), it.shown(words), it.shownMean(), "", ""))
            .toList(),
        basis(karte.basis(), words, locale),
        group == null || group.group() == null ? words.noGroup() : group.name(locale),
        group == null ? null : group.movedBecause(),
        group == null
            ? ""
            : String.join(
                words.language().equals("en") ? ", " : "、",
                group.peers().stream().map(peer -> peer.prefecture() + peer.name()).toList()),
        requests.stream().limit(MOST_REQUESTS).map(Support.Request::title).toList(),
        Math.max(0, requests.size() - MOST_REQUESTS),
        kpis.stream().limit(MOST_KPIS).map(KarteLines::line).toList(),
        Math.max(0, kpis.size() - MOST_KPIS));
  }

  private static Line line(KarteAxis axis, Locale locale) {
    return new Line(
        axis.name(locale),
        text(axis.score()),
        text(axis.prefectureMean()),
        axis.coverage() + "%",
        axis.level() == null ? NOTHING : axis.level() + " " + axis.levelName(locale));
  }

  private static Line line(KpiStatus.Item kpi) {
    return new Line(
        kpi.name(),
        with(kpi.unit(), kpi.value()),
        with(kpi.unit(), kpi.target()),
        kpi.period(),
        "");
  }

  private static String basis(KarteBasis basis, KarteWords words, Locale locale) {
    String assessed =
        basis.run() == null ? words.noRun() : words.assessed().formatted(basis.runAsOf());
    return basis.name(locale) + words.edition().formatted(basis.edition()) + assessed;
  }

  private static String with(String unit, BigDecimal figure) {
    return figure == null ? NOTHING : text(figure) + unit;
  }

  private static String text(BigDecimal number) {
    return number == null ? NOTHING : number.toPlainString();
  }
}
