package jp.banso.points.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.jobs.Schedules;

/**
 * Writes what a resident decided in the name of the programme's issuer, in a transaction of its
 * own: in theirs the journal would put their name beside the wallet for ever. Whether they may is
 * decided before, by the rows PostgreSQL shows them, and once more under the lock.
 */
@ApplicationScoped
public class IssuersName {
  private final Schedules schedules;

  IssuersName(Schedules schedules) {
    this.schedules = schedules;
  }

  /** Does the work there and answers what it answers. */
  public <T> T write(String issuer, Supplier<T> work) {
    var code = LocalGovernmentCode.of(issuer);
    var result = new AtomicReference<T>();
    schedules.within(
        code.isPrefecture() ? code.prefectureNumber() : issuer, () -> result.set(work.get()));
    return result.get();
  }
}
