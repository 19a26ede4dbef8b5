package jp.banso.points.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/carriers/mine/statement")
@Tag(name = "Settlements")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
class CarrierStatementResource {
  private final StatementService statements;

  CarrierStatementResource(StatementService statements) {
    this.statements = statements;
  }

  @GET
  @RolesAllowed(Roles.SCOPE_CARRIER)
  @Operation(
      summary = "Statement of the carrier that asks: what each closed settlement pays it",
      description =
          "Of all programmes it may see; also as CSV or Excel. A carrier sees no other's.")
  public Page<StatementLine> listOwnCarrierStatement(@Valid @BeanParam PageRequest page) {
    return statements.ofCaller(page);
  }
}
