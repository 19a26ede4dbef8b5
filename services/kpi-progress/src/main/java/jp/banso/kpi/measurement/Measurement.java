package jp.banso.kpi.measurement;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.banso.kpi.kpi.KpiView;
import jp.banso.kpi.period.Period;

/** The latest state of one measurement; the database keeps every earlier one. */
@Entity
class Measurement {

  @Id private UUID id;
  private UUID kpiId;
  private String kpiCode;
  private String organizationCode;
  private String period;
  private LocalDate periodStart;
  @Embedded private Figures figures;
  private String note;

  @Enumerated(EnumType.STRING)
  private MeasurementState state;

  private String reason;
  private Instant recordedAt;
  private String recordedBy;
  @Version private long version;

  protected Measurement() {}

  static Measurement submit(UUID id, KpiView kpi, String organization, Period period) {
    var measurement = new Measurement();
    measurement.id = id;
    measurement.kpiId = kpi.id();
    measurement.kpiCode = kpi.code();
    measurement.organizationCode = organization;
    measurement.period = period.label();
    measurement.periodStart = period.start();
    return measurement;
  }

  /** Takes new figures and is submitted again. */
  Measurement submitted(Figures figures, String note, Recording recording) {
    requireOpen();
    this.figures = figures;
    this.note = note;
    this.state = MeasurementState.SUBMITTED;
    this.reason = null;
    recorded(recording);
    return this;
  }

  void becomes(StateChange change, Recording recording) {
    requireOpen();
    if (!state.next().contains(change.state())) {
      throw MeasurementProblem.MEASUREMENT_STATE_CONFLICT.with(state, change.state());
    }
    if (change.state() == MeasurementState.RETURNED
        && (change.reason() == null || change.reason().isBlank())) {
      throw MeasurementProblem.MEASUREMENT_RETURN_NEEDS_REASON.with();
    }
    state = change.state();
    reason = change.reason();
    recorded(recording);
  }

  boolean holds(Figures other) {
    return figures.same(other);
  }

  void requireOpen() {
    if (state == MeasurementState.LOCKED) {
      throw MeasurementProblem.MEASUREMENT_LOCKED.with(kpiCode, organizationCode, period);
    }
  }

  MeasurementKey key() {
    return new MeasurementKey(kpiId, organizationCode, period);
  }

  MeasurementView view() {
    var plain = figures.plained();
    return new MeasurementView(
        id,
        kpiCode,
        organizationCode,
        period,
        plain.value(),
        plain.numerator(),
        plain.denominator(),
        note,
        state,
        reason,
        recordedAt,
        recordedBy,
        version);
  }

  // Records of one measurement never share a moment, even when two instances' clocks differ.
  private void recorded(Recording recording) {
    var now = recording.at().truncatedTo(ChronoUnit.MICROS);
    recordedAt =
        recordedAt == null || now.isAfter(recordedAt) ? now : recordedAt.plus(1, ChronoUnit.MICROS);
    recordedBy = recording.by();
  }
}
