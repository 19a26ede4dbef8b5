package jp.banso.points.stamp;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import jp.banso.platform.problem.Problems;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the signers of passes are given. They are the issuer's: the keys are in no service. */
@Path("/programs/{program}/wallets/{wallet}/stamp-cards/{card}/passes")
@Tag(name = "Stamps")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.RESIDENT, Roles.PROGRAM_MANAGER, Roles.SCOPE_POINTS_READ, Roles.SCOPE_CARRIER})
class PassResource {
  private final StampService stamps;
  private final Problems language;

  PassResource(StampService stamps, Problems language) {
    this.stamps = stamps;
    this.language = language;
  }

  @GET
  @Path("/google")
  @Operation(
      summary = "Show what a pass for Google Wallet is made of",
      description =
          "Not signed: a pass needs the key of the issuer's own Google Wallet account, which this service does not have."
              + " The issuer's signer adds its issuer id and signs. Send it again when passVersion has risen.")
  public GooglePass showGooglePass(UUID program, UUID wallet, UUID card) {
    return GooglePass.of(stamps.passOf(program, wallet, card), japanese());
  }

  @GET
  @Path("/apple")
  @Operation(
      summary = "Show what a pass for Apple Wallet is made of (pass.json)",
      description =
          "Not signed: a pass needs the issuer's own Pass Type ID certificate, which this service does not have, and"
              + " images. The issuer's signer adds what the certificate names and packs and signs the whole. Push it"
              + " again when passVersion has risen.")
  public ApplePass showApplePass(UUID program, UUID wallet, UUID card) {
    return ApplePass.of(stamps.passOf(program, wallet, card), japanese());
  }

  private boolean japanese() {
    return Locale.JAPANESE.getLanguage().equals(language.locale().getLanguage());
  }
}
