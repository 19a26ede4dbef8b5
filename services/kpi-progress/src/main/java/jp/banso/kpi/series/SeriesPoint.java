package jp.banso.kpi.series;

import java.math.BigDecimal;
import jp.banso.kpi.kpi.Figure;
import jp.banso.kpi.period.Period;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One period. */
record SeriesPoint(
    @Heading(ja = "期間", en = "Period") @Schema(examples = "FY2025") String period,
    @Heading(ja = "実績値", en = "Value") @Schema(nullable = true, examples = "48.5") BigDecimal value,
    @Heading(ja = "目標値", en = "Target") @Schema(nullable = true, examples = "60") BigDecimal target,
    @Heading(ja = "状態", en = "State") @Schema(nullable = true, examples = "APPROVED")
        String state) {

  static SeriesPoint empty(Period period) {
    return new SeriesPoint(period.label(), null, null, null);
  }

  SeriesPoint plain() {
    return new SeriesPoint(period, Figure.plain(value), Figure.plain(target), state);
  }
}
