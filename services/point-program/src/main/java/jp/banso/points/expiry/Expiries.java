package jp.banso.points.expiry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.banso.platform.jobs.JobView;
import jp.banso.platform.jobs.Jobs;
import jp.banso.platform.jobs.Schedules;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.ledger.Ledger;
import jp.banso.points.ledger.Posting;
import jp.banso.points.program.KnownPrograms;
import org.jboss.logging.Logger;

/** Ends points every night and holds every half minute. */
@ApplicationScoped
class Expiries {
  private static final Logger LOG = Logger.getLogger(Expiries.class);

  private final Endings endings;
  private final Jobs jobs;
  private final Schedules schedules;
  private final Acting acting;
  private final KnownPrograms programs;
  private final Ledger ledger;
  private final InstantSource time;

  Expiries(
      Endings endings,
      Jobs jobs,
      Schedules schedules,
      Acting acting,
      KnownPrograms programs,
      Ledger ledger,
      InstantSource time) {
    this.endings = endings;
    this.jobs = jobs;
    this.schedules = schedules;
    this.acting = acting;
    this.programs = programs;
    this.ledger = ledger;
    this.time = time;
  }

  /**
   * Ten minutes into the day, by Japan's clock; one instance does it, as a job for each programme.
   */
  @Scheduled(cron = "0 10 0 * * ?", timeZone = "Asia/Tokyo")
  void endPoints() {
    var today = JapanTime.today(time);
    schedules.runOnce(
        ExpiryRun.KIND,
        JapanTime.startOf(today),
        () ->
            endings
                .programsWithLots(today)
                .forEach(
                    program -> jobs.submit(ExpiryRun.KIND, new ExpiryPayload(program, today))));
  }

  /** The same for one programme now, for those who do not want to wait for the night. */
  @Transactional
  JobView endPoints(UUID program) {
    programs.named(program);
    return jobs.submit(ExpiryRun.KIND, new ExpiryPayload(program, JapanTime.today(time)));
  }

  @Scheduled(
      every = "${banso.points.hold-expiry.every:30s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void endHolds() {
    var over =
        acting.asSystem(
            () -> QuarkusTransaction.requiringNew().call(() -> endings.holds(time.instant())));
    over.stream()
        .collect(Collectors.groupingBy(posting -> posting.program().id()))
        .values()
        .forEach(this::end);
  }

  private void end(List<Posting> holds) {
    try {
      ledger.each(holds, false, true).join();
    } catch (DomainException e) {
      LOG.infof("Holds end later, the ledger is busy or away: %s", e.getMessage());
    }
  }
}
