package jp.banso.points.annual;

import java.time.Instant;
import java.time.YearMonth;
import jp.banso.platform.time.JapanTime;

/**
 * A month that is settled.
 *
 * @param moment when it is closed
 * @param momentBefore when the month before was
 */
record Closing(YearMonth month, Instant moment, Instant momentBefore) {

  Instant starts() {
    return JapanTime.startOf(month.atDay(1));
  }

  /** The first moment after it. */
  Instant ends() {
    return JapanTime.startOf(month.atEndOfMonth().plusDays(1));
  }
}
