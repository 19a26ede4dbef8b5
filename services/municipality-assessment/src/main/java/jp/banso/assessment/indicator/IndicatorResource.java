package jp.banso.assessment.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/indicators")
@Tag(name = "Indicators", description = "What is known of each municipality (指標)")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
@RolesAllowed({
  Roles.PREFECTURE_OFFICER,
  Roles.MUNICIPALITY_OFFICER,
  Roles.DEPARTMENT_STAFF,
  Roles.AUDITOR,
  Roles.PLATFORM_ADMIN,
  Roles.SERVICE
})
class IndicatorResource {

  private final IndicatorService indicators;

  IndicatorResource(IndicatorService indicators) {
    this.indicators = indicators;
  }

  @GET
  @Operation(summary = "List the indicators and the axes they belong to; there are a few dozen")
  public List<IndicatorView> listIndicators() {
    return indicators.indicators();
  }
}
