package jp.banso.points.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/carriers/mine/exchange-key")
@Tag(name = "Exchange")
@Produces(MediaType.APPLICATION_JSON)
class ExchangeKeyResource {
  private final ExchangeKeys keys;

  ExchangeKeyResource(ExchangeKeys keys) {
    this.keys = keys;
  }

  @GET
  @RolesAllowed(Roles.SCOPE_CARRIER)
  @Operation(
      summary = "Show the carrier that asks the key it checks our signatures with",
      description =
          "Every exchange order it is sent is signed with it (see the callbacks of PATCH /carriers/{carrier}). No other"
              + " carrier has the same. While the service's own key is being changed orders are signed with the old one as"
              + " well; once Banso-Signature holds no keyId that you know, ask here again.")
  public ExchangeKey showOwnExchangeKey() {
    return keys.ofCaller();
  }
}
