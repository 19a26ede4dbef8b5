package jp.banso.kpi.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source as it is set up or corrected. */
record NewSource(
    @NotBlank @Size(max = 64) @Schema(examples = "ONLINE-RATE") String kpi,
    @NotNull @Schema(examples = "ASSESSMENT") Neighbour service,
    @NotBlank
        @Size(max = 100)
        @NoMyNumber
        @Schema(
            description =
                "Code of the indicator in that service, as its GET /indicator-values takes it; score.overall is the"
                    + " overall score of ASSESSMENT",
            examples = {"score.overall", "online-rate"})
        String indicator,
    @Pattern(regexp = "0[1-9]|[1-3][0-9]|4[0-7]")
        @Schema(
            nullable = true,
            description =
                "Two digits of the prefecture the figures are asked for; all when left out",
            examples = "04")
        String prefecture,
    @NotNull @Schema(examples = "MONTHLY") Schedule schedule,
    @Schema(description = "Whether the schedule runs", examples = "true") boolean enabled) {}
