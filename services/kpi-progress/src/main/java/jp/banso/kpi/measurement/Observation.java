package jp.banso.kpi.measurement;

import jp.banso.kpi.kpi.KpiView;
import jp.banso.kpi.period.Period;

/** One value that came with many others. */
public record Observation(
    KpiView kpi, String organization, Period period, Figures figures, String note) {

  MeasurementKey key() {
    return new MeasurementKey(kpi.id(), organization, period.label());
  }
}
