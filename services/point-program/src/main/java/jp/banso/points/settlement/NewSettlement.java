package jp.banso.points.settlement;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A period to settle. */
record NewSettlement(
    @NotNull
        @Schema(
            description =
                "First day, in Japan: the day after the settlement before; free for the first of a programme",
            examples = "2026-10-01")
        LocalDate from,
    @NotNull @Schema(description = "Last day, within a year of the first", examples = "2026-10-31")
        LocalDate to) {}
