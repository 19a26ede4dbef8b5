package jp.banso.assessment.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/organizations/{code}/indicators")
@Tag(name = "Indicators")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
@RolesAllowed({
  Roles.PREFECTURE_OFFICER,
  Roles.MUNICIPALITY_OFFICER,
  Roles.DEPARTMENT_STAFF,
  Roles.AUDITOR,
  Roles.PLATFORM_ADMIN,
  Roles.SERVICE
})
class OrganizationIndicatorsResource {

  private final IndicatorService indicators;

  OrganizationIndicatorsResource(IndicatorService indicators) {
    this.indicators = indicators;
  }

  @GET
  @Operation(summary = "Show what is known of one organisation on a day")
  public List<IndicatorValue> listIndicatorsOfOrganization(
      @Parameter(example = "045055") String code,
      @QueryParam("asOf") @NotNull @Parameter(example = "2025-03-31") LocalDate asOf) {
    return indicators.ofReachable(code, asOf);
  }
}
