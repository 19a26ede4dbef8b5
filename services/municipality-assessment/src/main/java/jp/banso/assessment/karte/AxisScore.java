package jp.banso.assessment.karte;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An axis score by formula F1: Σ(weight × item score) / Σ(weight of answered items), on 0–100,
 * every item weighing the same. What is not answered is left out, not counted as zero; coverage
 * says how much was answered. Two decimals, half up.
 */
@Schema(name = "AxisScore")
record AxisScore(
    @Schema(examples = "services") String axis,
    @Schema(nullable = true, examples = "58.33", description = "0–100; null where nothing is known")
        BigDecimal score,
    @Schema(nullable = true, examples = "43.45") BigDecimal prefectureMean,
    @Schema(examples = "100.00", description = "Share of items answered, in %")
        BigDecimal coverage) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static AxisScore of(Axis axis, List<KarteIndicator> items) {
    var itsItems = items.stream().filter(it -> axis.code().equals(it.axis())).toList();
    long answered = itsItems.stream().filter(it -> it.value() != null).count();
    return new AxisScore(
        axis.code(),
        mean(itsItems.stream().map(it -> points(it.unit(), it.value())).toList()),
        mean(itsItems.stream().map(it -> points(it.unit(), it.prefectureMean())).toList()),
        itsItems.isEmpty()
            ? BigDecimal.ZERO.setScale(2)
            : HUNDRED
                .multiply(BigDecimal.valueOf(answered))
                .divide(BigDecimal.valueOf(itsItems.size()), 2, RoundingMode.HALF_UP));
  }

  static BigDecimal mean(List<BigDecimal> scores) {
    var known = scores.stream().filter(Objects::nonNull).toList();
    return known.isEmpty()
        ? null
        : known.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(known.size()), 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal points(String unit, BigDecimal value) {
    return value != null && unit.equals("yes-no") ? value.multiply(HUNDRED) : value;
  }
}
