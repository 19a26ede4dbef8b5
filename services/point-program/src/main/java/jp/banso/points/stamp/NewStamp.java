package jp.banso.points.stamp;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scan at a shop. */
record NewStamp(
    @NotNull @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04") UUID wallet,
    @NotNull @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e07") UUID card,
    @NotNull @Schema(description = "The shop", examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e03")
        UUID merchant,
    @NotNull
        @Pattern(regexp = "[A-Za-z0-9_-]{8,64}", message = "{points.nonce}")
        @Schema(description = "What the shop showed for this one scan", examples = "k3Jx9QmZ2b")
        String nonce) {}
