package jp.banso.points.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import jp.banso.platform.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "FY2027, 2027-04-01, 2028-03-31",
    "2026-Q1, 2026-04-01, 2026-06-30",
    "2026-Q4, 2027-01-01, 2027-03-31",
    "2028-02, 2028-02-01, 2028-02-29"
  })
  void aPeriodHasItsFirstAndLastDay(String label, LocalDate first, LocalDate last) {
    assertEquals(new IndicatorPeriod(label, first, last), IndicatorPeriod.of(label));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026", "2026-Q5", "2026-13", "FY26", "2026-1", "令和8年度"})
  void anythingElseIsNone(String label) {
    assertThrows(DomainException.class, () -> IndicatorPeriod.of(label));
  }

  @Test
  void whileItLastsItStandsForToday() {
    var august = IndicatorPeriod.of("2026-08");
    assertEquals(LocalDate.of(2026, 8, 31), august.asOf(LocalDate.of(2026, 9, 1)));
    assertEquals(LocalDate.of(2026, 8, 12), august.asOf(LocalDate.of(2026, 8, 12)));
  }
}
