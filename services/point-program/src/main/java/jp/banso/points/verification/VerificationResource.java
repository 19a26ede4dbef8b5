package jp.banso.points.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/ledger-verification")
@Tag(name = "Verification", description = "Proof that a ledger holds (検証)")
@Produces(MediaType.APPLICATION_JSON)
class VerificationResource {
  private final VerificationService verification;

  VerificationResource(VerificationService verification) {
    this.verification = verification;
  }

  @GET
  @RolesAllowed(Roles.AUDITOR)
  @Operation(
      summary = "Verify a programme's ledger",
      description =
          "Transactions sum to zero, versions have no gap, every balance follows from the entry before it, accounts"
              + " equal their last entry, lots sum to their wallet, wallets hold exactly their open holds, reversals stay"
              + " within their original, and a transaction has entries exactly when it moved something. What was recorded more than a few minutes ago"
              + " is sealed in a chain of hashes, and the seals fit. Each seal is also written to the service's log, and"
              + " the newest is answered here: keep some where nobody who reaches the database can change them. One that"
              + " is presented later must still be there; whoever rewrote the past cannot make it again.")
  public LedgerVerification verifyLedger(
      UUID program,
      @Parameter(
              description = "A seal that was kept elsewhere, as the log or newestSeal said it",
              example = "12:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          @QueryParam("seal")
          @Pattern(regexp = KeptSeal.FORM)
          String seal) {
    return verification.verify(program, seal == null ? null : KeptSeal.of(seal));
  }
}
