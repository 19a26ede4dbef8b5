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
    @Schema(examples = "terms-2026-04") String consent,
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
