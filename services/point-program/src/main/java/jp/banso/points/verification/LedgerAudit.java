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
import java.util.stream.Collectors;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.points.ledger.Ledger;

/**
 * 常時監査: looks again and again at what was touched since the last look, in every instance, and seals
 * what holds. A ledger that does not hold is not written to any more: what is wrong must not grow
 * while somebody is called.
 */
@ApplicationScoped
class LedgerAudit {
  // A transaction that began before another may commit after it
  private static final Duration OVERLAP = Duration.ofMinutes(1);

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
    this.lookedUntil = time.instant();
  }

  @Scheduled(
      every = "${banso.points.audit.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    look(lookedUntil.minus(OVERLAP));
  }

  /** What does not hold among what was touched since. */
  List<Finding> look(Instant since) {
    return acting.asSystem(() -> QuarkusTransaction.requiringNew().call(() -> lookNow(since)));
  }

  private List<Finding> lookNow(Instant since) {
    var until = verification.newest(since).orElse(lookedUntil);
    var findings = verification.since(since);
    if (findings.isEmpty()) {
      lookedUntil = until;
      verification.seal(time.instant());
    } else {
      alarm.accept(findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
    }
    return findings;
  }
}
