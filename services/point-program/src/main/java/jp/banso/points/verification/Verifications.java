package jp.banso.points.verification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import jp.banso.platform.jobs.JobView;
import jp.banso.platform.jobs.Jobs;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.points.program.KnownPrograms;

/** Has ledgers verified, one verification of each at a time, and tells what came of the last. */
@ApplicationScoped
@Transactional
class Verifications {
  private final KeptVerifications kept;
  private final Seals seals;
  private final KnownPrograms programs;
  private final Jobs jobs;
  private final Acting acting;

  Verifications(
      KeptVerifications kept, Seals seals, KnownPrograms programs, Jobs jobs, Acting acting) {
    this.kept = kept;
    this.seals = seals;
    this.programs = programs;
    this.jobs = jobs;
    this.acting = acting;
  }

  /**
   * @param seal one that somebody kept elsewhere, or null
   */
  JobView start(UUID program, String seal) {
    kept.lastBegun(programs.named(program))
        .filter(this::isRunning)
        .ifPresent(
            job -> {
              throw VerificationProblem.LEDGER_VERIFICATION_RUNNING.with(job);
            });
    var job = jobs.submit(VerificationRun.KIND, new VerificationPayload(program, seal));
    kept.begin(program, job.id());
    return job;
  }

  // Whoever began it may be of the prefecture, whose jobs a town does not see
  private boolean isRunning(UUID job) {
    return acting.asSystem(
        () -> QuarkusTransaction.requiringNew().call(() -> jobs.show(job).finishedAt() == null));
  }

  /**
   * @param seal must be there now, whenever the ledger was verified; may be null
   */
  LedgerVerification last(UUID program, KeptSeal seal) {
    programs.named(program);
    return kept.last(program)
        .orElseThrow(() -> VerificationProblem.LEDGER_NOT_VERIFIED.with(program))
        .with(seals.without(program, seal));
  }
}
