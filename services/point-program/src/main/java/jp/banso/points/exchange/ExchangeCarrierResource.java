package jp.banso.points.exchange;

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

@Path("/programs/{program}/exchange-carriers")
@Tag(name = "Exchange")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
class ExchangeCarrierResource {
  private final ExchangeCarriers carriers;

  ExchangeCarrierResource(ExchangeCarriers carriers) {
    this.carriers = carriers;
  }

  @GET
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.RESIDENT})
  @Operation(
      summary = "List the carriers points can be exchanged with now; also as CSV or Excel",
      description =
          "Those that are live and take orders for the programme, of its issuer or of the whole prefecture. Their ids are"
              + " what an exchange order names.")
  public Page<ExchangeCarrier> listExchangeCarriers(
      UUID program, @Valid @BeanParam PageRequest page) {
    return carriers.list(program, page);
  }
}
