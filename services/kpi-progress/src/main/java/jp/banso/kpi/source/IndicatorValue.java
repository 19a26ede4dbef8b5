package jp.banso.kpi.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;

/** What we need of one figure of another service. */
@JsonIgnoreProperties(ignoreUnknown = true)
record IndicatorValue(
    String organization,
    String indicator,
    String period,
    BigDecimal value,
    BigDecimal numerator,
    BigDecimal denominator) {

  boolean isEmpty() {
    return value == null && numerator == null && denominator == null;
  }
}
