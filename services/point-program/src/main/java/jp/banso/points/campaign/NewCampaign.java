package jp.banso.points.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign as it is drafted. */
record NewCampaign(
    @NotBlank @Size(max = 100) @NoMyNumber @Schema(examples = "秋の健診キャンペーン") String nameJa,
    @NotBlank @Size(max = 100) @NoMyNumber @Schema(examples = "Autumn check-ups") String nameEn,
    @NotNull
        @Schema(
            description = "What it is paid from; never more than that is granted",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e02")
        UUID budget,
    @NotNull @Schema(description = "First day, in Japan", examples = "2026-10-01")
        LocalDate startsOn,
    @NotNull
        @Schema(
            description = "Last day, in Japan; at most five years after the first",
            examples = "2027-03-31")
        LocalDate endsOn) {}
