package jp.banso.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import jp.banso.platform.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTest {
  @ParameterizedTest
  @CsvSource({
    "2025-03-31,2024",
    "2025-04-01,2025",
    "2026-03-31,2025",
    "2026-04-01,2026",
    "2024-02-29,2023",
    "2025-12-31,2025"
  })
  void startsOnTheFirstOfApril(LocalDate day, int year) {
    assertEquals(new FiscalYear(year), FiscalYear.containing(day));
    assertTrue(new FiscalYear(year).contains(day));
    assertFalse(new FiscalYear(year).next().contains(day));
  }

  @ParameterizedTest
  @CsvSource({"2025-03-31T14:59:59Z,2024", "2025-03-31T15:00:00Z,2025"})
  void countsByTheClockOfJapan(Instant instant, int year) {
    assertEquals(year, FiscalYear.containing(instant).year());
  }

  @ParameterizedTest
  @CsvSource({"2025,令和7年度", "2019,令和元年度", "2018,平成30年度", "1989,平成元年度", "1988,昭和63年度"})
  void isCalledByTheEraOfItsFirstDay(int year, String wareki) {
    assertEquals(wareki, new FiscalYear(year).wareki());
    assertEquals(new FiscalYear(year), FiscalYear.parse(wareki));
  }

  @ParameterizedTest
  @CsvSource({
    "2025,2025",
    "FY2025,2025",
    "２０２５年度,2025",
    "R7,2025",
    "平成31年度,2019",
    "Ｒ元,2019",
    "H30年度,2018"
  })
  void readsWhatPeopleWrite(String text, int year) {
    assertEquals(year, FiscalYear.parse(text).year());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "25", "平成32年度", "令和0年度", "昭和64年度", "R7.8", "9999", "年度"})
  void refusesWhatIsNoYear(String text) {
    assertThrows(DomainException.class, () -> FiscalYear.parse(text));
  }

  @Test
  void showsItsEdgesAndLabel() throws Exception {
    var year = new FiscalYear(2023);
    assertEquals(LocalDate.of(2023, 4, 1), year.starts());
    assertEquals(LocalDate.of(2024, 3, 31), year.ends());
    assertEquals("FY2023", year.label());
    assertEquals(year, year.next().previous());
    assertEquals("2023", new ObjectMapper().writeValueAsString(year));
    assertEquals(year, new ObjectMapper().readValue("2023", FiscalYear.class));
  }

  @Test
  void endsADeadlineAtTheLastSecondOfTheDayInJapan() {
    assertEquals(Instant.parse("2025-08-31T14:59:59Z"), JapanTime.endOf(LocalDate.of(2025, 8, 31)));
    assertEquals(LocalDate.of(2025, 9, 1), JapanTime.dayOf(Instant.parse("2025-08-31T15:00:00Z")));
  }
}
