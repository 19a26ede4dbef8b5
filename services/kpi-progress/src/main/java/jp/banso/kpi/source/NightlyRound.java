package jp.banso.kpi.source;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import jp.banso.platform.jobs.Schedules;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.platform.jurisdiction.Actor;
import jp.banso.platform.problem.DomainException;
import org.jboss.logging.Logger;

/** Asks at night for the pulls that are due, once however many instances there are. */
@ApplicationScoped
class NightlyRound {

  private static final Logger LOG = Logger.getLogger(NightlyRound.class);

  private final Schedules schedules;
  private final SourceService sources;
  private final Acting acting;

  NightlyRound(Schedules schedules, SourceService sources, Acting acting) {
    this.schedules = schedules;
    this.sources = sources;
    this.acting = acting;
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
      acting.as(
          new Actor(due.area(), "schedule", Set.of()),
          () ->
              QuarkusTransaction.requiringNew()
                  .call(
                      () -> {
                        sources.pullOnSchedule(due.source());
                        return due;
                      }));
    } catch (DomainException refused) {
      LOG.warnf(refused, "The pull of source %s is put off to the next round", due.source());
    }
  }
}
