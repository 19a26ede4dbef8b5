package jp.banso.points.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resident comes back to the wallet they had left. */
record OwnLink(
    @NotNull @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04") UUID wallet,
    @NotBlank
        @Size(max = 30)
        @Schema(
            description = "As it was answered when consent was withdrawn",
            examples = "7QK4-M2XC-90TF-WB3A")
        String code,
    @NotBlank
        @Size(max = 100)
        @NoMyNumber
        @Schema(description = "The terms the resident agrees to", examples = "terms-2026-04")
        String consent,
    @Schema(
            nullable = true,
            description =
                "Whether the wallet is counted in analyses; absent: yes, the terms cover it",
            examples = "true")
        Boolean statistics) {

  boolean countsInStatistics() {
    return !Boolean.FALSE.equals(statistics);
  }
}
