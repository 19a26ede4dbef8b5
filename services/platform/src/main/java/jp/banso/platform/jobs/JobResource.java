package jp.banso.platform.jobs;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Unconditional;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.platform.jurisdiction.Actor;
import jp.banso.platform.jurisdiction.Caller;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

@Path("/jobs")
@Tag(name = "Jobs", description = "Long work and its progress")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.PREFECTURE_OFFICER,
  Roles.MUNICIPALITY_OFFICER,
  Roles.DEPARTMENT_STAFF,
  Roles.DATA_STEWARD,
  Roles.DISPATCH_COORDINATOR,
  Roles.PROGRAM_MANAGER,
  Roles.AUDITOR,
  Roles.PLATFORM_ADMIN,
  Roles.SERVICE
})
class JobResource {

  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Jobs jobs;
  private final Caller caller;
  private final Acting acting;

  JobResource(Jobs jobs, Caller caller, Acting acting) {
    this.jobs = jobs;
    this.caller = caller;
    this.acting = acting;
  }

  @GET
  @Operation(summary = "List the jobs, oldest first")
  public Page<JobView> listJobs(@Valid @BeanParam PageRequest page) {
    return jobs.list(page);
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Show a job and its progress",
      description =
          "With Accept: text/event-stream the same address streams the job until it is over.")
  public JobView showJob(UUID id) {
    return jobs.show(id);
  }

  @GET
  @Path("/{id}")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  // A stream would begin on the event loop, where nothing may be read from the database.
  @Blocking
  public Multi<JobView> watchJob(UUID id) {
    Actor watcher = caller.actor();
    JobView first = acting.as(watcher, () -> jobs.show(id));
    return Multi.createBy()
        .concatenating()
        .streams(
            Multi.createFrom().item(first),
            first.isOver() ? Multi.createFrom().empty() : changes(watcher, id));
  }

  private Multi<JobView> changes(Actor watcher, UUID id) {
    return Multi.createFrom()
        .ticks()
        .every(LOOK)
        .onOverflow()
        .drop()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(tick -> acting.as(watcher, () -> jobs.show(id)))
        .skip()
        .repetitions()
        .select()
        .first(LONGEST.dividedBy(LOOK))
        .onItem()
        .transformToMultiAndConcatenate(
            job -> job.isOver() ? Multi.createFrom().items(job, job) : Multi.createFrom().item(job))
        .select()
        .first(new UntilOver());
  }

  @DELETE
  @Unconditional
  @Path("/{id}")
  @Operation(summary = "Cancel a job: at once while it waits, as soon as it looks while it runs")
  public JobView cancelJob(UUID id) {
    return jobs.cancel(id);
  }

  /** Lets the last state through once, and then ends the stream. */
  private static final class UntilOver implements java.util.function.Predicate<JobView> {
    private boolean seen;

    @Override
    public boolean test(JobView job) {
      boolean pass = !seen;
      seen = job.isOver();
      return pass;
    }
  }
}
