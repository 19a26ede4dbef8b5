package jp.banso.kpi.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jp.banso.kpi.period.Period;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/indicator-values")
@Tag(name = "Indicator values", description = "Approved figures in the shape the services exchange")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
@RolesAllowed({
  Roles.PREFECTURE_OFFICER,
  Roles.MUNICIPALITY_OFFICER,
  Roles.DEPARTMENT_STAFF,
  Roles.SERVICE
})
class IndicatorValueResource {

  private final IndicatorValueService values;

  IndicatorValueResource(IndicatorValueService values) {
    this.values = values;
  }

  @GET
  @Operation(summary = "List approved and locked values of a period across KPIs and organisations")
  public Page<IndicatorValueView> listIndicatorValues(
      @NotNull @QueryParam("period") @Parameter(example = "FY2025") String period,
      @QueryParam("indicator") @Parameter(description = "Code of a KPI", example = "ONLINE-RATE")
          String indicator,
      @QueryParam("prefecture")
          @Pattern(regexp = "[0-9]{2}")
          @Parameter(description = "First two digits of the 団体コード", example = "04")
          String prefecture,
      @Valid @BeanParam PageRequest page) {
    return values.list(Period.of(period), indicator, prefecture, page);
  }
}
