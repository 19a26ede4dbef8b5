package jp.banso.points.effect;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An analysis to be handed to the catalogue. */
@Schema(name = "NewEffectPublication")
record NewPublication(
    @NotNull
        @Pattern(regexp = EffectPeriod.MONTH, message = "{points.month}")
        @Schema(description = "First month", examples = "2026-04")
        String from,
    @NotNull
        @Pattern(regexp = EffectPeriod.MONTH, message = "{points.month}")
        @Schema(description = "Last month, which is over; at most 12 in all", examples = "2026-09")
        String to,
    @Schema(
            nullable = true,
            description = "Only this campaign",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e11")
        UUID campaign,
    @NotBlank
        @Size(max = 100)
        @NoMyNumber
        @Schema(description = "Who answers for the dataset", examples = "企画財政課")
        String contactName,
    @Email @Size(max = 200) @Schema(nullable = true, examples = "opendata@town.example.jp")
        String contactEmail) {}
