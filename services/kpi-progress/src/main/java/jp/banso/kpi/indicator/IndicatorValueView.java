package jp.banso.kpi.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import jp.banso.kpi.kpi.Figure;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One figure. */
@Schema(name = "IndicatorValue")
record IndicatorValueView(
    @Heading(ja = "団体コード", en = "Organization") @Schema(examples = "045055") String organization,
    @Heading(ja = "指標", en = "Indicator") @Schema(examples = "ONLINE-RATE") String indicator,
    @Heading(ja = "期間", en = "Period") @Schema(examples = "FY2025") String period,
    @Heading(ja = "値", en = "Value") @Schema(examples = "48.5") BigDecimal value,
    @Heading(ja = "分子", en = "Numerator") @Schema(nullable = true, examples = "4850")
        BigDecimal numerator,
    @Heading(ja = "分母", en = "Denominator") @Schema(nullable = true, examples = "10000")
        BigDecimal denominator,
    @Heading(ja = "単位", en = "Unit") @Schema(examples = "%") String unit,
    @Heading(ja = "時点", en = "As of")
        @Schema(description = "When it was recorded", examples = "2026-05-20T01:23:45Z")
        Instant asOf) {

  IndicatorValueView plain() {
    return new IndicatorValueView(
        organization,
        indicator,
        period,
        Figure.plain(value),
        Figure.plain(numerator),
        Figure.plain(denominator),
        unit,
        asOf);
  }

  String key() {
    return organization + "/" + indicator;
  }
}
