package jp.banso.points.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
              + " is sealed in a chain of hashes, and the seals fit.")
  public LedgerVerification verifyLedger(UUID program) {
    return verification.verify(program);
  }
}
