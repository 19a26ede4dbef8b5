package jp.banso.points.effect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import jp.banso.points.suppression.SumCell;

/**
 * What lay in the wallets during the period.
 *
 * @param wallets opened by its end
 * @param holders of them, who had ever got any of these points
 * @param pointDays the balance of all at the end of each day, added up
 * @param days that were counted
 */
record Holdings(long wallets, long holders, BigDecimal pointDays, long days) {

  boolean isShown() {
    return days > 0 && !SumCell.part(holders).sensitive();
  }

  /** The mean of the balances at the ends of the days; null where it must not be shown. */
  BigDecimal averageBalance() {
    return isShown() ? Rate.rounded(exactAverage()) : null;
  }

  /**
   * 流通速度: points used in a month by what lay in the wallets meanwhile; null without balance.
   *
   * @param months the period's, as far as it has come
   */
  BigDecimal velocity(Long used, BigDecimal months) {
    if (used == null || !isShown() || pointDays.signum() <= 0) {
      return null;
    }
    return Rate.rounded(
        BigDecimal.valueOf(used).divide(months.multiply(exactAverage()), MathContext.DECIMAL64));
  }

  private BigDecimal exactAverage() {
    return pointDays.divide(BigDecimal.valueOf(days), 12, RoundingMode.HALF_UP);
  }
}
