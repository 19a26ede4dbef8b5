package jp.banso.points.program;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a programme's points end, are spent and come back. Fixed once it is open. */
@Schema(name = "PointPolicy")
record PointPolicy(
    @NotNull
        @Schema(
            description =
                "end-of-month: the last day is the end of its month, never later than the law's six months where the"
                    + " programme relies on them (資金決済法 4条2号)",
            examples = "end-of-month")
        ExpiryRounding expiryRounding,
    @NotNull @Schema(description = "Which points are spent first", examples = "earliest-expiry")
        SpendOrder spendOrder,
    @NotNull
        @Schema(
            description = "Whether residents may give points to each other; mind 為替取引",
            examples = "false")
        Boolean transfers,
    @NotNull
        @Min(0)
        @Max(365)
        @Schema(
            description =
                "Days in which points that a reversal brings back after their last day can be used; 0 = they expire at"
                    + " once",
            examples = "0")
        Integer restoreGraceDays) {

  /** Where a programme says nothing. */
  static final PointPolicy USUAL =
      new PointPolicy(ExpiryRounding.END_OF_MONTH, SpendOrder.EARLIEST_EXPIRY, false, 0);
}
