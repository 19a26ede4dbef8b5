package jp.banso.assessment.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/imports/dx-dashboard")
@Tag(name = "Indicators")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PREFECTURE_OFFICER, Roles.PLATFORM_ADMIN})
class DashboardImportResource {

  private final DashboardImport imports;

  DashboardImportResource(DashboardImport imports) {
    this.imports = imports;
  }

  @POST
  @Consumes({MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(
      summary = "Import the Digital Agency's dashboard table of municipalities, as published",
      description =
          "CSV or Excel, a row an indicator, a column a municipality. All municipalities are matched; what lies in the"
              + " caller's area is stored, replacing the same vintage. A value that cannot be read is reported and then"
              + " nothing is stored. Sending the same table again changes nothing, so a repeat needs no key.")
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
    return imports.run(table, contentType, asOf, prefecture, dryRun);
  }
}
