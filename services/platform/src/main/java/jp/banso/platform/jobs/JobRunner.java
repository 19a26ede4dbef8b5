package jp.banso.platform.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.platform.jurisdiction.Actor;
import jp.banso.platform.problem.DomainException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs jobs: two at a time in each instance, each under a lease that it keeps renewing. */
@ApplicationScoped
class JobRunner {

  private static final Logger LOG = Logger.getLogger(JobRunner.class);
  private static final int AT_ONCE = 2;
  private static final int LONGEST_SECONDS = 3600;

  private final JobTable table;
  private final Acting acting;
  private final Map<String, JobHandler> handlers;
  private final Duration lease;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
  private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();

  JobRunner(
      JobTable table,
      Acting acting,
      Instance<JobHandler> handlers,
      @ConfigProperty(name = "banso.jobs.lease", defaultValue = "30S") Duration lease) {
    this.table = table;
    this.acting = acting;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
    this.lease = lease;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    if (handlers.isEmpty()) {
      return;
    }
    system(table::giveUp);
    while (free.tryAcquire()) {
      Optional<ClaimedJob> job = claim();
      if (job.isEmpty()) {
        return;
      }
      workers.execute(() -> runAndRelease(job.get()));
    }
  }

  /** Gives the place back where there is no job, also where looking for one failed. */
  private Optional<ClaimedJob> claim() {
    Optional<ClaimedJob> job = Optional.empty();
    try {
      job = system(() -> table.claim(handlers.keySet(), lease));
      return job;
    } finally {
      if (job.isEmpty()) {
        free.release();
      }
    }
  }

  private void runAndRelease(ClaimedJob job) {
    long beat = Math.max(100, lease.toMillis() / 3);
    var renewal = heart.scheduleAtFixedRate(() -> renew(job), beat, beat, TimeUnit.MILLISECONDS);
    try {
      run(job);
    } finally {
      renewal.cancel(false);
      free.release();
    }
  }

  /** One failed beat must not be the last: the lease outlives two of them. */
  private void renew(ClaimedJob job) {
    try {
      system(() -> table.renew(job, lease));
    } catch (RuntimeException failure) {
      LOG.warnf("The lease of job %s was not renewed this time: %s", job.id(), failure);
    }
  }

  /** The work and its completion are one transaction: whoever lost the lease commits neither. */
  void run(ClaimedJob job) {
    try {
      acting.as(
          job.submitter(),
          () ->
              QuarkusTransaction.requiringNew()
                  .timeout(LONGEST_SECONDS)
                  .call(
                      () -> {
                        table.allowLongWork(LONGEST_SECONDS);
                        Object result =
                            handlers.get(job.kind()).run(progressOf(job), job.payload());
                        if (!table.succeed(job, result)) {
                          throw new LeaseLost();
                        }
                        return result;
                      }));
    } catch (RuntimeException failure) {
      settle(job, failure);
    }
  }

  private void settle(ClaimedJob job, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof LeaseLost) {
        LOG.warnf("Job %s was taken over; its work here was rolled back", job.id());
        return;
      }
      if (cause instanceof DomainException named) {
        system(
            () -> {
              table.fail(job, named.type().slug(), named.args());
              return null;
            });
        return;
      }
    }
    LOG.errorf(failure, "Job %s failed in attempt %d", job.id(), job.attempts());
    system(
        () -> {
          table.retryLater(job, Duration.ofSeconds(5L * job.attempts()));
          return null;
        });
  }

  private JobRun progressOf(ClaimedJob job) {
    return new JobRun() {
      private long shown;

      @Override
      public void progress(long done, long total, String unit) {
        long now = System.nanoTime();
        // ten times a second is as much as anybody can watch
        if (done < total && shown != 0 && now - shown < 100_000_000L) {
          return;
        }
        shown = now;
        system(
            () -> {
              table.progress(job, done, total, unit);
              return null;
            });
      }

      @Override
      public boolean cancelled() {
        return system(() -> table.cancelRequested(job));
      }
    };
  }

  private <T> T system(Supplier<T> work) {
    return acting.as(Actor.SYSTEM, () -> QuarkusTransaction.requiringNew().call(work::get));
  }

  void stop(@Observes ShutdownEvent end) {
    workers.shutdown();
    heart.shutdownNow();
  }

  /** Somebody else holds the job now. */
  private static final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
