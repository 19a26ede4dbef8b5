package jp.banso.points.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wallet that is nobody's, linked at the counter. The subject is hashed and not kept. */
record StatedLink(
    @NotBlank
        @Size(max = 200)
        @NoMyNumber
        @Schema(
            description =
                "The opaque subject the linkage service or the sign-in knows the resident by. Never a My Number, never a"
                    + " certificate's serial number (発行番号)",
            examples = "f3a1c8d2-77aa-4a0e-9d54-0c2f7f7d4e10")
        String subject,
    @NotBlank
        @Size(max = 100)
        @NoMyNumber
        @Schema(description = "The terms the resident agreed to", examples = "terms-2026-04")
        String consent,
    @Schema(
            nullable = true,
            description =
                "Whether the wallet is counted in analyses; absent: yes, the terms cover it",
            examples = "true")
        Boolean statistics,
    @NotNull
        @Schema(
            description =
                "staff: the holder said it at the counter; proxy: somebody who may decide for them did",
            examples = "staff")
        StatedBy statedBy,
    @NotBlank
        @Size(max = 200)
        @NoMyNumber
        @Schema(
            description =
                "How staff know that the wallet is theirs; no name and no number of a document",
            examples = "紙カードと申出書を窓口で確認")
        String ground) {

  boolean countsInStatistics() {
    return !Boolean.FALSE.equals(statistics);
  }
}
