package jp.banso.points.merchant;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to change (RFC 7396); what is absent stays as it is. */
record MerchantCorrection(
    @Pattern(regexp = ".*\\S.*", message = "{jakarta.validation.constraints.NotBlank.message}")
        @Size(max = 100)
        @NoMyNumber
        @Schema(nullable = true, examples = "こごた米店")
        String name,
    @Pattern(regexp = ".*\\S.*", message = "{jakarta.validation.constraints.NotBlank.message}")
        @Size(max = 50)
        @NoMyNumber
        @Schema(nullable = true, examples = "食料品")
        String category,
    @Schema(nullable = true, examples = "active") MerchantState state,
    @Pattern(regexp = ".*\\S.*", message = "{jakarta.validation.constraints.NotBlank.message}")
        @Size(max = 100)
        @NoMyNumber
        @Schema(
            nullable = true,
            description = "Subject of the one person who rings up for it from now on",
            examples = "7d1f6c1e-58f4-4a55-9f0e-1f4c7a1d2b11")
        String operator) {}
