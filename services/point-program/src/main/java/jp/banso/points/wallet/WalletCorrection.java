package jp.banso.points.wallet;

import jakarta.validation.constraints.Pattern;
import jp.banso.platform.code.LocalGovernmentCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to change (RFC 7396); what is absent stays as it is. */
record WalletCorrection(
    @Schema(nullable = true, examples = "045055") LocalGovernmentCode municipality,
    @Schema(nullable = true, examples = "suspended") WalletState state,
    @Schema(nullable = true, examples = "paper-card") Channel channel,
    @Pattern(regexp = AgeBand.PATTERN, message = "{points.age-band}")
        @Schema(nullable = true, description = "A band, never a birth date", examples = "65-74")
        String ageBand) {}
