package jp.banso.assessment.karte;

import java.math.BigDecimal;
import java.util.Locale;
import jp.banso.assessment.indicator.IndicatorValue;
import jp.banso.assessment.indicator.IndicatorView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An indicator beside the prefecture's mean. */
@Schema(name = "KarteIndicator")
record KarteIndicator(
    @Schema(examples = "dx.online32") String indicator,
    @Schema(nullable = true, examples = "services") String axis,
    @Schema(examples = "よく使う32手続のオンライン化状況") String nameJa,
    @Schema(examples = "32 common procedures online") String nameEn,
    @Schema(examples = "percent") String unit,
    @Schema(nullable = true, examples = "20") BigDecimal value,
    @Schema(nullable = true, examples = "22.4", description = "Of yes-no: the share of yes, 0–1")
        BigDecimal prefectureMean,
    @Schema(
            nullable = true,
            examples = "not-surveyed",
            description = "not-surveyed (調査無し), undefined (0 of 0), empty, no-data")
        String missing) {

  private static final String NOTHING = "–";

  static KarteIndicator of(IndicatorView it, IndicatorValue own, IndicatorValue mean) {
    return new KarteIndicator(
        it.code(),
        it.axis(),
        it.nameJa(),
        it.nameEn(),
        it.unit(),
        own == null ? null : own.value(),
        mean == null ? null : mean.value(),
        own == null ? "no-data" : own.missing());
  }

  String name(Locale locale) {
    return locale.getLanguage().equals("en") ? nameEn : nameJa;
  }

  /** As a person reads it. */
  String shown(KarteWords words) {
    if (value == null) {
      return "not-surveyed".equals(missing) ? words.notSurveyed() : NOTHING;
    }
    return switch (unit) {
      case "yes-no" -> value.signum() > 0 ? words.yes() : words.no();
      case "percent" -> value.toPlainString() + "%";
      default -> value.toPlainString();
    };
  }

  /** As a person reads it: a mean of yes and no is the share of yes. */
  String shownMean() {
    if (prefectureMean == null) {
      return NOTHING;
    }
    return switch (unit) {
      case "yes-no" -> prefectureMean.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
      case "percent" -> prefectureMean.toPlainString() + "%";
      default -> prefectureMean.toPlainString();
    };
  }
}
