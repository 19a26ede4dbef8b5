package jp.banso.kpi.achievement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import jp.banso.kpi.kpi.Direction;
import jp.banso.kpi.kpi.KpiView;

/**
 * Achievement of one value (達成率).
 *
 * @param ratio 1 is the target met; four decimals, HALF_UP; null when undefined
 * @param status by the thresholds of the KPI; null when undefined
 * @param undefined why there is no ratio; null when there is one
 */
public record Achievement(BigDecimal ratio, Status status, Undefined undefined) {

  static final int DECIMALS = 4;

  /** (value - baseline) / (target - baseline); any of the three may be missing. */
  public static Achievement of(
      KpiView kpi, BigDecimal value, BigDecimal target, BigDecimal baseline) {
    return undefined(kpi.direction(), value, target, baseline)
        .map(reason -> new Achievement(null, null, reason))
        .orElseGet(
            () -> {
              var ratio =
                  value
                      .subtract(baseline)
                      .divide(target.subtract(baseline), DECIMALS, RoundingMode.HALF_UP);
              return new Achievement(ratio, Status.of(ratio, kpi.thresholds()), null);
            });
  }

  private static Optional<Undefined> undefined(
      Direction direction, BigDecimal value, BigDecimal target, BigDecimal baseline) {
    if (value == null) {
      return Optional.of(Undefined.NO_VALUE);
    }
    if (target == null) {
      return Optional.of(Undefined.NO_TARGET);
    }
    if (baseline == null) {
      return Optional.of(Undefined.NO_BASELINE);
    }
    var way = target.compareTo(baseline);
    if (way == 0) {
      return Optional.of(Undefined.TARGET_EQUALS_BASELINE);
    }
    return way > 0 == (direction == Direction.HIGHER_IS_BETTER)
        ? Optional.empty()
        : Optional.of(Undefined.TARGET_AGAINST_DIRECTION);
  }
}
