package jp.banso.points.effect;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Quotients of figures: four decimals, HALF_UP; none where one is not known or the lower is not
 * above zero.
 */
final class Rate {
  private static final int DIGITS = 4;

  private Rate() {}

  static BigDecimal of(Number part, Number whole) {
    return part == null || whole == null ? null : of(decimal(part), decimal(whole));
  }

  private static BigDecimal of(BigDecimal part, BigDecimal whole) {
    return whole.signum() <= 0 ? null : part.divide(whole, DIGITS, RoundingMode.HALF_UP);
  }

  static BigDecimal rounded(BigDecimal figure) {
    return figure.setScale(DIGITS, RoundingMode.HALF_UP);
  }

  private static BigDecimal decimal(Number figure) {
    return new BigDecimal(figure.toString());
  }
}
