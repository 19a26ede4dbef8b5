package jp.banso.kpi.measurement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.security.Roles;
import jp.banso.platform.tabular.ImportOptions;
import jp.banso.platform.tabular.ImportReport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/imports/measurements")
@Tag(name = "Measurements")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
@RolesAllowed({Roles.PREFECTURE_OFFICER, Roles.MUNICIPALITY_OFFICER})
class MeasurementImportResource {

  private final MeasurementImport imports;

  MeasurementImportResource(MeasurementImport imports) {
    this.imports = imports;
  }

  @POST
  @Consumes({MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(
      summary = "Import measurements from CSV or Excel",
      description =
          "Columns KPIコード, 団体コード, 期間, 実績値, 分子, 分母, 備考 (or kpi, organization, period, value,"
              + " numerator, denominator, note); at most 20,000 rows. What is the same as before"
              + " counts as accepted and writes nothing.")
  public ImportReport importMeasurements(
      @Valid @BeanParam ImportOptions options,
      @HeaderParam("Content-Type") @Parameter(hidden = true) String contentType,
      @NotNull @Valid byte[] file) {
    return imports.run(file, contentType, options);
  }
}
