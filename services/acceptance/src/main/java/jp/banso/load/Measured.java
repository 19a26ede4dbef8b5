package jp.banso.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What a run of load gave.
 *
 * @param acknowledged the transactions that were answered 201
 * @param other requests that were not acknowledged
 * @param nanos of each acknowledged request, sorted
 */
record Measured(List<UUID> acknowledged, long other, double seconds, long[] nanos) {

  static Measured of(List<UUID> acknowledged, long other, double seconds, long[] unsorted) {
    Arrays.sort(unsorted);
    return new Measured(acknowledged, other, seconds, unsorted);
  }

  /** Transactions, not requests. */
  double perSecond() {
    return acknowledged.size() / seconds;
  }

  double millis(double quantile) {
    if (nanos.length == 0) {
      return Double.NaN;
    }
    int index = (int) Math.min(nanos.length - 1L, (long) Math.ceil(quantile * nanos.length) - 1);
    return nanos[Math.max(0, index)] / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,.0f/s (%d answers, %d not 201; p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms)",
        perSecond(),
        nanos.length,
        other,
        millis(0.5),
        millis(0.99),
        millis(0.999));
  }
}
