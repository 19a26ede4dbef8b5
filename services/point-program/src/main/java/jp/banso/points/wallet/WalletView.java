package jp.banso.points.wallet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wallet as it is shown. Its holder's pseudonym stays inside. */
@Schema(name = "Wallet")
record WalletView(
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04") UUID id,
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01") UUID program,
    @Schema(examples = "045055") String municipality,
    @Schema(examples = "active") WalletState state,
    @Schema(
            description =
                "Whether it is linked to a resident; not after consent to take part was withdrawn, and points do not move then",
            examples = "true")
        boolean linked,
    @Schema(examples = "smartphone") Channel channel,
    @Schema(nullable = true, description = "A band, never a birth date", examples = "65-74")
        String ageBand,
    @Schema(
            description = "Whether it is counted in analyses, by the holder's consent",
            examples = "true")
        boolean inStatistics,
    @Schema(
            description = "Whether carriers may read it, by the holder's consent",
            examples = "false")
        boolean sharedWithCarriers,
    @Schema(description = "The terms last agreed to", examples = "terms-2026-04") String consent,
    @Schema(examples = "2026-11-23T00:00:00Z") Instant consentedAt,
    @Schema(examples = "2026-11-23T00:00:00Z") Instant openedAt,
    @Schema(examples = "0") long version)
    implements Versioned {

  /** Where the wallet is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/programs/" + program + "/wallets/" + id;
  }
}
