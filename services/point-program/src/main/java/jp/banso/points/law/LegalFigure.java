package jp.banso.points.law;

import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure beside its rule and article. */
@Schema(name = "LegalFigure")
record LegalFigure(
    @Schema(examples = "deposit") LegalItem item,
    @Schema(examples = "要供託額") String name,
    @Schema(
            description = "Whether the rule binds this programme, given its issuer and its balance",
            examples = "true")
        boolean applies,
    @Schema(nullable = true, description = "Yen; none for a day or a ban", examples = "5000001")
        Long amount,
    @Schema(nullable = true, description = "In Japan", examples = "2026-05-31") LocalDate day,
    @Schema(examples = "基準額を超えるとき、基準日未使用残高の2分の1以上。1円未満は切上げ") String rule,
    @Schema(examples = "資金決済法 14条1項") String article) {

  static LegalFigure amount(LegalItem item, boolean applies, long amount, Locale locale) {
    return of(item, applies, amount, null, locale);
  }

  static LegalFigure day(LegalItem item, boolean applies, LocalDate day, Locale locale) {
    return of(item, applies, null, applies ? day : null, locale);
  }

  static LegalFigure ban(LegalItem item, boolean applies, Locale locale) {
    return of(item, applies, null, null, locale);
  }

  private static LegalFigure of(
      LegalItem item, boolean applies, Long amount, LocalDate day, Locale locale) {
    var provision = item.provision();
    return new LegalFigure(
        item,
        provision.name().in(locale),
        applies,
        amount,
        day,
        provision.rule().in(locale),
        provision.article().in(locale));
  }
}
