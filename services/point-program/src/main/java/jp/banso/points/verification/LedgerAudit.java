package jp.banso.points.verification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.points.ledger.Ledger;

/**
 * 常時監査: looks at everything that is recorded, once and soon after, in every instance, and seals
 * what holds. A ledger that does not hold is not written to any more: what is wrong must not grow
 * while somebody is called.
 */
@ApplicationScoped
class LedgerAudit {
  /**
   * A transaction that began before another may commit after it. By then it has, or a time-out of
   * its lane has stopped it; what comes later all the same must follow on what its account had.
   */
  static final Duration SETTLED = Duration.ofSeconds(30);

  private final VerificationService verification;
  private final Consumer<String> alarm;
  private final Acting acting;
  private final InstantSource time;
  private Instant lookedUntil;

  @Inject
  LedgerAudit(VerificationService verification, Ledger ledger, Acting acting, InstantSource time) {
    this(verification, ledger::halt, acting, time);
  }

  LedgerAudit(
      VerificationService verification, Consumer<String> alarm, Acting acting, InstantSource time) {
    this.verification = verification;
    this.alarm = alarm;
    this.acting = acting;
    this.time = time;
  }

  /** What was sealed was looked at before: there a new instance begins. */
  @Scheduled(
      every = "${banso.points.audit.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    look(
        lookedUntil == null ? alone(verification::sealedUntil) : lookedUntil,
        time.instant().minus(SETTLED));
  }

  /**
   * What does not hold among what was recorded in between; where nothing is found, it is sealed.
   */
  List<Finding> look(Instant since, Instant until) {
    lookedUntil = since;
    while (lookedUntil.isBefore(until)) {
      var end = alone(() -> verification.stretch(lookedUntil, until));
      var findings = alone(() -> verification.between(lookedUntil, end));
      if (!findings.isEmpty()) {
        alarm.accept(findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
        return findings;
      }
      lookedUntil = end;
    }
    seal(time.instant().minus(Seals.SETTLED));
    return List.of();
  }

  /** Seals what was recorded until then. */
  void seal(Instant last) {
    Supplier<Instant> next = () -> verification.seal(last, time.instant());
    var sealed = alone(next);
    while (sealed.isBefore(last)) {
      sealed = alone(next);
    }
  }

  private <T> T alone(Supplier<T> work) {
    return acting.asSystem(() -> QuarkusTransaction.requiringNew().call(work::get));
  }
}
