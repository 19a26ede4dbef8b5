package jp.banso.points.penetration;

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

@Path("/imports/population")
@Tag(name = "Penetration", description = "How many residents take part (普及率)")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
@RolesAllowed({
  Roles.PROGRAM_MANAGER,
  Roles.PREFECTURE_OFFICER,
  Roles.MUNICIPALITY_OFFICER,
  Roles.DATA_STEWARD
})
class PopulationImportResource {
  private final PopulationImport imports;

  PopulationImportResource(PopulationImport imports) {
    this.imports = imports;
  }

  @POST
  @Consumes({MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(
      summary = "Import the population by age band from CSV or Excel",
      description =
          "Columns 団体コード, 基準日, 年齢階級, 人口 (or municipality, day, ageBand, persons); at most 20,000 rows and 30 age bands"
              + " for a municipality and day. Age bands like 65-74, 75+, 65～74歳 or 75歳以上. A figure that was there before"
              + " is replaced.")
  public ImportReport importPopulation(
      @Valid @BeanParam ImportOptions options,
      @HeaderParam("Content-Type") @Parameter(hidden = true) String contentType,
      @NotNull @Valid byte[] file) {
    return imports.run(file, contentType, options);
  }
}
