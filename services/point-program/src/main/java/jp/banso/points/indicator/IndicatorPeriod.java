package jp.banso.points.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import jp.banso.platform.time.FiscalYear;

/**
 * A period by its name: FY2026, 2026-Q1 (its first quarter, April to June) or 2026-08.
 *
 * @param last its last day
 */
record IndicatorPeriod(String label, LocalDate first, LocalDate last) {
  private static final Pattern FORM =
      Pattern.compile("FY(\\d{4})|(\\d{4})-Q([1-4])|(\\d{4}-(?:0[1-9]|1[0-2]))");
  private static final int MONTHS_OF_A_QUARTER = 3;

  static IndicatorPeriod of(String label) {
    var form = FORM.matcher(label);
    if (!form.matches()) {
      throw IndicatorProblem.INDICATOR_PERIOD_INVALID.with(label);
    }
    if (form.group(4) != null) {
      return of(label, YearMonth.parse(form.group(4)), 1);
    }
    if (form.group(1) != null) {
      return of(label, yearOf(form.group(1)), 12);
    }
    var quarter = Integer.parseInt(form.group(3)) - 1;
    return of(
        label,
        yearOf(form.group(2)).plusMonths((long) MONTHS_OF_A_QUARTER * quarter),
        MONTHS_OF_A_QUARTER);
  }

  private static YearMonth yearOf(String year) {
    return YearMonth.from(FiscalYear.parse(year).starts());
  }

  private static IndicatorPeriod of(String label, YearMonth from, int months) {
    return new IndicatorPeriod(label, from.atDay(1), from.plusMonths(months - 1).atEndOfMonth());
  }

  /** The day its figures stand for: its last, or today while it lasts. */
  LocalDate asOf(LocalDate today) {
    return last.isBefore(today) ? last : today;
  }
}
