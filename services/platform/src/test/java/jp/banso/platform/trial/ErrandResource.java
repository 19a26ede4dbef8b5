package jp.banso.platform.trial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.banso.platform.jobs.JobView;
import jp.banso.platform.jobs.Jobs;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;

@Path("/errands")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PREFECTURE_OFFICER)
class ErrandResource {

  private final Jobs jobs;
  private final Once once;

  ErrandResource(Jobs jobs, Once once) {
    this.jobs = jobs;
    this.once = once;
  }

  record Errand(
      @NotNull String kind,
      @NotNull String organization,
      @NotNull String name,
      @NotNull String then) {}

  @POST
  public Response run(@NotNull @Valid Errand errand) {
    return once.accepted(errand, () -> jobs.submit(errand.kind(), errand), JobView::path);
  }
}
