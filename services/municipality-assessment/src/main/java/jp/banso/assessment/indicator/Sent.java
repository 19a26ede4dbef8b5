package jp.banso.assessment.indicator;

import java.math.BigDecimal;

/** A value on its way into the table. */
record Sent(String organization, String indicator, BigDecimal value, String missing) {}
