package jp.banso.points.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a settlement comes to, by whom it concerns; nothing is changed here. */
@Path("/programs/{program}/settlements")
@Tag(name = "Settlements")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
@RolesAllowed({
  Roles.PROGRAM_MANAGER,
  Roles.PREFECTURE_OFFICER,
  Roles.MUNICIPALITY_OFFICER,
  Roles.AUDITOR
})
class SettlementLinesResource {
  private final SettlementService settlements;

  SettlementLinesResource(SettlementService settlements) {
    this.settlements = settlements;
  }

  @GET
  @Path("/{settlement}/lines")
  @Operation(
      summary = "Statement by shop (清算明細); also as CSV or Excel",
      description = "Of a draft: what would be settled now.")
  public Page<SettlementLine> listSettlementLines(
      UUID program, UUID settlement, @Valid @BeanParam PageRequest page) {
    return settlements.lines(program, settlement, page);
  }

  @GET
  @Path("/{settlement}/carriers")
  @Operation(
      summary = "Statement by carrier of points exchanged (交換の清算明細); also as CSV or Excel",
      description = "Of a draft: what would be settled now.")
  public Page<CarrierLine> listSettlementCarriers(
      UUID program, UUID settlement, @Valid @BeanParam PageRequest page) {
    return settlements.carrierLines(program, settlement, page);
  }

  @GET
  @Path("/{settlement}/clearing")
  @Operation(
      summary = "What the issuer pays shops and carriers (清算総括表); also as CSV or Excel",
      description =
          "The issuer first, then the shops of each municipality together, then each carrier. Debits and credits come to"
              + " the same. Of a draft: as it would be now.")
  public Page<ClearingLine> listSettlementClearing(UUID program, UUID settlement) {
    return settlements.clearing(program, settlement);
  }

  @GET
  @Path("/{settlement}/municipalities")
  @Operation(
      summary = "What municipalities owe each other by one settlement; also as CSV or Excel",
      description = "Debits and credits come to the same. Of a draft: as it would be now.")
  public Page<MunicipalPosition> listSettlementMunicipalities(UUID program, UUID settlement) {
    return settlements.positions(program, settlement);
  }
}
