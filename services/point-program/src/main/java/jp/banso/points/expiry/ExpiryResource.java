package jp.banso.points.expiry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import jp.banso.platform.jobs.JobView;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/expiry-runs")
@Tag(name = "Expiry", description = "What ends by itself (失効)")
@Produces(MediaType.APPLICATION_JSON)
class ExpiryResource {
  private final Expiries expiries;
  private final Once once;

  ExpiryResource(Expiries expiries, Once once) {
    this.expiries = expiries;
    this.once = once;
  }

  @POST
  @RolesAllowed(Roles.PROGRAM_MANAGER)
  @Operation(
      summary = "End the points whose last day has passed, now instead of tonight",
      description =
          "Every night the service does so by itself. A run that stops half way may be started again: each lot ends once.")
  @APIResponseSchema(
      value = JobView.class,
      responseCode = "202",
      responseDescription = "The job; its result says how many lots and points ended")
  public Response startExpiryRun(UUID program) {
    return once.accepted(
        Map.of("program", program), () -> expiries.endPoints(program), job -> "/jobs/" + job.id());
  }
}
