package jp.banso.assessment.grouping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/groupings/{id}")
@Tag(name = "Groupings", description = "Municipalities sorted by where they stand (類型化)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.PREFECTURE_OFFICER,
  Roles.MUNICIPALITY_OFFICER,
  Roles.DEPARTMENT_STAFF,
  Roles.AUDITOR,
  Roles.PLATFORM_ADMIN
})
class GroupingResource {

  private final GroupingService groupings;

  GroupingResource(GroupingService groupings) {
    this.groupings = groupings;
  }

  @GET
  @Operation(summary = "Show one grouping and its groups")
  public GroupingView showGrouping(UUID id) {
    return groupings.show(id);
  }

  @GET
  @Path("/members")
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List the members with their groups and peers; also as CSV or Excel")
  public Page<MemberView> listGroupingMembers(UUID id, @Valid @BeanParam PageRequest page) {
    return groupings.members(id, page);
  }

  @GET
  @Path("/members/{code}")
  @Operation(summary = "Show one member")
  public MemberView showGroupingMember(UUID id, @Parameter(example = "045055") String code) {
    return groupings.member(id, LocalGovernmentCode.of(code));
  }

  @PUT
  @Path("/members/{code}")
  @RolesAllowed({Roles.PREFECTURE_OFFICER, Roles.PLATFORM_ADMIN})
  @Operation(summary = "Move a member to another group, with a reason")
  public MemberView moveGroupingMember(
      UUID id,
      @Parameter(example = "045055") String code,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid Move request) {
    return groupings.move(id, LocalGovernmentCode.of(code), expected, request);
  }
}
