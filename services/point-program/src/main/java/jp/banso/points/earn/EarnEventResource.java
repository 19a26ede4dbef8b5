package jp.banso.points.earn;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/events")
@Tag(name = "Events", description = "What residents did, and what it earned (行動の報告と付与)")
@Produces(MediaType.APPLICATION_JSON)
class EarnEventResource {
  private static final String REPLAYED = "Idempotency-Replayed";

  private final EarnEventService events;
  private final EarnEventList list;

  EarnEventResource(EarnEventService events, EarnEventList list) {
    this.events = events;
    this.list = list;
  }

  @POST
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.SCOPE_POINTS_GRANT})
  @Operation(
      summary = "Report what a resident did, and grant what it earns",
      description =
          "Says by which rule and how many points, or why none; either is final for the event's id. The same id with"
              + " the same body from the same caller is answered the same, with Idempotency-Replayed: true, and granted"
              + " once; with another body or from another caller it is refused. After 503 or 504 send the same again:"
              + " until then what it earned counts against the caps but may not be granted yet; what nobody sends again is"
              + " granted by itself some minutes later. With dryRun=true it is"
              + " only tried: 200, and nothing is written.")
  @APIResponse(responseCode = "504", ref = "Problem504")
  @APIResponseSchema(
      value = EarnEventView.class,
      responseCode = "201",
      responseDescription = "The event, and what it earned or why nothing")
  public Response reportEvent(
      UUID program,
      @NotNull @Valid NewEarnEvent request,
      @Parameter(description = "Only try it; nothing is written") @QueryParam("dryRun")
          boolean dryRun) {
    var taken = events.report(program, request, dryRun);
    var answer =
        dryRun
            ? Response.ok(taken.view(true))
            : Response.created(URI.create("programs/" + program + "/events/" + request.id()))
                .entity(taken.view(false));
    return taken.replayed() ? answer.header(REPLAYED, "true").build() : answer.build();
  }

  @GET
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.AUDITOR, Roles.SCOPE_POINTS_GRANT})
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(
      summary = "List what was reported by day, and what it earned; also as CSV or Excel",
      description = "A machine sees what it reported itself.")
  public Page<EarnEventView> listEarnEvents(
      UUID program, @Valid @BeanParam EarnEventFilter filter, @Valid @BeanParam PageRequest page) {
    return list.list(program, filter, page);
  }

  @GET
  @Path("/{event}")
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.AUDITOR, Roles.SCOPE_POINTS_GRANT})
  @Operation(summary = "Show what an event earned, or why nothing")
  public EarnEventView showEvent(UUID program, UUID event) {
    return list.show(program, event);
  }
}
