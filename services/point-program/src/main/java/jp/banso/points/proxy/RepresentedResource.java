package jp.banso.points.proxy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.security.Roles;
import jp.banso.points.transaction.Answers;
import jp.banso.points.wallet.StatementRow;
import jp.banso.points.wallet.WalletBalance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/represented-wallets")
@Tag(name = "Proxies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.RESIDENT, Roles.DEPARTMENT_STAFF, Roles.MUNICIPALITY_OFFICER})
class RepresentedResource {
  private final RepresentedService represented;
  private final Answers answers;

  RepresentedResource(RepresentedService represented, Answers answers) {
    this.represented = represented;
    this.answers = answers;
  }

  @POST
  @Operation(
      summary = "Accept a mandate, with the code that was handed over",
      description =
          "Family and guardians sign in as residents, wherever they live; an office's staff as staff. Once accepted, the code is"
              + " of no use.")
  @APIResponseSchema(
      value = ProxyView.class,
      responseCode = "201",
      responseDescription = "The mandate")
  public Response acceptProxy(UUID program, @NotNull @Valid NewRepresentation request) {
    // Not kept under an Idempotency-Key: that would store who accepts beside the wallet
    var proxy = represented.accept(program, request);
    var path = "programs/" + program + "/represented-wallets/" + proxy.wallet() + "/balance";
    return Response.created(URI.create(path))
        .tag(Long.toString(proxy.version()))
        .entity(proxy)
        .build();
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List the wallets one may act for today; also as CSV or Excel")
  public Page<RepresentedWallet> listRepresentedWallets(
      UUID program, @Valid @BeanParam PageRequest page) {
    return represented.list(program, page);
  }

  @GET
  @Path("/{wallet}/balance")
  @Operation(summary = "Show the balance of a wallet one may act for")
  public WalletBalance showRepresentedBalance(UUID program, UUID wallet) {
    return represented.balance(program, wallet);
  }

  @GET
  @Path("/{wallet}/statement")
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(
      summary = "List the entries of a wallet one may act for, newest first; also as CSV or Excel")
  public Page<StatementRow> listRepresentedStatement(
      UUID program, UUID wallet, @Valid @BeanParam PageRequest page) {
    return represented.statement(program, wallet, page);
  }

  @POST
  @Path("/{wallet}/redemptions")
  @Operation(
      summary = "Redeem points for the holder of a wallet one may act for",
      description =
          "Answered like any transaction: the same id with the same body is answered the same, with Idempotency-Replayed:"
              + " true; a refusal by the ledger (409, 422) is final for its id. The ledger and the journal say by which"
              + " mandate it was done, and the holder sees it in their statement.")
  @APIResponseSchema(
      value = ProxyRedemptionView.class,
      responseCode = "201",
      responseDescription = "Redeemed")
  public Response redeemForHolder(
      UUID program, UUID wallet, @NotNull @Valid ProxyRedemption request) {
    var redeemed = represented.redeem(program, wallet, request);
    return answers.to(redeemed.outcome(), redeemed.location(), any -> redeemed.view());
  }
}
