package jp.banso.points.inclusion;

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

@Path("/programs/{program}/paper-cards")
@Tag(name = "Paper cards", description = "Cards for residents without a smartphone (紙カード)")
@Produces(MediaType.APPLICATION_JSON)
class PaperCardResource {
  private final PaperCardService cards;
  private final Once once;

  PaperCardResource(PaperCardService cards, Once once) {
    this.cards = cards;
    this.once = once;
  }

  @POST
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.MUNICIPALITY_OFFICER})
  @Operation(
      summary = "Hand a paper card over for a wallet",
      description =
          "The wallet is opened first, at the counter. The number is what is printed on the card and says nothing about"
              + " its holder. A wallet has one card that works at most.")
  @APIResponseSchema(
      value = PaperCardView.class,
      responseCode = "201",
      responseDescription = "The card")
  public Response handOverPaperCard(UUID program, @NotNull @Valid NewPaperCard request) {
    return once.created(request, () -> cards.handOver(program, request), PaperCardView::path);
  }

  @GET
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.MUNICIPALITY_OFFICER, Roles.AUDITOR})
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List the paper cards of a programme; also as CSV or Excel")
  public Page<PaperCardView> listPaperCards(UUID program, @Valid @BeanParam PageRequest page) {
    return cards.list(program, page);
  }

  @GET
  @Path("/{number}")
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.MUNICIPALITY_OFFICER, Roles.AUDITOR})
  @Operation(summary = "Show one paper card")
  public PaperCardView showPaperCard(UUID program, String number) {
    return cards.show(program, number);
  }

  @GET
  @Path("/{number}/wallet")
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.MUNICIPALITY_OFFICER, Roles.MERCHANT})
  @Operation(
      summary = "Find the wallet of a paper card, at a till or counter",
      description =
          "With it points are granted and redeemed, and cards stamped, as for anyone. A blocked card is refused.")
  public PaperCardWallet findWalletOfPaperCard(UUID program, String number) {
    return cards.walletOf(program, number);
  }

  @PATCH
  @Path("/{number}")
  @Consumes({MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.MUNICIPALITY_OFFICER})
  @Operation(summary = "Block a paper card that was lost; for good")
  public PaperCardView correctPaperCard(
      UUID program,
      String number,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid PaperCardCorrection change) {
    return cards.correct(program, number, expected, change);
  }
}
