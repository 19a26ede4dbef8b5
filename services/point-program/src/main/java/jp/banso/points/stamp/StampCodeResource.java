package jp.banso.points.stamp;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.security.Roles;
import jp.banso.points.transaction.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}")
@Tag(name = "Stamps")
@Produces(MediaType.APPLICATION_JSON)
class StampCodeResource {
  private final StampCodeService codes;
  private final Answers answers;

  StampCodeResource(StampCodeService codes, Answers answers) {
    this.codes = codes;
    this.answers = answers;
  }

  @GET
  @Path("/merchants/{merchant}/stamp-codes")
  @RolesAllowed({Roles.MERCHANT, Roles.PROGRAM_MANAGER})
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.SVG})
  @Operation(
      summary = "Show the code for the shop's screen: data, or the QR code (SVG)",
      description =
          "Another every 30 seconds, signed. Residents scan it to have their card stamped; it is taken until 30 seconds"
              + " after it ends and from 30 seconds before it begins, because clocks differ.")
  public StampCodeView showStampCode(
      UUID program,
      UUID merchant,
      @Parameter(
              description = "The card that is stamped",
              example = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e07")
          @NotNull
          @QueryParam("card")
          UUID card) {
    return codes.show(program, merchant, card);
  }

  @POST
  @Path("/wallets/{wallet}/stamps")
  @RolesAllowed(Roles.RESIDENT)
  @Operation(
      summary = "Have one's own card stamped with the code on the shop's screen",
      description =
          "A code counts once for each wallet: the same code again is answered the same, with Idempotency-Replayed:"
              + " true. The stamp that fills the card pays the reward in the same transaction.")
  @APIResponseSchema(
      value = StampView.class,
      responseCode = "201",
      responseDescription = "The stamp, and how far the card is")
  public Response scanStamp(
      UUID program,
      UUID wallet,
      @NotNull @Valid ScannedStamp request,
      @Parameter(description = "Only try it; nothing is written") @QueryParam("dryRun")
          boolean dryRun) {
    var stamped = codes.scan(program, wallet, request.code(), dryRun);
    return answers.to(
        stamped.outcome(),
        "programs/" + program + "/transactions/" + stamped.outcome().id(),
        outcome -> StampView.of(stamped.card(), outcome));
  }
}
