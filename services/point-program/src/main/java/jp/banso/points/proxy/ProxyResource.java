package jp.banso.points.proxy;

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
import java.net.URI;
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

@Path("/programs/{program}/wallets")
@Tag(name = "Proxies", description = "Who may act for a wallet's holder (代理人)")
@Produces(MediaType.APPLICATION_JSON)
class ProxyResource {
  private static final String HOW =
      "It is offered: fetch its invitation and hand the code to whoever is to act. They accept it at represented-wallets"
          + " within seven days. At most five at a time.";

  private final ProxyService proxies;
  private final Once once;

  ProxyResource(ProxyService proxies, Once once) {
    this.proxies = proxies;
    this.once = once;
  }

  @POST
  @Path("/mine/proxies")
  @RolesAllowed(Roles.RESIDENT)
  @Operation(summary = "Let somebody act for one's own wallet", description = HOW)
  @APIResponseSchema(
      value = ProxyView.class,
      responseCode = "201",
      responseDescription = "The mandate")
  public Response grantOwnProxy(UUID program, @NotNull @Valid NewOwnProxy request) {
    // Not kept under an Idempotency-Key: that would store the subject beside the wallet
    var proxy = proxies.grantOwn(program, request);
    return Response.created(URI.create(proxy.path().substring(1)))
        .tag(Long.toString(proxy.version()))
        .entity(proxy)
        .build();
  }

  @POST
  @Path("/{wallet}/proxies")
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.MUNICIPALITY_OFFICER})
  @Operation(summary = "Let somebody act for a resident, on a stated ground", description = HOW)
  @APIResponseSchema(
      value = ProxyView.class,
      responseCode = "201",
      responseDescription = "The mandate")
  public Response grantProxy(UUID program, UUID wallet, @NotNull @Valid NewProxy request) {
    return once.created(request, () -> proxies.grant(program, wallet, request), ProxyView::path);
  }

  @GET
  @Path("/{wallet}/proxies")
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.MUNICIPALITY_OFFICER, Roles.AUDITOR, Roles.RESIDENT})
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List who may, or might, act for a wallet; also as CSV or Excel")
  public Page<ProxyView> listProxies(
      UUID program, UUID wallet, @Valid @BeanParam PageRequest page) {
    return proxies.list(program, wallet, page);
  }

  @GET
  @Path("/{wallet}/proxies/{proxy}")
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.MUNICIPALITY_OFFICER, Roles.AUDITOR, Roles.RESIDENT})
  @Operation(summary = "Show one mandate")
  public ProxyView showProxy(UUID program, UUID wallet, UUID proxy) {
    return proxies.show(program, wallet, proxy);
  }

  @GET
  @Path("/{wallet}/proxies/{proxy}/invitation")
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.MUNICIPALITY_OFFICER, Roles.RESIDENT})
  @Operation(summary = "Show the code that is handed to whoever is to act, while it is offered")
  public ProxyInvitation showProxyInvitation(UUID program, UUID wallet, UUID proxy) {
    return proxies.invitation(program, wallet, proxy);
  }

  @PATCH
  @Path("/{wallet}/proxies/{proxy}")
  @Consumes({MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.MUNICIPALITY_OFFICER, Roles.RESIDENT})
  @Operation(
      summary = "Revoke a mandate, for good",
      description = "Once it is answered, nothing is redeemed by it any more.")
  public ProxyView correctProxy(
      UUID program,
      UUID wallet,
      UUID proxy,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid ProxyCorrection change) {
    return proxies.correct(program, wallet, proxy, expected, change);
  }
}
