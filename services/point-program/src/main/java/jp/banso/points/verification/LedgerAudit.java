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

  /** Looked at together: few enough that after a busy hour no look takes long, or much memory. */
  private static final Duration STRETCH = Duration.ofSeconds(10);

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
      var end = alone(() -> end(until));
      var findings = alone(() -> verification.between(lookedUntil, end));
      if (!findings.isEmpty()) {
        alarm.accept(findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
        return findings;
      }
      lookedUntil = end;
    }
    alone(() -> verification.seal(time.instant()));
    return List.of();
  }

  private Instant end(Instant until) {
    return verification
        .next(lookedUntil, until)
        .map(first -> first.plus(STRETCH))
        .filter(until::isAfter)
        .orElse(until);
  }

  private <T> T alone(Supplier<T> work) {
    return acting.asSystem(() -> QuarkusTransaction.requiringNew().call(work::get));
  }
}
