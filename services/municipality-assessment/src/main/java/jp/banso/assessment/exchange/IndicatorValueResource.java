package jp.banso.assessment.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jp.banso.assessment.indicator.IndicatorValue;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.security.Roles;
import jp.banso.platform.time.FiscalYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/indicator-values")
@Tag(name = "Indicator values", description = "Figures in the shape the services exchange")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
@RolesAllowed({
  Roles.PREFECTURE_OFFICER,
  Roles.MUNICIPALITY_OFFICER,
  Roles.DEPARTMENT_STAFF,
  Roles.AUDITOR,
  Roles.PLATFORM_ADMIN,
  Roles.SERVICE
})
class IndicatorValueResource {

  private final IndicatorValueService values;

  IndicatorValueResource(IndicatorValueService values) {
    this.values = values;
  }

  @GET
  @Operation(summary = "List one indicator's values of a fiscal year, by organisation")
  public Page<IndicatorValue> listIndicatorValues(
      @Valid @BeanParam PageRequest page,
      @QueryParam("indicator")
          @NotBlank
          @Size(max = 64)
          @Parameter(
              description =
                  "Code of an indicator, or score.overall or score.<axis> for scores of the year's latest run",
              example = "dx.online32")
          String indicator,
      @QueryParam("period") @NotBlank @Size(max = 20) @Parameter(example = "FY2024") String period,
      @QueryParam("prefecture")
          @DefaultValue("")
          @Pattern(regexp = "([0-9]{2})?")
          @Parameter(example = "04")
          String prefecture) {
    return values.list(indicator, FiscalYear.parse(period), prefecture, page);
  }
}
