package jp.banso.points.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/exchange-orders/reconciliations")
@Tag(name = "Exchange")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
class ReconciliationResource {
  private final ReconciliationService reconciliations;

  ReconciliationResource(ReconciliationService reconciliations) {
    this.reconciliations = reconciliations;
  }

  @POST
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.AUDITOR, Roles.SCOPE_CARRIER})
  @Consumes({MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(
      summary = "Compare a carrier's file of a day with our exchange orders",
      description =
          "A carrier sends its own. CSV (UTF-8 or windows-31j) or Excel, the first row with the names of the columns: 依頼ID,"
              + " ポイント, 状態, or order, amount, state. The order is its id, the amount whole points, the state accepted (承認),"
              + " refused (拒否) or pending (保留). One row for each order, at most 10,000 rows. Each row"
              + " is found by its id, whatever the day; an order asked for on that day in Japan that was sent and that the file lacks"
              + " is missing-there. Nothing is changed and nothing is kept.")
  public Page<ReconciledRow> reconcileExchangeOrders(
      UUID program,
      @NotNull @QueryParam("carrier") @Parameter(example = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e09")
          UUID carrier,
      @NotNull @QueryParam("day") @Parameter(example = "2026-11-23") LocalDate day,
      @HeaderParam("Content-Type") @Parameter(hidden = true) String contentType,
      @NotNull @Valid byte[] file) {
    return reconciliations.reconcile(program, carrier, day, file, contentType);
  }
}
