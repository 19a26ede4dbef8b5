package jp.banso.kpi.measurement;

import java.util.Set;

/** Where a measurement stands. A correction of anything but a locked one submits it again. */
public enum MeasurementState {
  SUBMITTED,
  RETURNED,
  APPROVED,
  LOCKED;

  /** What the prefecture may make of it. */
  Set<MeasurementState> next() {
    return switch (this) {
      case SUBMITTED -> Set.of(RETURNED, APPROVED);
      case APPROVED -> Set.of(RETURNED, LOCKED);
      case RETURNED, LOCKED -> Set.of();
    };
  }
}
