package jp.banso.points.effect;

/**
 * What was counted in the period (month null), a month (municipality null) or one municipality in a
 * month.
 *
 * @param persons wallets with any movement
 */
record EffectCount(
    String month, String municipality, long persons, Amount issued, Amount redeemed) {

  boolean isWhole() {
    return month == null;
  }

  boolean isMonth() {
    return month != null && municipality == null;
  }
}
