package jp.banso.points.budget;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A budget as it is set up. */
record NewBudget(
    @NotBlank @Size(max = 100) @NoMyNumber @Schema(examples = "ウォーキング 2026") String nameJa,
    @NotBlank @Size(max = 100) @NoMyNumber @Schema(examples = "Walking 2026") String nameEn,
    @NotNull
        @Min(1)
        @Max(1_000_000_000_000L)
        @Schema(description = "Points it may grant", examples = "500000")
        Long amount) {}
