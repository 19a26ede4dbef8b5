package jp.banso.kpi.measurement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What was known of a measurement from one moment on. Written by the database, never changed. */
@Entity
@Immutable
class MeasurementRecord {

  @EmbeddedId private Id id;
  private UUID kpiId;
  private String kpiCode;
  private String organizationCode;
  private String period;
  @Embedded private Figures figures;
  private String note;

  @Enumerated(EnumType.STRING)
  private MeasurementState state;

  private String reason;
  private Instant recordedAt;
  private String recordedBy;

  protected MeasurementRecord() {}

  MeasurementView view() {
    var plain = figures.plained();
    return new MeasurementView(
        id.measurementId(),
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
        id.version());
  }

  @Embeddable
  record Id(UUID measurementId, long version) {}
}
