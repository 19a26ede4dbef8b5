package jp.banso.platform.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** 和暦: eras and their years, with 元 for the first. */
final class Wareki {
  private static final Map<String, JapaneseEra> ERAS =
      Map.ofEntries(
          Map.entry("明治", JapaneseEra.MEIJI),
          Map.entry("M", JapaneseEra.MEIJI),
          Map.entry("大正", JapaneseEra.TAISHO),
          Map.entry("T", JapaneseEra.TAISHO),
          Map.entry("昭和", JapaneseEra.SHOWA),
          Map.entry("S", JapaneseEra.SHOWA),
          Map.entry("平成", JapaneseEra.HEISEI),
          Map.entry("H", JapaneseEra.HEISEI),
          Map.entry("令和", JapaneseEra.REIWA),
          Map.entry("R", JapaneseEra.REIWA));

  private Wareki() {}

  static int year(String text) {
    return text.equals("元") ? 1 : Integer.parseInt(text);
  }

  /** The day so named, empty when the era had no such day: 平成31年5月1日, 令和元年4月30日. */
  static Optional<LocalDate> day(String era, int year, int month, int day) {
    try {
      // JapaneseDate.of(era, ...) is strict about the edges of an era; the formatter patterns are
      // not
      return Optional.of(LocalDate.from(JapaneseDate.of(ERAS.get(era), year, month, day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<Integer> westernYear(String era, int year) {
    return day(era, year, 12, 1).or(() -> day(era, year, 4, 1)).map(LocalDate::getYear);
  }

  static boolean isYearOn(String era, int year, LocalDate day) {
    var date = JapaneseDate.from(day);
    return date.getEra() == ERAS.get(era) && date.get(ChronoField.YEAR_OF_ERA) == year;
  }

  /** 令和7年, 令和元年. */
  static String year(LocalDate day) {
    var date = JapaneseDate.from(day);
    var year = date.get(ChronoField.YEAR_OF_ERA);
    return date.getEra().getDisplayName(TextStyle.FULL, Locale.JAPANESE)
        + (year == 1 ? "元" : year)
        + "年";
  }

  /** R7. */
  static String shortYear(LocalDate day) {
    var date = JapaneseDate.from(day);
    return date.getEra().getDisplayName(TextStyle.NARROW, Locale.JAPANESE)
        + date.get(ChronoField.YEAR_OF_ERA);
  }
}
