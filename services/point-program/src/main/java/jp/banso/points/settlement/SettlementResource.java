package jp.banso.points.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/settlements")
@Tag(name = "Settlements", description = "What shops and municipalities are owed (清算)")
@Produces(MediaType.APPLICATION_JSON)
class SettlementResource {
  private final SettlementService settlements;
  private final Once once;

  SettlementResource(SettlementService settlements, Once once) {
    this.settlements = settlements;
    this.once = once;
  }

  @POST
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.PREFECTURE_OFFICER})
  @Operation(
      summary = "Draft the settlement of a period",
      description =
          "Periods of a programme follow each other without gap or overlap, and a programme has one draft at a time.")
  @APIResponseSchema(
      value = SettlementView.class,
      responseCode = "201",
      responseDescription = "The draft")
  public Response draftSettlement(UUID program, @NotNull @Valid NewSettlement request) {
    return once.created(request, () -> settlements.draft(program, request), SettlementView::path);
  }

  @GET
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR
  })
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List a programme's settlements; also as CSV or Excel")
  public Page<SettlementView> listSettlements(UUID program, @Valid @BeanParam PageRequest page) {
    return settlements.list(program, page);
  }

  @GET
  @Path("/{settlement}")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR
  })
  @Operation(summary = "Show one settlement")
  public SettlementView showSettlement(UUID program, UUID settlement) {
    return settlements.show(program, settlement);
  }

  @PATCH
  @Path("/{settlement}")
  @Consumes({MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.PREFECTURE_OFFICER})
  @Operation(
      summary = "Correct a draft's last day, or close it for good",
      description =
          "Closing, after the last day, takes every use, exchange and reversal with effect by then that no settlement"
              + " took before, and fixes the statement. It cannot be opened again: what is recorded later falls into the next"
              + " settlement, and so does the difference a correction makes.")
  public SettlementView correctSettlement(
      UUID program,
      UUID settlement,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid SettlementCorrection change) {
    return settlements.correct(program, settlement, expected, change);
  }
}
