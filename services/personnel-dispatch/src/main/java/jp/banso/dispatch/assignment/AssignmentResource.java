package jp.banso.dispatch.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/assignments")
@Tag(name = "Assignments", description = "Who is sent where (派遣)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DISPATCH_COORDINATOR, Roles.PREFECTURE_OFFICER})
class AssignmentResource {

  private final AssignmentService assignments;
  private final Once once;

  AssignmentResource(AssignmentService assignments, Once once) {
    this.assignments = assignments;
    this.once = once;
  }

  @POST
  @Operation(
      summary = "Propose to send a specialist; refused when a hard constraint would be broken")
  @APIResponseSchema(
      value = AssignmentView.class,
      responseCode = "201",
      responseDescription = "The proposal")
  public Response proposeAssignment(@NotNull @Valid NewAssignment proposal) {
    return once.created(proposal, () -> assignments.propose(proposal), AssignmentView::path);
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @RolesAllowed({
    Roles.DISPATCH_COORDINATOR,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.SPECIALIST
  })
  @Operation(
      summary = "List assignments, oldest first; also as CSV or Excel. A specialist sees their own")
  public Page<AssignmentView> listAssignments(
      @BeanParam AssignmentFilter filter, @Valid @BeanParam PageRequest page) {
    return assignments.list(filter, page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.DISPATCH_COORDINATOR,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.SPECIALIST
  })
  @Operation(summary = "Show one assignment")
  public AssignmentView showAssignment(UUID id) {
    return assignments.identified(id);
  }

  @PUT
  @Path("/{id}/state")
  @RolesAllowed({Roles.DISPATCH_COORDINATOR, Roles.PREFECTURE_OFFICER, Roles.SPECIALIST})
  @Operation(
      summary =
          "Accept, begin, complete or cancel; a specialist accepts or declines their own proposals")
  public AssignmentView moveAssignment(
      UUID id,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid AssignmentStateChange change) {
    return assignments.move(id, expected, change);
  }
}
