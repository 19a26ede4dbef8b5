package jp.banso.points.exchange;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exchange as it is asked for. */
record NewExchangeOrder(
    @NotNull
        @Schema(
            description = "Made by the client before it sends, and the same again on every retry",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e05")
        UUID id,
    @NotNull
        @Schema(
            description = "Whose points are exchanged",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04")
        UUID wallet,
    @NotNull
        @Schema(
            description = "Into whose points",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e09")
        UUID carrier,
    @NotNull @Min(1) @Max(1_000_000) @Schema(description = "Whole points", examples = "100")
        Long amount,
    @NotNull
        @Pattern(regexp = "[A-Za-z0-9._~@:-]{1,100}", message = "{points.carrier-account}")
        @NoMyNumber
        @Schema(
            description =
                "The account at the carrier, as the carrier knows it; opaque here, never a My Number",
            examples = "mp-7f3a-91c2")
        String carrierAccount) {}
