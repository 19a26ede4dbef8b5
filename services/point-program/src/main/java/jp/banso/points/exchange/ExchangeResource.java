package jp.banso.points.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/exchange-orders")
@Tag(name = "Exchange", description = "Points exchanged into a carrier's own (交換)")
@Produces(MediaType.APPLICATION_JSON)
class ExchangeResource {
  private final ExchangeService exchanges;

  ExchangeResource(ExchangeService exchanges) {
    this.exchanges = exchanges;
  }

  @POST
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.RESIDENT})
  @Operation(
      summary = "Exchange points of a wallet into a carrier's own points",
      description =
          "The points are held, the carrier is asked, and its answer decides: completed, or cancelled with the reason and the"
              + " points free again. While the carrier gives no clear answer (sent, unknown) the points stay held and it is"
              + " asked again by itself; read the order until it is completed or cancelled. The same id with the same body"
              + " from the same caller is answered with the order as it is now and Idempotency-Replayed: true; with"
              + " another body or from another caller it is refused. 503 and 504 leave the order requested: it goes on by itself."
              + " What the carrier is sent, and answers, is written at the callbacks of PATCH /carriers/{carrier}.")
  @APIResponse(responseCode = "504", ref = "Problem504")
  @APIResponseSchema(
      value = ExchangeView.class,
      responseCode = "201",
      responseDescription = "The order and how far it is")
  public Response orderExchange(UUID program, @NotNull @Valid NewExchangeOrder request) {
    var asked = exchanges.exchange(program, request);
    var order = asked.order();
    var answer =
        Response.created(URI.create("programs/" + program + "/exchange-orders/" + order.id()))
            .tag(Long.toString(order.version()))
            .entity(order);
    return asked.before() ? answer.header("Idempotency-Replayed", "true").build() : answer.build();
  }

  @GET
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.AUDITOR, Roles.RESIDENT, Roles.SCOPE_CARRIER})
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(
      summary = "List exchange orders; also as CSV or Excel",
      description =
          "A resident sees their own wallet's, a carrier those it was asked itself. By id, which is by time where ids are"
              + " UUIDv7.")
  public Page<ExchangeView> listExchangeOrders(
      UUID program,
      @Parameter(description = "Only those where the ledger and the carrier do not agree")
          @Schema(defaultValue = "false")
          @QueryParam("disputed")
          boolean disputed,
      @Valid @BeanParam PageRequest page) {
    return exchanges.list(program, disputed, page);
  }

  @GET
  @Path("/{order}")
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.AUDITOR, Roles.RESIDENT, Roles.SCOPE_CARRIER})
  @Operation(summary = "Show how far an exchange is")
  public ExchangeView showExchangeOrder(UUID program, UUID order) {
    return exchanges.show(program, order);
  }

  @POST
  @Path("/{order}/inquiries")
  @RolesAllowed(Roles.PROGRAM_MANAGER)
  @Operation(
      summary = "Have the carrier asked again, from the beginning of the waiting times",
      description =
          "For an order that stopped with a discrepancy. What was decided is not undone; repeating this does no harm.")
  public ExchangeView inquireExchangeOrder(UUID program, UUID order) {
    return exchanges.inquire(program, order);
  }
}
