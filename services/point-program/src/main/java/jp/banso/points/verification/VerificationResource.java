package jp.banso.points.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.banso.platform.jobs.JobView;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/ledger-verification")
@Tag(name = "Verification", description = "Proof that a ledger holds (検証)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
class VerificationResource {
  private static final String SEAL =
      "A seal that was kept elsewhere, as the log or newestSeal said it";
  private static final String SEAL_EXAMPLE =
      "12:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  private final Verifications verifications;
  private final Once once;

  VerificationResource(Verifications verifications, Once once) {
    this.verifications = verifications;
    this.once = once;
  }

  @POST
  @Operation(
      summary = "Verify a programme's ledger",
      description =
          "A job, because all of a ledger is read; points go on moving meanwhile. When it has succeeded, GET tells what was"
              + " found. One runs at a time for a programme. Transactions sum to zero, versions have no gap, every"
              + " balance follows from the entry before it, accounts"
              + " equal their last entry, lots sum to their wallet, wallets hold exactly their open holds, reversals stay"
              + " within their original, and a transaction has entries exactly when it moved something. What was recorded more than a few minutes ago"
              + " is sealed in a chain of hashes, and the seals fit. Each seal is also written to the service's log, and"
              + " the newest is answered by GET: keep some where nobody who reaches the database can change them. One that"
              + " is presented later must still be there; whoever rewrote the past cannot make it again.")
  @APIResponseSchema(
      value = JobView.class,
      responseCode = "202",
      responseDescription = "The job that verifies; progress is in rows")
  public Response startLedgerVerification(
      UUID program,
      @Parameter(description = SEAL, example = SEAL_EXAMPLE)
          @QueryParam("seal")
          @Pattern(regexp = KeptSeal.FORM)
          String seal) {
    return once.accepted(
        new VerificationPayload(program, seal),
        () -> verifications.start(program, seal),
        JobView::path);
  }

  @GET
  @Operation(
      summary = "Show what the last verification of a ledger found",
      description =
          "As of verifiedAt; none yet is a 404. A seal that is presented here is looked for at once.")
  public LedgerVerification showLedgerVerification(
      UUID program,
      @Parameter(description = SEAL, example = SEAL_EXAMPLE)
          @QueryParam("seal")
          @Pattern(regexp = KeptSeal.FORM)
          String seal) {
    return verifications.last(program, seal == null ? null : KeptSeal.of(seal));
  }
}
