package jp.banso.points.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a programme lays down for its points, as far as the ledger must know it.
 *
 * @param issuer 全国地方公共団体コード of the issuer
 * @param paid whether residents may pay for points
 * @param months how long points last; 0 = for ever
 * @param monthEnd whether the last day is rounded to the end of a month
 * @param shortLived whether the programme relies on 資金決済法 4条2号: no lot may outlive its months
 * @param graceDays how long points that come back to an expired lot can still be used; 0: they
 *     expire at once
 */
record Rules(
    UUID program,
    String issuer,
    boolean open,
    boolean paid,
    int months,
    boolean monthEnd,
    boolean shortLived,
    SpendOrder order,
    boolean transfers,
    int graceDays) {

  /**
   * The last day points granted that day can be used, or null. A period of months counts the day of
   * issue and ends the day before the corresponding one.
   */
  LocalDate lastDay(LocalDate granted) {
    if (months == 0) {
      return null;
    }
    var exact = granted.plusMonths(months).minusDays(1);
    if (!monthEnd) {
      return exact;
    }
    var end = exact.withDayOfMonth(exact.lengthOfMonth());
    return shortLived && end.isAfter(exact)
        ? end.minusMonths(1).withDayOfMonth(end.minusMonths(1).lengthOfMonth())
        : end;
  }

  /** The account what expires goes to. */
  UUID expired() {
    return expiredOf(program);
  }

  static UUID expiredOf(UUID program) {
    return DerivedId.of(program, program, "expired");
  }
}
