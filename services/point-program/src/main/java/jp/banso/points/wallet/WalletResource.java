package jp.banso.points.wallet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/wallets")
@Tag(name = "Wallets", description = "Residents' wallets, under a pseudonym (ウォレット)")
@Produces(MediaType.APPLICATION_JSON)
class WalletResource {
  private final WalletService wallets;
  private final Once once;

  WalletResource(WalletService wallets, Once once) {
    this.wallets = wallets;
    this.once = once;
  }

  @POST
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.MUNICIPALITY_OFFICER, Roles.SCOPE_CARRIER})
  @Operation(summary = "Open a wallet for a resident, at the counter or through a carrier")
  @APIResponseSchema(
      value = WalletView.class,
      responseCode = "201",
      responseDescription = "The wallet")
  public Response openWallet(UUID program, @NotNull @Valid NewWallet request) {
    return once.created(request, () -> wallets.open(program, request), WalletView::path);
  }

  @POST
  @Path("/mine")
  @RolesAllowed(Roles.RESIDENT)
  @Operation(summary = "Open one's own wallet")
  @APIResponseSchema(
      value = WalletView.class,
      responseCode = "201",
      responseDescription = "The wallet")
  public Response openOwnWallet(UUID program, @NotNull @Valid NewOwnWallet request) {
    // Not kept under an Idempotency-Key: that would store the subject beside the wallet. A resident
    // has one wallet anyway
    var wallet = wallets.openOwn(program, request);
    return Response.created(URI.create(wallet.path().substring(1))).entity(wallet).build();
  }

  @GET
  @Path("/mine")
  @RolesAllowed(Roles.RESIDENT)
  @Operation(summary = "Show one's own wallet")
  public WalletView showOwnWallet(UUID program) {
    return wallets.showOwn(program);
  }

  @GET
  @Path("/{wallet}")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.RESIDENT,
    Roles.SCOPE_POINTS_READ,
    Roles.SCOPE_CARRIER
  })
  @Operation(summary = "Show one wallet")
  public WalletView showWallet(UUID program, UUID wallet) {
    return wallets.show(program, wallet);
  }

  @PATCH
  @Path("/{wallet}")
  @Consumes({MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.MUNICIPALITY_OFFICER})
  @Operation(summary = "Correct a wallet, suspend it or close it")
  public WalletView correctWallet(
      UUID program,
      UUID wallet,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid WalletCorrection change) {
    return wallets.correct(program, wallet, expected, change);
  }

  @GET
  @Path("/{wallet}/balance")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.RESIDENT,
    Roles.SCOPE_POINTS_READ,
    Roles.SCOPE_CARRIER
  })
  @Operation(
      summary = "Show the balance, now or at a moment of the past",
      description =
          "Exact, on two axes: what the books said at the moment (recorded, the usual), or what counted then by all that"
              + " is known now (effective). Entries of the very moment count. Zero between the opening of the wallet and"
              + " its first entry; a moment before the opening or in the future is refused. Of the past only what is"
              + " posted is known.")
  public WalletBalance showBalance(
      UUID program,
      UUID wallet,
      @Parameter(description = "The moment; absent: now", example = "2026-11-23T00:00:00Z")
          @QueryParam("at")
          Instant at,
      @Parameter(description = "recorded or effective", example = "recorded")
          @QueryParam("axis")
          @DefaultValue("recorded")
          @Pattern(regexp = "recorded|effective", message = "{points.axis}")
          String axis) {
    return wallets.balance(program, wallet, at, TimeAxis.fromString(axis));
  }

  @GET
  @Path("/{wallet}/lots")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.RESIDENT,
    Roles.SCOPE_POINTS_READ
  })
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(
      summary = "List what is in a wallet by origin and last day; also as CSV or Excel",
      description = "Those that end first come first. At most 1,000.")
  public Page<LotView> listLots(UUID program, UUID wallet) {
    return wallets.lots(program, wallet);
  }

  @GET
  @Path("/{wallet}/statement")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.RESIDENT,
    Roles.SCOPE_POINTS_READ
  })
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List a wallet's entries, newest first; also as CSV or Excel")
  public Page<StatementRow> listStatement(
      UUID program, UUID wallet, @Valid @BeanParam PageRequest page) {
    return wallets.statement(program, wallet, page);
  }
}
