package jp.banso.kpi.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import jp.banso.platform.http.Ids;
import jp.banso.platform.jurisdiction.Caller;

/**
 * Takes over many values in the transaction of its caller: what is new is submitted, what differs
 * corrects, what is the same writes nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Intake {

  private final Measurements measurements;
  private final Ids ids;
  private final InstantSource time;
  private final Caller caller;

  Intake(Measurements measurements, Ids ids, InstantSource time, Caller caller) {
    this.measurements = measurements;
    this.ids = ids;
    this.time = time;
    this.caller = caller;
  }

  /**
   * Looks up what is already there of the values to come, in two statements. Whoever takes over
   * values of the same KPIs waits for the end of this transaction, so that two pulls, or a pull and
   * an import, never both add the same value.
   */
  public Batch batch(Collection<Observation> observations) {
    measurements.holdBack(observations.stream().map(o -> o.kpi().id()).distinct().toList());
    return new Batch(
        measurements.of(observations.stream().map(Observation::key).distinct().toList()),
        new HashSet<>(),
        this);
  }

  /** Writes what is still pending. */
  public void flush() {
    measurements.flush();
  }

  Measurement add(Observation observation) {
    var measurement =
        Measurement.submit(
                ids.next(), observation.kpi(), observation.organization(), observation.period())
            .submitted(observation.figures(), observation.note(), recording());
    measurements.persist(measurement);
    return measurement;
  }

  void correct(Measurement measurement, Observation observation) {
    measurement.submitted(observation.figures(), observation.note(), recording());
  }

  private Recording recording() {
    return new Recording(time.instant(), caller.subject());
  }
}
