package jp.banso.points.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import jp.banso.platform.jurisdiction.Acting;

/** The continuous audit, looked at when a test wants to, with an alarm that stops nobody. */
@ApplicationScoped
public class Watch {
  private final List<String> alarms = new ArrayList<>();
  private final VerificationService verification;
  private final Acting acting;
  private final InstantSource time;

  Watch(VerificationService verification, Acting acting, InstantSource time) {
    this.verification = verification;
    this.acting = acting;
    this.time = time;
  }

  /** What does not hold among all that was recorded since; what holds is sealed. */
  public List<String> since(Instant moment) {
    new LedgerAudit(verification, alarms::add, acting, time).look(moment, time.instant());
    return List.copyOf(alarms);
  }
}
