package jp.banso.points.inclusion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A card as it is handed over. Sixteen digits: not to be guessed, and never a My Number. */
record NewPaperCard(
    @NotNull
        @Pattern(regexp = "[0-9]{16}", message = "{points.paper-card}")
        @Schema(description = "What is printed on it", examples = "4716302958174063")
        String number,
    @NotNull @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04") UUID wallet) {}
