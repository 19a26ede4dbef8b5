package jp.banso.points.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.banso.platform.privacy.NoMyNumber;
import jp.banso.points.wallet.ConsentPurpose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a resident decided, as staff write it down for them. */
record StatedConsent(
    @NotNull @Schema(examples = "statistics") ConsentPurpose purpose,
    @NotNull @Schema(examples = "withdrawn") ConsentDecision decision,
    @Size(min = 1, max = 100)
        @NoMyNumber
        @Schema(
            nullable = true,
            description = "The version agreed to; needed where consent is given",
            examples = "terms-2026-04")
        String terms,
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
            description = "How staff know; no name and no number of a document",
            examples = "窓口で本人から申出書を受領")
        String ground) {

  OwnConsent consent() {
    return new OwnConsent(purpose, decision, terms);
  }
}
