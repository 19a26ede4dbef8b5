package jp.banso.kpi.measurement;

import java.util.UUID;

/** What there is at most one measurement of. */
record MeasurementKey(UUID kpi, String organization, String period) {}
