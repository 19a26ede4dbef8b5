package jp.banso.points.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/carriers/mine/exchange-trials")
@Tag(name = "Exchange")
@Produces(MediaType.APPLICATION_JSON)
class ExchangeTrialResource {
  private final ExchangeTrials trials;

  ExchangeTrialResource(ExchangeTrials trials) {
    this.trials = trials;
  }

  @POST
  @RolesAllowed(Roles.SCOPE_CARRIER)
  @Operation(
      summary = "Have one's own exchangeUrl asked about an order that does not exist",
      description =
          "From the test on: GET /orders/{id}, signed as every request is, which a carrier answers with 404. Nothing is"
              + " kept and no points move.")
  public ExchangeTrial tryOwnExchangeUrl() {
    return trials.ofCaller();
  }
}
