package jp.banso.points.effect;

import java.math.BigDecimal;
import jp.banso.points.suppression.SumCell;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of two groups as it is shown. */
@Schema(name = "EffectGroup")
record GroupFigures(
    @Schema(nullable = true, description = "Members; none when fewer than ten", examples = "24")
        Long size,
    @Schema(
            nullable = true,
            description = "Mean of the outcome in the earlier period; none when suppressed",
            examples = "1.2500")
        BigDecimal before,
    @Schema(
            nullable = true,
            description = "Mean in the later period; none when suppressed",
            examples = "2.5000")
        BigDecimal after,
    @Schema(nullable = true, description = "After less before", examples = "1.2500")
        BigDecimal change) {

  static GroupFigures of(GroupCount count, boolean suppressed) {
    var size = count.size() < SumCell.FEWEST_PERSONS ? null : count.size();
    return suppressed
        ? new GroupFigures(size, null, null, null)
        : new GroupFigures(
            size,
            Rate.rounded(count.before()),
            Rate.rounded(count.after()),
            Rate.rounded(count.change()));
  }
}
