package jp.banso.points.effect;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The analysis on paper. */
final class EffectPage {
  private final EffectAnalysis analysis;
  private final Locale locale;

  EffectPage(EffectAnalysis analysis, Locale locale) {
    this.analysis = analysis;
    this.locale = locale;
  }

  @CheckedTemplate(basePath = "effect")
  static class Templates {
    static native TemplateInstance page(EffectPage page, RawString picture);
  }

  String html() {
    var picture = new RawString(new EffectChart(analysis, locale).svg());
    return Templates.page(this, picture).setLocale(locale).render();
  }

  public List<PrintedRow> summary() {
    return analysis.summary().figures().entrySet().stream()
        .map(
            it ->
                new PrintedRow(
                    it.getKey().text().in(locale),
                    List.of(figure(it.getValue()) + unit(it.getKey(), it.getValue())),
                    it.getKey().rule().in(locale)))
        .toList();
  }

  private String unit(EffectItem item, Number figure) {
    return figure == null || item.isRatio() ? "" : " " + item.unit().in(locale);
  }

  /** A ratio is printed as it is calculated, not as a percentage that was rounded once more. */
  private String figure(Number figure) {
    return switch (figure) {
      case null -> text("－", "–");
      case BigDecimal exact -> String.format(Locale.ROOT, "%,.4f", exact);
      default -> String.format(Locale.ROOT, "%,d", figure.longValue());
    };
  }

  public List<PrintedRow> months() {
    return analysis.months().stream()
        .map(it -> row(it.month(), it.users(), it.issued(), it.used(), it.expired()))
        .toList();
  }

  public List<PrintedRow> categories() {
    return places(PlaceLevel.CATEGORY);
  }

  public List<PrintedRow> areas() {
    return places(PlaceLevel.AREA);
  }

  private List<PrintedRow> places(PlaceLevel level) {
    return analysis.places().stream()
        .filter(it -> it.level() == level)
        .map(it -> row(name(it), it.users(), it.uses(), it.used()))
        .toList();
  }

  private String name(PlaceFigures place) {
    var name = Objects.requireNonNullElse(place.category(), place.area());
    if (PlaceCount.EXCHANGE.equals(name)) {
      return text("事業者への交換", "Exchange with carriers");
    }
    return place.areaName() == null ? name : place.areaName() + " " + name;
  }

  private PrintedRow row(String name, Number... figures) {
    return new PrintedRow(name, Stream.of(figures).map(this::figure).toList(), "");
  }

  public List<String> monthHeadings() {
    return headings(
        text("年月", "Month"),
        EffectItem.USERS,
        EffectItem.ISSUED,
        EffectItem.USED,
        EffectItem.EXPIRED);
  }

  public List<String> categoryHeadings() {
    return headings(text("業種", "Category"), EffectItem.USERS, EffectItem.USES, EffectItem.USED);
  }

  public List<String> areaHeadings() {
    return headings(
        text("加盟店の所在地", "Municipality of the shop"),
        EffectItem.USERS,
        EffectItem.USES,
        EffectItem.USED);
  }

  private List<String> headings(String first, EffectItem... items) {
    return Stream.concat(Stream.of(first), Stream.of(items).map(it -> it.text().in(locale)))
        .toList();
  }

  public List<String> summaryHeadings() {
    return locale.equals(Locale.ENGLISH)
        ? List.of("Figure", "Value", "How")
        : List.of("項目", "値", "算定方法");
  }

  public String title() {
    return text("ポイント効果分析", "Effect of the points");
  }

  public String subject() {
    return Stream.of(analysis.name(locale), analysis.campaignName(locale))
        .filter(it -> !it.isEmpty())
        .reduce((program, campaign) -> program + text("　", " – ") + campaign)
        .orElseThrow();
  }

  public String period() {
    return analysis.from() + text("～", " to ") + analysis.to();
  }

  public String issuer() {
    var name = Objects.requireNonNullElse(analysis.issuerName(), "");
    return text("発行者 ", "Issuer ") + name + " " + analysis.issuer();
  }

  public String byMonth() {
    return text("月別", "By month");
  }

  public String byCategory() {
    return text("業種別の利用", "Used, by category of the shop");
  }

  public String byArea() {
    return text("地域別の利用", "Used, by area of the shop");
  }

  public String hint() {
    return text("「－」は", "“–” ") + rules();
  }

  /**
   * What a missing value is, and how it was counted; goes on from what a missing one looks like.
   */
  String rules() {
    return text(
        "算定できないか、10人未満の値と、合計との差などから10人未満の値が分かる値を秘匿したものです。帳簿への記帳日（日本時間）で集計し、取消は取り消した日に差し引いています。",
        "cannot be calculated, or is suppressed: made by fewer than ten persons, or such that a figure of fewer could"
            + " be worked out with it. Counted by the day of entry in the books, in Japan; a reversal counts on its own"
            + " day.");
  }

  public String language() {
    return text("ja", "en");
  }

  private String text(String ja, String en) {
    return new Text(ja, en).in(locale);
  }
}
