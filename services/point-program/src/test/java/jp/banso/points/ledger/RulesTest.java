package jp.banso.points.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long points last and which go first. Worked by hand on a calendar. */
class RulesTest {
  private static final UUID PROGRAM = new UUID(9, 0);

  private static Rules rules(
      int months, boolean monthEnd, boolean shortLived, SpendOrder order, int grace) {
    return new Rules(
        PROGRAM, "045055", true, true, months, monthEnd, shortLived, order, false, grace);
  }

  @ParameterizedTest
  @CsvSource({
    // granted, months, month end?, six-month rule?, last day
    "2026-11-25, 6, false, false, 2027-05-24",
    "2026-11-25, 6, true, false, 2027-05-31",
    "2026-11-25, 6, true, true, 2027-04-30", // the end of May would be beyond six months
    "2026-11-01, 6, true, true, 2027-04-30", // six months to the day end with the month
    "2026-08-31, 6, false, false, 2027-02-27",
    "2026-08-31, 6, true, true, 2027-01-31",
    "2027-08-31, 6, false, false, 2028-02-28", // 29 February follows: the day before the
    // corresponding one
    "2027-08-30, 6, true, false, 2028-02-29",
    "2026-12-31, 1, true, false, 2027-01-31",
    "2026-03-31, 12, false, false, 2027-03-30",
    "2026-03-31, 12, true, false, 2027-03-31"
  })
  void theLastDayIsCountedFromTheDayOfIssue(
      LocalDate granted, int months, boolean monthEnd, boolean shortLived, LocalDate last) {
    var rules = rules(months, monthEnd, shortLived, SpendOrder.EARLIEST_EXPIRY, 0);
    assertEquals(last, rules.lastDay(granted));
  }

  @Test
  void pointsThatNeverEndHaveNoLastDay() {
    assertNull(rules(0, true, false, SpendOrder.EARLIEST_EXPIRY, 0).lastDay(LocalDate.EPOCH));
  }

  @Test
  void noLotOutlivesSixMonthsOnAnyDayOfALeapYear() {
    var rules = rules(6, true, true, SpendOrder.EARLIEST_EXPIRY, 0);
    for (var day = LocalDate.of(2027, 3, 1);
        day.isBefore(LocalDate.of(2029, 3, 1));
        day = day.plusDays(1)) {
      var granted = day;
      Assertions.assertTrue(
          rules.lastDay(granted).isBefore(granted.plusMonths(6)), granted::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EARLIEST_EXPIRY, free-may paid-june free-june free-never",
    "FREE_FIRST, free-may free-june free-never paid-june",
    "PAID_FIRST, paid-june free-may free-june free-never"
  })
  void theProgrammeSaysWhichPointsGoFirst(SpendOrder order, String names) {
    var lots =
        Map.of(
            "free-may", lot(false, LocalDate.of(2027, 5, 31), 1),
            "free-june", lot(false, LocalDate.of(2027, 6, 30), 3),
            "paid-june", lot(true, LocalDate.of(2027, 6, 30), 2),
            "free-never", lot(false, null, 0));
    var sorted =
        lots.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(order.comparator()))
            .map(Map.Entry::getKey)
            .toList();
    assertEquals(List.of(names.split(" ")), sorted);
  }

  private static Lot lot(boolean paid, LocalDate last, long no) {
    return new Lot(new UUID(1, no), PROGRAM, PROGRAM, paid, last, 1, 0);
  }

  private final Town town = Town.imaginary();

  /** A grant of 10 for one month, spent, and reversed when its last day is over. */
  private Sheet restored(int grace, String day) {
    var sheet = town.sheet(rules(1, false, false, SpendOrder.EARLIEST_EXPIRY, grace), 100);
    var wallet = town.wallets.getFirst();
    var spent = town.redeem(wallet, town.shops.getFirst(), 10);
    post(sheet, "2026-11-01T00:00:00Z", town.grant(town.budgets.getFirst(), wallet, 10), spent);
    post(sheet, day + "T00:00:00Z", town.child(TransactionKind.REVERSAL, spent, null));
    return sheet;
  }

  private void post(Sheet sheet, String moment, Posting... postings) {
    var plan =
        Batch.decide(Town.tickets(postings), Map.of(town.program, sheet), Instant.parse(moment));
    sheet.absorb(plan.sheets().get(town.program));
    plan.answers()
        .forEach(answer -> assertNull(answer.replies().getFirst().outcomeOrThrow().refusal()));
  }

  @Test
  void pointsThatComeBackInTimeGoToTheirLot() {
    var sheet = restored(0, "2026-11-30");
    assertEquals(10, sheet.account(town.wallets.getFirst()).balance());
    assertEquals(0, sheet.account(sheet.rules.expired()).balance());
  }

  @Test
  void pointsThatComeBackTooLateExpireAtOnceInTheSameTransaction() {
    var sheet = restored(0, "2026-12-02");
    assertEquals(0, sheet.account(town.wallets.getFirst()).balance());
    assertEquals(10, sheet.account(sheet.rules.expired()).balance());
    assertEquals(0, sheet.account(town.shops.getFirst()).balance());
  }

  @Test
  void whereThereAreDaysOfGraceTheyCanBeUsedUntilThen() {
    var sheet = restored(14, "2026-12-02");
    var lot =
        sheet.lotsOf(town.wallets.getFirst()).stream()
            .filter(each -> each.balance() == 10)
            .findFirst()
            .orElseThrow();
    assertEquals(LocalDate.of(2026, 12, 16), lot.expiresOn());
  }
}
