package jp.banso.dispatch.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How the factors are rounded: four decimals, HALF_UP. */
final class Numbers {

  static final BigDecimal ONE = factor(BigDecimal.ONE);
  private static final int DECIMALS = 4;

  private Numbers() {}

  static BigDecimal factor(BigDecimal value) {
    return value.setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, DECIMALS, RoundingMode.HALF_UP);
  }

  static BigDecimal plain(BigDecimal value) {
    return new BigDecimal(value.stripTrailingZeros().toPlainString());
  }

  static String text(BigDecimal value) {
    return plain(value).toPlainString();
  }
}
