package jp.banso.kpi.measurement;

import java.util.Map;
import java.util.Set;
import jp.banso.platform.problem.DomainException;

/** Values taken over together, none of them twice. */
public final class Batch {

  private final Map<MeasurementKey, Measurement> existing;
  private final Set<MeasurementKey> taken;
  private final Intake intake;

  Batch(Map<MeasurementKey, Measurement> existing, Set<MeasurementKey> taken, Intake intake) {
    this.existing = existing;
    this.taken = taken;
    this.intake = intake;
  }

  /** What became of a value. */
  public enum Outcome {
    ADDED,
    CORRECTED,
    UNCHANGED
  }

  /**
   * Takes one value.
   *
   * @throws DomainException MEASUREMENT_REPEATED or MEASUREMENT_LOCKED
   */
  public Outcome take(Observation observation) {
    if (!taken.add(observation.key())) {
      throw MeasurementProblem.MEASUREMENT_REPEATED.with(
          observation.kpi().code(), observation.organization(), observation.period().label());
    }
    var present = existing.get(observation.key());
    if (present == null) {
      intake.add(observation);
      return Outcome.ADDED;
    }
    if (present.holds(observation.figures())) {
      return Outcome.UNCHANGED;
    }
    // Asked here and not left to the bean: a refusal that passes its interceptor would undo the
    // whole transaction.
    present.requireOpen();
    intake.correct(present, observation);
    return Outcome.CORRECTED;
  }
}
