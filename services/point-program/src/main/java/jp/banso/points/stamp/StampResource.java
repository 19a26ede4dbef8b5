package jp.banso.points.stamp;

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
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import jp.banso.points.transaction.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}")
@Tag(name = "Stamps", description = "Stamp cards (スタンプカード)")
@Produces(MediaType.APPLICATION_JSON)
class StampResource {
  private final StampService stamps;
  private final Once once;
  private final Answers answers;

  StampResource(StampService stamps, Once once, Answers answers) {
    this.stamps = stamps;
    this.once = once;
    this.answers = answers;
  }

  @POST
  @Path("/stamp-cards")
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.PREFECTURE_OFFICER})
  @Operation(summary = "Define a stamp card")
  @APIResponseSchema(
      value = StampCardDefinition.class,
      responseCode = "201",
      responseDescription = "The card")
  public Response defineStampCard(UUID program, @NotNull @Valid NewStampCard request) {
    return once.created(request, () -> stamps.define(program, request), StampCardDefinition::path);
  }

  @GET
  @Path("/stamp-cards")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.MERCHANT,
    Roles.RESIDENT,
    Roles.SCOPE_POINTS_READ
  })
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List a programme's stamp cards; also as CSV or Excel")
  public Page<StampCardDefinition> listStampCards(
      UUID program, @Valid @BeanParam PageRequest page) {
    return stamps.list(program, page);
  }

  @GET
  @Path("/stamp-cards/{card}")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.MERCHANT,
    Roles.RESIDENT,
    Roles.SCOPE_POINTS_READ
  })
  @Operation(summary = "Show how a stamp card is defined")
  public StampCardDefinition showStampCard(UUID program, UUID card) {
    return stamps.show(program, card);
  }

  @POST
  @Path("/stamps")
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.MERCHANT, Roles.SCOPE_POINTS_GRANT})
  @Operation(
      summary = "Stamp a resident's card",
      description =
          "A scan counts once: the same scan again is answered the same, with Idempotency-Replayed: true; for another"
              + " wallet it is refused. The stamp that fills the card pays the reward in the same transaction; where"
              + " the budget cannot pay it, the stamp is refused too.")
  @APIResponseSchema(
      value = StampView.class,
      responseCode = "201",
      responseDescription = "The stamp, and how far the card is")
  public Response stampCard(
      UUID program,
      @NotNull @Valid NewStamp request,
      @Parameter(description = "Only try it; nothing is written") @QueryParam("dryRun")
          boolean dryRun) {
    var stamped = stamps.stamp(program, request, dryRun);
    return answers.to(
        stamped.outcome(),
        "programs/" + program + "/transactions/" + stamped.outcome().id(),
        outcome -> StampView.of(stamped.card(), outcome));
  }

  @GET
  @Path("/wallets/{wallet}/stamp-cards/{card}")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.RESIDENT,
    Roles.SCOPE_POINTS_READ,
    Roles.SCOPE_CARRIER
  })
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.SVG, MediaTypes.HTML})
  @Operation(summary = "Show a resident's card: data, a picture (SVG) or a page to print (HTML)")
  public StampCardView showCardOfWallet(UUID program, UUID wallet, UUID card) {
    return stamps.cardOf(program, wallet, card);
  }
}
