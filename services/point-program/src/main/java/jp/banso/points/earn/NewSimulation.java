package jp.banso.points.earn;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be simulated. */
record NewSimulation(
    @NotNull @Schema(description = "First day, in Japan", examples = "2026-04-01") LocalDate from,
    @NotNull
        @Schema(
            description = "Last day, in Japan; at most 366 days in all",
            examples = "2026-09-30")
        LocalDate to,
    @Min(1)
        @Schema(
            nullable = true,
            description = "Version of the rule; absent: the newest",
            examples = "1")
        Integer version) {}
