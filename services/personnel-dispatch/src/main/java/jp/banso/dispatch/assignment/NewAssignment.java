package jp.banso.dispatch.assignment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to send for which request. */
@Schema(name = "NewAssignment")
record NewAssignment(
    @NotNull @Schema(examples = "01936f2e-7c00-7000-8000-000000000201") UUID request,
    @NotNull @Schema(examples = "01936f2e-7c00-7000-8000-000000000101") UUID specialist,
    @NotNull
        @DecimalMin("0.5")
        @DecimalMax("5")
        @Digits(integer = 1, fraction = 1)
        @Schema(examples = "1")
        BigDecimal daysPerWeek,
    @NotNull @Schema(description = "Within the request's period", examples = "2026-06-01")
        LocalDate from,
    @NotNull @Schema(description = "Within the request's period", examples = "2026-09-30")
        LocalDate to) {}
