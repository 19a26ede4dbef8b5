package jp.banso.kpi.series;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import jp.banso.kpi.period.Period;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/kpis/{code}/series")
@Tag(name = "Series", description = "Values over time, as numbers and as a line chart")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.SVG})
@RolesAllowed({Roles.PREFECTURE_OFFICER, Roles.MUNICIPALITY_OFFICER, Roles.DEPARTMENT_STAFF})
class SeriesResource {

  private final SeriesService series;

  SeriesResource(SeriesService series) {
    this.series = series;
  }

  @GET
  @Operation(summary = "Show a KPI of an organisation over time; also as an SVG line chart")
  public SeriesView showSeries(
      String code,
      @NotNull @QueryParam("organization") @Parameter(example = "045055") String organization,
      @QueryParam("from") @Parameter(description = "First period", example = "FY2021") String from,
      @QueryParam("to") @Parameter(description = "Last period", example = "FY2027") String to) {
    return series.of(
        code,
        LocalGovernmentCode.of(organization),
        Optional.ofNullable(from).map(Period::of),
        Optional.ofNullable(to).map(Period::of));
  }
}
