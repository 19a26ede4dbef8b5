package jp.banso.kpi.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

  @ParameterizedTest
  @CsvSource({
    "DAILY,,2026-11-23,true",
    "DAILY,2026-11-23,2026-11-23,false",
    "DAILY,2026-11-22,2026-11-23,true",
    "WEEKLY,2026-11-17,2026-11-23,false",
    "WEEKLY,2026-11-16,2026-11-23,true",
    "MONTHLY,2026-01-31,2026-02-27,false",
    "MONTHLY,2026-01-31,2026-02-28,true",
    "MONTHLY,2026-10-24,2026-11-23,false"
  })
  void isDueWhenItsIntervalIsOver(Schedule schedule, LocalDate last, LocalDate today, boolean due) {
    assertEquals(due, schedule.isDue(last, today));
  }
}
