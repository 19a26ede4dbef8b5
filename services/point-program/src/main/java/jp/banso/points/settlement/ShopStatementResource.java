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

@Path("/programs/{program}/merchants/{merchant}/statement")
@Tag(name = "Settlements")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
class ShopStatementResource {
  private final StatementService statements;

  ShopStatementResource(StatementService statements) {
    this.statements = statements;
  }

  @GET
  @RolesAllowed({
    Roles.MERCHANT,
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR
  })
  @Operation(
      summary = "Statement of one shop: what each closed settlement pays it; also as CSV or Excel",
      description =
          "A merchant is shown the shops they are the operator of. A shop without an operator is shown to staff only.")
  public Page<StatementLine> listShopStatement(
      UUID program, UUID merchant, @Valid @BeanParam PageRequest page) {
    return statements.ofShop(program, merchant, page);
  }
}
