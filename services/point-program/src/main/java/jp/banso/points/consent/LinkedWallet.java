package jp.banso.points.consent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wallet that is somebody's again. */
record LinkedWallet(
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01") UUID program,
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04") UUID wallet) {

  /** Where the wallet is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/programs/" + program + "/wallets/" + wallet;
  }
}
