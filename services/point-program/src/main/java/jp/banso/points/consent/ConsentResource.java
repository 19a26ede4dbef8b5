package jp.banso.points.consent;

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
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/wallets")
@Tag(name = "Consent", description = "Consent and its withdrawal (同意・同意の撤回)")
@Produces(MediaType.APPLICATION_JSON)
class ConsentResource {
  private static final String WHAT_FOLLOWS =
      " participation withdrawn: the wallet is unlinked from the resident at once, everything that leads to them is removed,"
          + " nobody moves its points any more and mandates of proxies end; the points stay, end on their usual days, and are"
          + " there again when the wallet is linked again with new consent. statistics withdrawn: it is no longer counted in"
          + " any analysis, of the past neither. carrier-sharing: carriers may, or no longer may, read it. The history is"
          + " only added to.";

  private final ConsentService consents;
  private final LinkService links;
  private final Once once;

  ConsentResource(ConsentService consents, LinkService links, Once once) {
    this.consents = consents;
    this.links = links;
    this.once = once;
  }

  @POST
  @Path("/mine/consents")
  @RolesAllowed(Roles.RESIDENT)
  @Operation(summary = "Give or withdraw one's own consent", description = WHAT_FOLLOWS)
  @APIResponseSchema(
      value = OwnDecision.class,
      responseCode = "201",
      responseDescription = "The decision")
  public Response decideOwnConsent(UUID program, @NotNull @Valid OwnConsent request) {
    // Not kept under an Idempotency-Key: that would store the subject beside the wallet
    var decided = consents.decideOwn(program, request);
    return Response.created(URI.create(decided.consent().path().substring(1)))
        .entity(decided)
        .build();
  }

  @POST
  @Path("/{wallet}/consents")
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.MUNICIPALITY_OFFICER})
  @Operation(
      summary = "Write down what a resident decided at the counter",
      description = WHAT_FOLLOWS)
  @APIResponseSchema(
      value = ConsentView.class,
      responseCode = "201",
      responseDescription = "The decision")
  public Response recordConsent(UUID program, UUID wallet, @NotNull @Valid StatedConsent request) {
    return once.created(request, () -> consents.state(program, wallet, request), ConsentView::path);
  }

  @GET
  @Path("/{wallet}/consents")
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.MUNICIPALITY_OFFICER, Roles.AUDITOR, Roles.RESIDENT})
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List what was decided about a wallet, oldest first; also as CSV or Excel")
  public Page<ConsentView> listConsents(
      UUID program, UUID wallet, @Valid @BeanParam PageRequest page) {
    return consents.list(program, wallet, page);
  }

  @POST
  @Path("/mine/links")
  @RolesAllowed(Roles.RESIDENT)
  @Operation(
      summary = "Come back to a wallet one had left, with new consent",
      description =
          "With the code that was answered when consent was withdrawn. Whoever has opened another wallet meanwhile cannot:"
              + " a resident has one.")
  @APIResponseSchema(
      value = LinkedWallet.class,
      responseCode = "201",
      responseDescription = "The wallet")
  public Response linkOwnWallet(UUID program, @NotNull @Valid OwnLink request) {
    var linked = links.linkOwn(program, request);
    return Response.created(URI.create(linked.path().substring(1))).entity(linked).build();
  }

  @POST
  @Path("/{wallet}/links")
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.MUNICIPALITY_OFFICER})
  @Operation(summary = "Link a wallet that is nobody's, at the counter, with new consent")
  @APIResponseSchema(
      value = LinkedWallet.class,
      responseCode = "201",
      responseDescription = "The wallet")
  public Response linkWallet(UUID program, UUID wallet, @NotNull @Valid StatedLink request) {
    return once.created(request, () -> links.link(program, wallet, request), LinkedWallet::path);
  }
}
