package jp.banso.kpi.achievement;

import java.math.BigDecimal;
import java.util.UUID;

/** What an achievement is computed from; every figure may be missing. */
public record Basis(
    UUID kpi,
    String organization,
    String period,
    BigDecimal value,
    String state,
    BigDecimal target,
    BigDecimal baseline,
    String baselinePeriod) {}
