package jp.banso.points.verification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a programme's ledger holds, and where it does not. */
@Schema(name = "LedgerVerification")
record LedgerVerification(
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01") UUID program,
    @Schema(description = "Whether nothing was found", examples = "true") boolean sound,
    @Schema(examples = "12") long accounts,
    @Schema(description = "Refused ones included", examples = "340") long transactions,
    @Schema(examples = "680") long entries,
    @Schema(description = "At most 100, and of the seals") List<Finding> findings,
    @Schema(
            nullable = true,
            description =
                "Number and hash of the newest seal, for somebody to keep elsewhere; none while nothing is sealed",
            examples = "12:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String newestSeal,
    @Schema(examples = "2026-11-23T00:00:00Z") Instant verifiedAt) {

  /** The same beside what was found by now. */
  LedgerVerification with(List<Finding> more) {
    var all = Stream.concat(findings.stream(), more.stream()).distinct().toList();
    return new LedgerVerification(
        program, all.isEmpty(), accounts, transactions, entries, all, newestSeal, verifiedAt);
  }

  VerificationResult inShort() {
    return new VerificationResult(program, sound, accounts, transactions, entries, verifiedAt);
  }
}
