package jp.banso.assessment.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One value as it was observed.
 *
 * @param missing why there is no value; null where there is one
 */
public record Observed(
    String organization, LocalDate asOf, String indicator, BigDecimal value, String missing) {}
