package jp.banso.points.indicator;

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
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/indicator-values")
@Tag(name = "Indicator values", description = "Figures in the shape the services exchange")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
@RolesAllowed({
  Roles.PROGRAM_MANAGER,
  Roles.PREFECTURE_OFFICER,
  Roles.MUNICIPALITY_OFFICER,
  Roles.AUDITOR,
  Roles.SERVICE
})
class IndicatorValueResource {
  private final IndicatorValueService values;

  IndicatorValueResource(IndicatorValueService values) {
    this.values = values;
  }

  @GET
  @Operation(
      summary = "List one indicator's values of a period, by issuer",
      description =
          "points.issued, points.used, points.expired, points.active-wallets, points.users, points.use-rate (利用率) or"
              + " points.breakage-rate (失効率), of all programmes of an issuer; of one programme with a colon and its id"
              + " behind. Points and rates of them are the issuer's accounts and count everybody, as the ledger and the"
              + " settlement do; wallets and users are statistics about persons, and who withdrew from those is in neither."
              + " Figures of fewer than ten persons are none. Values of periods that contain each other can be"
              + " subtracted, and so can points of an analysis, which leaves out who withdrew: publish values of one"
              + " length, and not beside an analysis of the same period.")
  public Page<IndicatorValue> listIndicatorValues(
      @Valid @BeanParam PageRequest page,
      @NotBlank
          @Size(max = 100)
          @QueryParam("indicator")
          @Parameter(description = "Code of an indicator", example = "points.use-rate")
          String indicator,
      @NotBlank
          @Size(max = 20)
          @QueryParam("period")
          @Parameter(description = "FY2026, 2026-Q1 (April to June) or 2026-08", example = "FY2026")
          String period,
      @QueryParam("prefecture")
          @DefaultValue("")
          @Pattern(regexp = "([0-9]{2})?")
          @Parameter(description = "First two digits of the 団体コード", example = "04")
          String prefecture) {
    return values.list(Indicator.of(indicator), IndicatorPeriod.of(period), prefecture, page);
  }
}
