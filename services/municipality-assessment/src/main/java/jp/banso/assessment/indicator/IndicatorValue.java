package jp.banso.assessment.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value of an indicator for an organisation. */
@Schema(name = "IndicatorValue")
public record IndicatorValue(
    @Schema(examples = "045055") @Heading(ja = "団体コード", en = "Organization") String organization,
    @Schema(examples = "dx.online32") @Heading(ja = "指標", en = "Indicator") String indicator,
    @Schema(examples = "FY2024") @Heading(ja = "期間", en = "Period") String period,
    @Schema(nullable = true, examples = "20") @Heading(ja = "値", en = "Value") BigDecimal value,
    @Schema(nullable = true, examples = "4") @Heading(ja = "分子", en = "Numerator")
        BigDecimal numerator,
    @Schema(nullable = true, examples = "20") @Heading(ja = "分母", en = "Denominator")
        BigDecimal denominator,
    @Schema(examples = "percent") @Heading(ja = "単位", en = "Unit") String unit,
    @Schema(examples = "2024-04-01") @Heading(ja = "基準日", en = "As of") LocalDate asOf,
    @Schema(nullable = true, examples = "not-surveyed") @Heading(ja = "欠測理由", en = "Missing")
        String missing) {

  /** 20 and not 20.00, 100 and not 1E+2. */
  public static BigDecimal plain(BigDecimal value) {
    return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
  }
}
