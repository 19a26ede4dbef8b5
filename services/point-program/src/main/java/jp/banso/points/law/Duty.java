package jp.banso.points.law;

/**
 * 基準日未使用残高 and what follows from it.
 *
 * @param balance what the law counts
 * @param deposit 要供託額: at least half of it once it is over the threshold, rounded up to the yen
 *     because half or more is asked for
 */
record Duty(long balance, long deposit) {
  /** Over it, not at it, the duties begin (資金決済法 14条1項, 同法施行令). */
  static final long THRESHOLD = 10_000_000;

  static Duty of(Standing standing, Unused unused) {
    var balance = standing.isBound() ? unused.paid() - unused.shortLived() : 0;
    return new Duty(balance, balance > THRESHOLD ? balance / 2 + balance % 2 : 0);
  }

  boolean isOver() {
    return balance > THRESHOLD;
  }
}
