package jp.banso.points.exchange;

import java.time.Duration;

/** How long a carrier is left alone before it is asked again: twice as long every time. */
final class Patience {
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(6);

  private Patience() {}

  static Duration after(int attempts) {
    var wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, 20));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
