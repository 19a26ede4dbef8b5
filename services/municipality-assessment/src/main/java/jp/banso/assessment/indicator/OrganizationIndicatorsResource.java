package jp.banso.assessment.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.security.Roles;
import jp.banso.platform.time.JapanTime;
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
  private final InstantSource time;

  OrganizationIndicatorsResource(IndicatorService indicators, InstantSource time) {
    this.indicators = indicators;
    this.time = time;
  }

  @GET
  @Operation(summary = "Show what is known of one organisation on a day")
  public List<IndicatorValue> listIndicatorsOfOrganization(
      @Parameter(example = "045055") String code,
      @QueryParam("asOf")
          @Parameter(example = "2025-03-31", description = "Today in Japan unless given")
          LocalDate asOf) {
    return indicators.ofReachable(code, asOf == null ? JapanTime.today(time) : asOf);
  }
}
