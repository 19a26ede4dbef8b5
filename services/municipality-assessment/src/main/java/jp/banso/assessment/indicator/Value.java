package jp.banso.assessment.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import jp.banso.platform.time.FiscalYear;

/** A value as the database has it. */
record Value(
    String organization,
    String indicator,
    LocalDate asOf,
    BigDecimal value,
    BigDecimal numerator,
    BigDecimal denominator,
    String unit,
    String missing) {

  IndicatorValue shown() {
    return new IndicatorValue(
        organization,
        indicator,
        FiscalYear.containing(asOf).label(),
        IndicatorValue.plain(value),
        IndicatorValue.plain(numerator),
        IndicatorValue.plain(denominator),
        unit,
        asOf,
        missing);
  }
}
