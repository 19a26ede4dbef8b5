package jp.banso.assessment.run;

import java.math.BigDecimal;

/**
 * What was known of an item when it was scored.
 *
 * @param missing why there is no value; null where there is one
 */
record Input(String indicator, BigDecimal value, String missing) {}
