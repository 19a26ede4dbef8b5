package jp.banso.points.earn;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something a resident did, as it is reported. */
record NewEarnEvent(
    @NotNull
        @Schema(
            description =
                "Made by the reporter, and the same again on every retry: one event earns once",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e13")
        UUID id,
    @NotNull
        @Pattern(regexp = EarnTerms.CODE, message = "{points.code}")
        @Schema(examples = "checkup")
        String type,
    @NotNull @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04") UUID wallet,
    @NotNull @Schema(description = "At most now", examples = "2026-11-23T00:00:00Z")
        Instant occurredAt,
    @Min(1)
        @Max(100_000)
        @Schema(nullable = true, description = "How many; absent: one", examples = "1")
        Integer units,
    @Pattern(regexp = EarnTerms.CODE, message = "{points.code}")
        @Schema(nullable = true, description = "Code of the place", examples = "misato-hall")
        String place,
    @Pattern(regexp = EarnTerms.AGE_BAND, message = "{points.age-band}")
        @Schema(
            nullable = true,
            description = "A band, never a birth date or an age",
            examples = "65-74")
        String ageBand) {

  NewEarnEvent {
    // As exact as it is kept, so that the same event is the same again
    occurredAt = occurredAt == null ? null : occurredAt.truncatedTo(ChronoUnit.MICROS);
    units = units == null ? Integer.valueOf(1) : units;
  }
}
