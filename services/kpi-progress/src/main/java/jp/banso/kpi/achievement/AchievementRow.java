package jp.banso.kpi.achievement;

import java.math.BigDecimal;
import jp.banso.kpi.kpi.Figure;
import jp.banso.kpi.kpi.KpiView;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The achievement of one organisation. */
@Schema(name = "Achievement")
record AchievementRow(
    @Heading(ja = "団体コード", en = "Organization") @Schema(examples = "045055") String organization,
    @Heading(ja = "団体名", en = "Name") @Schema(examples = "美里町") String name,
    @Heading(ja = "期間", en = "Period") @Schema(examples = "FY2025") String period,
    @Heading(ja = "実績値", en = "Value") @Schema(nullable = true, examples = "48.5") BigDecimal value,
    @Heading(ja = "目標値", en = "Target") @Schema(nullable = true, examples = "60") BigDecimal target,
    @Heading(ja = "基準値", en = "Baseline") @Schema(nullable = true, examples = "30")
        BigDecimal baseline,
    @Heading(ja = "基準期間", en = "Baseline period") @Schema(nullable = true, examples = "FY2023")
        String baselinePeriod,
    @Heading(ja = "達成率", en = "Achievement")
        @Schema(
            nullable = true,
            description = "(value - baseline) / (target - baseline), four decimals, HALF_UP",
            examples = "0.6167")
        BigDecimal achievement,
    @Heading(ja = "評価", en = "Status") @Schema(nullable = true, examples = "AT_RISK") Status status,
    @Heading(ja = "算定不能の理由", en = "Undefined because")
        @Schema(nullable = true, description = "Why there is no achievement")
        Undefined undefined,
    @Heading(ja = "実績の状態", en = "State") @Schema(nullable = true, examples = "APPROVED")
        String state) {

  static AchievementRow of(KpiView kpi, Basis basis, String name) {
    var achievement = Achievement.of(kpi, basis.value(), basis.target(), basis.baseline());
    return new AchievementRow(
        basis.organization(),
        name,
        basis.period(),
        Figure.plain(basis.value()),
        Figure.plain(basis.target()),
        Figure.plain(basis.baseline()),
        basis.baselinePeriod(),
        achievement.ratio(),
        achievement.status(),
        achievement.undefined(),
        basis.state());
  }
}
