package jp.banso.points.annual;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * A point programme of the town as its guidelines (要綱) put it, and what they mean for a last day.
 * Written anew from the guidelines, so that the service is not compared with itself.
 *
 * @param shortLived whether it relies on the law's six months, so that no point lasts longer
 */
record Scheme(
    String nameJa,
    String nameEn,
    String issuer,
    String legalKind,
    boolean paid,
    int months,
    boolean shortLived,
    String spendOrder,
    boolean transfers,
    int graceDays) {

  /** 健康ポイント: free, of the town itself, six months to the end of the month. */
  static Scheme health(String issuer) {
    return new Scheme(
        "くらし健康ポイント",
        "Health points",
        issuer,
        "municipality",
        false,
        6,
        false,
        "earliest-expiry",
        false,
        0);
  }

  /** 地域通貨: paid, of the neighbouring city, nine months, with free premium that goes first. */
  static Scheme currency(String issuer) {
    return new Scheme(
        "まちの通貨", "Local currency", issuer, "third-party", true, 9, false, "free-first", true, 14);
  }

  /** 商品券: paid, and never longer than the law's six months. */
  static Scheme vouchers(String issuer) {
    return new Scheme(
        "夏の商品券", "Summer vouchers", issuer, "third-party", true, 6, true, "paid-first", false, 0);
  }

  Map<String, Object> request() {
    return new HashMap<>(
        Map.of(
            "issuer",
            issuer,
            "legalKind",
            legalKind,
            "nameJa",
            nameJa,
            "nameEn",
            nameEn,
            "paid",
            paid,
            "expiryMonths",
            months,
            "policy",
            Map.of(
                "expiryRounding",
                "end-of-month",
                "spendOrder",
                spendOrder,
                "transfers",
                transfers,
                "restoreGraceDays",
                graceDays)));
  }

  /** 起算日を含む months months, rounded to the end of a month: up, or down where six is the most. */
  LocalDate lastDay(LocalDate granted) {
    var exact = granted.plusMonths(months).minusDays(1);
    var month = YearMonth.from(exact);
    var roundsDown = shortLived && !exact.equals(month.atEndOfMonth());
    return (roundsDown ? month.minusMonths(1) : month).atEndOfMonth();
  }

  /** Which of two sorts of points goes first. */
  Comparator<Sort> order() {
    var byDay = Comparator.comparing(Sort::lastDay);
    return switch (spendOrder) {
      case "free-first" -> Comparator.comparing(Sort::paid).thenComparing(byDay);
      case "paid-first" -> Comparator.comparing(Sort::paid).reversed().thenComparing(byDay);
      default -> byDay.thenComparing(Sort::paid);
    };
  }
}
