package jp.banso.kpi.source;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import jp.banso.platform.jobs.Schedules;
import jp.banso.platform.problem.DomainException;
import org.jboss.logging.Logger;

/** Asks at night for the pulls that are due, once however many instances there are. */
@ApplicationScoped
class NightlyRound {

  private static final Logger LOG = Logger.getLogger(NightlyRound.class);

  private final Schedules schedules;
  private final SourceService sources;

  NightlyRound(Schedules schedules, SourceService sources) {
    this.schedules = schedules;
    this.sources = sources;
  }

  @Scheduled(cron = "{banso.pulls.cron}", timeZone = "Asia/Tokyo")
  void begin(ScheduledExecution execution) {
    round(execution.getScheduledFireTime());
  }

  /**
   * One round.
   *
   * @return whether it was this instance's
   */
  boolean round(Instant slot) {
    return schedules.runOnce("kpi.pulls", slot, () -> sources.due().forEach(this::ask));
  }

  // Each in the name of its owner, who then sees the job, and whose area bounds what it writes.
  private void ask(SourceService.Due due) {
    try {
      schedules.within(due.area(), () -> sources.pullOnSchedule(due.source()));
    } catch (DomainException refused) {
      LOG.warnf(refused, "The pull of source %s is put off to the next round", due.source());
    }
  }
}
