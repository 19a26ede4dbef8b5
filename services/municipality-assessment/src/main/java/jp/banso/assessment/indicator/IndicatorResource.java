package jp.banso.assessment.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.security.Roles;
import jp.banso.platform.time.FiscalYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Tag(name = "Indicators", description = "What is known of each municipality (指標)")
@Produces(MediaType.APPLICATION_JSON)
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
  @Path("/indicators")
  @Operation(summary = "List the indicators and the axes they belong to")
  public List<IndicatorView> listIndicators() {
    return indicators.indicators();
  }

  @POST
  @Path("/imports/dx-dashboard")
  @Consumes({MediaTypes.CSV, MediaTypes.XLSX})
  @RolesAllowed({Roles.PREFECTURE_OFFICER, Roles.PLATFORM_ADMIN})
  @Operation(
      summary = "Import the Digital Agency's dashboard table of municipalities, as published",
      description =
          "CSV or Excel, a row an indicator, a column a municipality. All municipalities are matched; what lies in the"
              + " caller's area is stored, replacing the same vintage.")
  public DashboardReport importDashboard(
      @QueryParam("asOf") @NotNull @Parameter(example = "2024-04-01") LocalDate asOf,
      @QueryParam("prefecture")
          @Pattern(regexp = "[0-9]{2}")
          @Parameter(
              example = "04",
              description = "Tells towns of the same name apart in a smaller table")
          String prefecture,
      @QueryParam("dryRun") @DefaultValue("false") @Parameter(example = "true") boolean dryRun,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String contentType,
      @NotNull byte[] table) {
    return indicators.importDashboard(table, contentType, asOf, prefecture, dryRun);
  }

  @GET
  @Path("/indicator-values")
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List one indicator's values of a fiscal year, by organisation")
  public Page<IndicatorValue> listIndicatorValues(
      @Valid @BeanParam PageRequest page,
      @QueryParam("indicator") @NotBlank @Parameter(example = "dx.online32") String indicator,
      @QueryParam("period") @NotBlank @Parameter(example = "FY2024") String period,
      @QueryParam("prefecture")
          @DefaultValue("")
          @Pattern(regexp = "([0-9]{2})?")
          @Parameter(example = "04")
          String prefecture) {
    return indicators.values(indicator, FiscalYear.parse(period), prefecture, page);
  }
}
