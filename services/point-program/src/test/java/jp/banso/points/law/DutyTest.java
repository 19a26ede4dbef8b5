package jp.banso.points.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import jp.banso.platform.problem.DomainException;
import jp.banso.points.program.LegalKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arithmetic of the law, against numbers worked by hand. */
class DutyTest {

  private static Unused paid(long points) {
    return new Unused(points, 0, 0, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "9999999, 0",
    "10000000, 0",
    "10000001, 5000001",
    "10000002, 5000001",
    "10000003, 5000002",
    "25000000, 12500000",
    "9223372036854775807, 4611686018427387904"
  })
  void halfIsDepositedAboveTheThresholdAndAnOddYenIsRoundedUp(long balance, long deposit) {
    var duty = Duty.of(Standing.THIRD_PARTY, paid(balance));
    assertEquals(new Duty(balance, deposit), duty);
    assertEquals(deposit > 0, duty.isOver());
    assertEquals(duty, Duty.of(Standing.OWN_USE, paid(balance)));
  }

  @Test
  void onlyPaidPointsThatLiveLongerThanSixMonthsCount() {
    var unused = new Unused(10_000_300, 299, 77_777_777, 55_555_555, -9_000_000);
    assertEquals(new Duty(10_000_001, 5_000_001), Duty.of(Standing.THIRD_PARTY, unused));
    var oneLess = new Unused(10_000_300, 300, 77_777_777, 55_555_555, -9_000_000);
    assertEquals(new Duty(10_000_000, 0), Duty.of(Standing.THIRD_PARTY, oneLess));
  }

  @ParameterizedTest
  @CsvSource({
    "MUNICIPALITY, true, 12, LOCAL_GOVERNMENT, false",
    "OWN_USE, true, 12, OWN_USE, true",
    "THIRD_PARTY, true, 12, THIRD_PARTY, true",
    "MUNICIPALITY, false, 12, NO_CONSIDERATION, false",
    "OWN_USE, false, 12, NO_CONSIDERATION, false",
    "THIRD_PARTY, false, 12, NO_CONSIDERATION, false",
    "MUNICIPALITY, true, 6, LOCAL_GOVERNMENT, false",
    "THIRD_PARTY, false, 6, NO_CONSIDERATION, false",
    "THIRD_PARTY, true, 6, SHORT_LIVED, false",
    "OWN_USE, true, 1, SHORT_LIVED, false",
    "THIRD_PARTY, true, 7, THIRD_PARTY, true",
    "OWN_USE, true, 0, OWN_USE, true"
  })
  void whoIssuesWhetherAnybodyPaysAndHowLongPointsLastDecides(
      LegalKind issuer, boolean paid, int months, Standing standing, boolean bound) {
    var brief = new Unused(500, 500, 0, 0, 0);
    assertEquals(standing, Standing.of(issuer, paid, months, brief));
    assertEquals(bound, standing.isBound());
  }

  @Test
  void oneYenThatLastsLongerEndsTheExemption() {
    var unused = new Unused(500, 499, 0, 0, 0);
    assertEquals(Standing.THIRD_PARTY, Standing.of(LegalKind.THIRD_PARTY, true, 6, unused));
    assertEquals(Standing.OWN_USE, Standing.of(LegalKind.OWN_USE, true, 6, unused));
  }

  @Test
  void whoIsNotBoundDepositsNothingHoweverMuchIsUnused() {
    assertEquals(new Duty(0, 0), Duty.of(Standing.LOCAL_GOVERNMENT, paid(99_000_000)));
    assertFalse(Duty.of(Standing.NO_CONSIDERATION, paid(99_000_000)).isOver());
    assertTrue(Duty.of(Standing.OWN_USE, paid(99_000_000)).isOver());
  }

  @ParameterizedTest
  @CsvSource({"2026-03-31, 2026-05-31", "2026-09-30, 2026-11-30", "2028-03-31, 2028-05-31"})
  void twoMonthsAreCountedFromTheNextDay(LocalDate day, LocalDate due) {
    assertEquals(due, new BaseDate(day).deadline());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-30", "2026-04-01", "2026-09-29", "2026-06-30", "2026-12-31"})
  void otherDaysAreNoBaseDates(LocalDate day) {
    assertThrows(DomainException.class, () -> new BaseDate(day));
  }
}
