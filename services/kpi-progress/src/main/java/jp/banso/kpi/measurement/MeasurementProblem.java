package jp.banso.kpi.measurement;

import java.util.Optional;
import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a measurement. */
public enum MeasurementProblem implements ProblemType {
  MEASUREMENT_NOT_FOUND(404, null),
  MEASUREMENT_EXISTS(409, "measurement_key"),
  MEASUREMENT_LOCKED(409, null),
  MEASUREMENT_STATE_CONFLICT(409, null),
  MEASUREMENT_RETURN_NEEDS_REASON(422, null),
  VALUE_MISSING_OR_INCOMPLETE(422, null),
  VALUE_DOES_NOT_FIT_FRACTION(422, null),
  VALUE_OUT_OF_RANGE(422, null),
  MEASUREMENT_REPEATED(422, null),
  IMPORT_TOO_LONG(422, null);

  private final int status;
  private final String constraint;

  MeasurementProblem(int status, String constraint) {
    this.status = status;
    this.constraint = constraint;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Optional<String> constraint() {
    return Optional.ofNullable(constraint);
  }
}
