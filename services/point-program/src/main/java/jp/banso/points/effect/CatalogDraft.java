package jp.banso.points.effect;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A dataset as the catalogue's contract takes it. */
record CatalogDraft(String organization, String slug, UUID asset, Description description) {
  private static final String SOCIETY = "SOCI";

  /** What is said about it. */
  record Description(
      String title,
      String titleEn,
      String description,
      String licence,
      String theme,
      List<String> keywords,
      String refresh,
      LocalDate periodFrom,
      LocalDate periodTo,
      String contactName,
      String contactEmail) {}

  static CatalogDraft of(EffectAnalysis analysis, EffectPeriod period, NewPublication request) {
    var page = new EffectPage(analysis, Locale.JAPANESE);
    var english = new EffectPage(analysis, Locale.ENGLISH);
    return new CatalogDraft(
        analysis.issuer(),
        slug(analysis, period),
        null,
        new Description(
            shortened(page.title() + " " + page.subject() + " " + page.period()),
            shortened(english.title() + " " + english.subject() + " " + english.period()),
            page.subject()
                + " の "
                + page.period()
                + " の付与、利用、失効、流通速度、業種別・地域別・日別の利用を集計したものです。値のないものは、"
                + page.rules(),
            "CC_BY_4_0",
            SOCIETY,
            List.of("ポイント", "効果分析"),
            "IRREG",
            period.firstDay(),
            period.lastDay(),
            request.contactName(),
            request.contactEmail()));
  }

  // Two programmes of a municipality differ in the last twelve digits of their ids
  private static String slug(EffectAnalysis analysis, EffectPeriod period) {
    return "point-effect-"
        + analysis.program().toString().substring(24)
        + "-"
        + period.from()
        + "-"
        + period.to();
  }

  private static String shortened(String text) {
    return text.length() <= 200 ? text : text.substring(0, 199) + "…";
  }
}
