package jp.banso.kpi.status;

import java.math.BigDecimal;
import java.util.Locale;
import jp.banso.kpi.achievement.Achievement;
import jp.banso.kpi.achievement.Basis;
import jp.banso.kpi.achievement.Status;
import jp.banso.kpi.achievement.Undefined;
import jp.banso.kpi.kpi.Figure;
import jp.banso.kpi.kpi.KpiView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The latest value of one KPI. */
@Schema(name = "KpiStatusItem")
record KpiStatusItem(
    @Schema(examples = "ONLINE-RATE") String kpi,
    @Schema(description = "In the language asked for", examples = "行政手続のオンライン申請率") String name,
    @Schema(examples = "%") String unit,
    @Schema(examples = "FY2025") String period,
    @Schema(examples = "48.5") BigDecimal value,
    @Schema(nullable = true, examples = "60") BigDecimal target,
    @Schema(nullable = true, description = "1 is the target met", examples = "0.6167")
        BigDecimal achievement,
    @Schema(nullable = true, examples = "AT_RISK") Status status,
    @Schema(nullable = true, description = "Why there is no achievement") Undefined undefined) {

  static KpiStatusItem of(KpiView kpi, Basis basis, Locale locale) {
    var achievement = Achievement.of(kpi, basis.value(), basis.target(), basis.baseline());
    return new KpiStatusItem(
        kpi.code(),
        kpi.name(locale),
        kpi.unit(),
        basis.period(),
        Figure.plain(basis.value()),
        Figure.plain(basis.target()),
        achievement.ratio(),
        achievement.status(),
        achievement.undefined());
  }
}
