package jp.banso.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import jp.banso.platform.problem.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseDateTest {
  @ParameterizedTest
  @CsvSource({
    "令和7年8月31日,2025-08-31",
    "令和元年5月1日,2019-05-01",
    "令和1年5月1日,2019-05-01",
    "平成31年4月30日,2019-04-30",
    "昭和64年1月7日,1989-01-07",
    "平成元年1月8日,1989-01-08",
    "R7.8.31,2025-08-31",
    "R7/8/31,2025-08-31",
    "H31.04.30,2019-04-30",
    "2025-08-31,2025-08-31",
    "2025/8/31,2025-08-31",
    "2025年8月31日,2025-08-31",
    "２０２５／０８／３１,2025-08-31",
    "令和７年　８月３１日,2025-08-31",
    "㋿7年8月31日,2025-08-31",
    "Ｒ７．８．３１,2025-08-31",
    "2024-02-29,2024-02-29",
    "令和6年2月29日,2024-02-29"
  })
  void readsWhatPeopleWrite(String text, LocalDate day) {
    assertEquals(day, JapaneseDate.parse(text));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "平成31年5月1日",
        "令和元年4月30日",
        "昭和64年1月8日",
        "平成元年1月7日",
        "2025-02-29",
        "令和7年2月29日",
        "令和7年13月1日",
        "2025-8",
        "R7.8/31",
        "31/8/2025",
        "8月31日",
        "20250831",
        "",
        "R0.1.1",
        "X7.8.31"
      })
  void refusesWhatTheCalendarNeverHad(String text) {
    assertEquals(
        TimeProblem.INVALID_DATE,
        assertThrows(DomainException.class, () -> JapaneseDate.parse(text)).type());
  }

  @ParameterizedTest
  @CsvSource({
    "2025-08-31,令和7年8月31日,R7.8.31",
    "2019-05-01,令和元年5月1日,R1.5.1",
    "2019-04-30,平成31年4月30日,H31.4.30"
  })
  void showsBothForms(LocalDate day, String full, String brief) {
    assertEquals(full, JapaneseDate.format(day));
    assertEquals(brief, JapaneseDate.formatShort(day));
    assertEquals(day, JapaneseDate.parse(brief));
  }
}
