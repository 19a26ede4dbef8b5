package jp.banso.assessment.run;

import java.math.BigDecimal;
import jp.banso.assessment.indicator.IndicatorValue;
import jp.banso.assessment.maturity.Item;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one item added, or why it did not count. */
@Schema(name = "ItemScore")
public record ItemScore(
    @Schema(examples = "dx.online32") String indicator,
    @Schema(examples = "services") String axis,
    @Schema(examples = "7") BigDecimal weight,
    @Schema(nullable = true, examples = "20") BigDecimal value,
    @Schema(nullable = true, examples = "20.0000", description = "0–100, four decimals, half up")
        BigDecimal score,
    @Schema(
            nullable = true,
            examples = "not-surveyed",
            description =
                "not-surveyed (調査無し), undefined (0 of 0), empty, or no-data: left out, not counted as zero")
        String missing) {

  static ItemScore of(Item item, Input input) {
    boolean answered = input != null && input.value() != null;
    return new ItemScore(
        item.indicator(),
        item.axis(),
        item.weight(),
        answered ? IndicatorValue.plain(input.value()) : null,
        answered ? item.scale().score(input.value()) : null,
        answered ? null : input == null ? "no-data" : input.missing());
  }

  boolean isAnswered() {
    return score != null;
  }
}
