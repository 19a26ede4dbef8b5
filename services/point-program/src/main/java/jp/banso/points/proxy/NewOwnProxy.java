package jp.banso.points.proxy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mandate as a resident grants it. */
record NewOwnProxy(
    @NotNull @Schema(examples = "family") ProxyKind kind,
    @NotNull @Schema(examples = "redeem") ProxyScope scope,
    @NotNull @Schema(description = "The first day, in Japan", examples = "2026-11-25")
        LocalDate validFrom,
    @NotNull
        @Schema(
            description = "The last day, in Japan; at most three years after the first",
            examples = "2027-03-31")
        LocalDate validUntil) {}
