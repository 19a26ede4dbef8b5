package jp.banso.points.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/municipal-positions")
@Tag(name = "Settlements", description = "What shops and municipalities are owed (清算)")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
class MunicipalPositionResource {
  private final SettlementService settlements;

  MunicipalPositionResource(SettlementService settlements) {
    this.settlements = settlements;
  }

  @GET
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.PREFECTURE_OFFICER, Roles.AUDITOR})
  @Operation(
      summary =
          "Net statement between municipalities over all programmes (団体間清算); also as CSV or Excel",
      description =
          "From closed settlements within the period that the caller sees; ask as the prefecture for all of it.")
  public Page<MunicipalPosition> listMunicipalPositions(
      @Parameter(description = "First day", example = "2026-10-01") @NotNull @QueryParam("from")
          LocalDate from,
      @Parameter(description = "Last day, within a year of the first", example = "2026-10-31")
          @NotNull
          @QueryParam("to")
          LocalDate to) {
    return settlements.positionsWithin(from, to);
  }
}
