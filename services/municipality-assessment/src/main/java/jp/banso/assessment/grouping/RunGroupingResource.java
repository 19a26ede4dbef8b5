package jp.banso.assessment.grouping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/assessment-runs/{run}/groupings")
@Tag(name = "Groupings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.PREFECTURE_OFFICER,
  Roles.MUNICIPALITY_OFFICER,
  Roles.DEPARTMENT_STAFF,
  Roles.AUDITOR,
  Roles.PLATFORM_ADMIN
})
class RunGroupingResource {

  private final GroupingService groupings;
  private final Once once;

  RunGroupingResource(GroupingService groupings, Once once) {
    this.groupings = groupings;
    this.once = once;
  }

  @POST
  @RolesAllowed({Roles.PREFECTURE_OFFICER, Roles.PLATFORM_ADMIN})
  @Operation(summary = "Group a run's organisations by levels or by k-means")
  @APIResponseSchema(
      value = GroupingView.class,
      responseCode = "201",
      responseDescription = "The grouping")
  public Response groupRun(UUID run, @NotNull @Valid NewGrouping request) {
    return once.created(request, () -> groupings.group(run, request), GroupingView::path);
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List a run's groupings, oldest first; also as CSV or Excel")
  public Page<GroupingView> listGroupings(UUID run, @Valid @BeanParam PageRequest page) {
    return groupings.list(run, page);
  }
}
