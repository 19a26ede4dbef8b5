package jp.banso.assessment.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a municipality stands with its KPIs: what we need of kpi's answer. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KpiStatus(List<Item> items) {

  /** The latest value of one KPI. */
  @Schema(name = "KarteKpi")
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Item(
      @Schema(examples = "ONLINE-RATE") String kpi,
      @Schema(description = "In the language asked for", examples = "行政手続のオンライン申請率") String name,
      @Schema(examples = "%") String unit,
      @Schema(examples = "FY2025") String period,
      @Schema(nullable = true, examples = "48.5") BigDecimal value,
      @Schema(nullable = true, examples = "60") BigDecimal target,
      @Schema(nullable = true, description = "1 is the target met", examples = "0.6167")
          BigDecimal achievement,
      @Schema(nullable = true, examples = "AT_RISK") String status) {}

  boolean isUsable() {
    return items != null && !items.contains(null);
  }
}
