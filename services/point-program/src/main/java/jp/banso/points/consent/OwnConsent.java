package jp.banso.points.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.banso.platform.privacy.NoMyNumber;
import jp.banso.points.wallet.ConsentPurpose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a resident decides for themself. */
record OwnConsent(
    @NotNull @Schema(examples = "statistics") ConsentPurpose purpose,
    @NotNull @Schema(examples = "withdrawn") ConsentDecision decision,
    @Size(min = 1, max = 100)
        @NoMyNumber
        @Schema(
            nullable = true,
            description = "The version agreed to; needed where consent is given",
            examples = "terms-2026-04")
        String terms) {}
