package jp.banso.points.stamp;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A card as it is defined. */
record NewStampCard(
    @NotBlank @Size(max = 40) @NoMyNumber @Schema(examples = "町歩きスタンプ") String nameJa,
    @NotBlank @Size(max = 40) @NoMyNumber @Schema(examples = "Town walk") String nameEn,
    @NotNull @Min(2) @Max(30) @Schema(description = "Stamps that fill it", examples = "10")
        Integer slots,
    @NotNull
        @Min(1)
        @Max(1_000_000)
        @Schema(description = "Points a full card pays", examples = "100")
        Long reward,
    @NotNull
        @Schema(
            description = "What the reward is paid from",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e02")
        UUID budget) {}
