package jp.banso.kpi.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import jp.banso.platform.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "FY2025,YEARLY,2025-04-01,2026-03-31",
    "fy2023,YEARLY,2023-04-01,2024-03-31",
    "ＦＹ２０２５,YEARLY,2025-04-01,2026-03-31",
    "2025-Q1,QUARTERLY,2025-04-01,2025-06-30",
    "2025-Q2,QUARTERLY,2025-07-01,2025-09-30",
    "2025-Q3,QUARTERLY,2025-10-01,2025-12-31",
    "2025-Q4,QUARTERLY,2026-01-01,2026-03-31",
    "2025-08,MONTHLY,2025-08-01,2025-08-31",
    "2024-02,MONTHLY,2024-02-01,2024-02-29",
    "2025-02,MONTHLY,2025-02-01,2025-02-28"
  })
  void spansItsFirstToItsLastDay(
      String label, Frequency frequency, LocalDate start, LocalDate end) {
    var period = Period.of(label);
    assertEquals(frequency, period.frequency());
    assertEquals(start, period.start());
    assertEquals(end, period.end());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "2025", "2025-Q0", "2025-Q5", "2025-00", "2025-13", "FY25", "FY1899", "2025-8"
      })
  void refusesWhatIsNoPeriod(String label) {
    var problem = assertThrows(DomainException.class, () -> Period.of(label));
    assertEquals(PeriodProblem.INVALID_PERIOD, problem.type());
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-31,FY2024,2024-Q4,2025-03",
    "2025-04-01,FY2025,2025-Q1,2025-04",
    "2025-06-30,FY2025,2025-Q1,2025-06",
    "2025-12-31,FY2025,2025-Q3,2025-12",
    "2026-01-01,FY2025,2025-Q4,2026-01"
  })
  void containsTheDayByTheFiscalCalendar(LocalDate day, String year, String quarter, String month) {
    assertEquals(year, Frequency.YEARLY.containing(day).label());
    assertEquals(quarter, Frequency.QUARTERLY.containing(day).label());
    assertEquals(month, Frequency.MONTHLY.containing(day).label());
  }

  @ParameterizedTest
  @CsvSource({
    "YEARLY,2025-04-01,FY2024",
    "YEARLY,2025-03-31,FY2023",
    "QUARTERLY,2025-04-01,2024-Q4",
    "QUARTERLY,2025-07-01,2025-Q1",
    "MONTHLY,2026-01-15,2025-12"
  })
  void asksForTheLastPeriodThatIsOver(Frequency frequency, LocalDate today, String expected) {
    assertEquals(expected, frequency.lastCompletedBefore(today).label());
  }

  @Test
  void refusesAPeriodOfAnotherLength() {
    var problem =
        assertThrows(DomainException.class, () -> Period.of("2025-Q1").require(Frequency.MONTHLY));
    assertEquals(PeriodProblem.PERIOD_DOES_NOT_FIT, problem.type());
  }
}
