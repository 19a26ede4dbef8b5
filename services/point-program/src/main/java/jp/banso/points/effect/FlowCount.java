package jp.banso.points.effect;

import java.time.LocalDate;

/**
 * What moved in the period (month null), a month (day null) or on a day.
 *
 * @param persons wallets with any movement
 * @param active wallets that got or used points
 * @param uses how often points were used, reversals not deducted
 */
record FlowCount(
    String month,
    LocalDate day,
    long persons,
    long active,
    long uses,
    Amount issued,
    Amount used,
    Amount expired) {
  private static final Amount NONE = new Amount(0, 0);

  /** Of a period in which nothing moved. */
  static final FlowCount NOTHING = new FlowCount(null, null, 0, 0, 0, NONE, NONE, NONE);

  boolean isWhole() {
    return month == null;
  }

  boolean isMonth() {
    return month != null && day == null;
  }

  boolean isDayOf(FlowCount other) {
    return day != null && month.equals(other.month);
  }
}
