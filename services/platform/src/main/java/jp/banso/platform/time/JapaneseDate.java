package jp.banso.platform.time;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.banso.platform.problem.DomainException;

/**
 * Dates as people in a town hall write them. Stored and sent as ISO 8601; both forms can be shown.
 */
public final class JapaneseDate {
  private static final Pattern WESTERN =
      Pattern.compile(
          "(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)");
  private static final Pattern JAPANESE =
      Pattern.compile("(明治|大正|昭和|平成|令和)(元|\\d{1,2})年(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern SHORT =
      Pattern.compile("([MTSHR])(元|\\d{1,2})([./-])(\\d{1,2})\\3(\\d{1,2})");

  private JapaneseDate() {}

  /**
   * Reads 令和7年8月31日, 令和元年5月1日, R7.8.31, 2025-08-31, 2025/8/31 and 2025年8月31日, full-width characters
   * and blanks included. Strict: a day the calendar or the era never had is refused, as 平成31年5月1日
   * and 令和元年4月30日.
   *
   * @throws DomainException {@link TimeProblem#INVALID_DATE}
   */
  public static LocalDate parse(String text) {
    return tryParse(text)
        .orElseThrow(
            () -> new DomainException(TimeProblem.INVALID_DATE, String.valueOf(text).strip()));
  }

  /** As {@link #parse}, but empty where that refuses. */
  public static Optional<LocalDate> tryParse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    var western = WESTERN.matcher(plain);
    if (western.matches()) {
      return western(western);
    }
    var japanese = JAPANESE.matcher(plain);
    if (japanese.matches()) {
      return Wareki.day(
          japanese.group(1),
          Wareki.year(japanese.group(2)),
          number(japanese, 3),
          number(japanese, 4));
    }
    var brief = SHORT.matcher(plain);
    return brief.matches()
        ? Wareki.day(
            brief.group(1), Wareki.year(brief.group(2)), number(brief, 4), number(brief, 5))
        : Optional.empty();
  }

  /** 令和7年8月31日. */
  public static String format(LocalDate day) {
    return Wareki.year(day) + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  /** R7.8.31. */
  public static String formatShort(LocalDate day) {
    return Wareki.shortYear(day) + "." + day.getMonthValue() + "." + day.getDayOfMonth();
  }

  private static Optional<LocalDate> western(Matcher found) {
    var month = found.group(2) != null ? 2 : found.group(4) != null ? 4 : 6;
    try {
      return Optional.of(
          LocalDate.of(number(found, 1), number(found, month), number(found, month + 1)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
