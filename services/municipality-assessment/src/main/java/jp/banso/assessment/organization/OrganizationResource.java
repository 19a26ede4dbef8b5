package jp.banso.assessment.organization;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/organizations")
@Tag(name = "Organizations", description = "The nation's local governments (地方公共団体)")
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
class OrganizationResource {

  private final Organizations organizations;

  OrganizationResource(Organizations organizations) {
    this.organizations = organizations;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List local governments by code, or find all that share a name")
  public Page<OrganizationView> listOrganizations(
      @Valid @BeanParam PageRequest page, @Valid @BeanParam OrganizationFilter filter) {
    return organizations.list(filter, page);
  }

  @GET
  @Path("/{code}")
  @Operation(summary = "Show one local government")
  public OrganizationView showOrganization(@Parameter(example = "045055") String code) {
    return organizations.show(code);
  }
}
