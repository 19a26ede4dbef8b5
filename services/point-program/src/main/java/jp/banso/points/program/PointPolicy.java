package jp.banso.points.program;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a programme's points end, are spent and come back. Fixed once it is open. */
@Schema(name = "PointPolicy")
record PointPolicy(
    @NotNull
        @Heading(ja = "期限の丸め", en = "expiry rounding")
        @Schema(
            description =
                "end-of-month: the last day is the end of its month, never later than the law's six months where the"
                    + " programme relies on them (資金決済法 4条2号)",
            examples = "end-of-month")
        ExpiryRounding expiryRounding,
    @NotNull
        @Heading(ja = "使う順", en = "spend order")
        @Schema(description = "Which points are spent first", examples = "earliest-expiry")
        SpendOrder spendOrder,
    @NotNull
        @Heading(ja = "譲渡", en = "transfers")
        @Schema(
            description = "Whether residents may give points to each other; mind 為替取引",
            examples = "false")
        Boolean transfers,
    @NotNull
        @Min(0)
        @Max(365)
        @Heading(ja = "復元の猶予日数", en = "days of grace")
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
