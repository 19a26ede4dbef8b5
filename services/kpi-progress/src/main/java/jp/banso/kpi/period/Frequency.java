package jp.banso.kpi.period;

import java.time.LocalDate;
import java.time.YearMonth;
import jp.banso.platform.time.FiscalYear;

/** How often a KPI is measured. */
public enum Frequency {
  MONTHLY(1),
  QUARTERLY(3),
  YEARLY(12);

  private final int months;

  Frequency(int months) {
    this.months = months;
  }

  /** The last period that was over before that day: what a scheduled pull asks for. */
  public Period lastCompletedBefore(LocalDate day) {
    return containing(containing(day).start().minusDays(1));
  }

  /** The period of this length a day falls in; quarters are those of the 会計年度. */
  public Period containing(LocalDate day) {
    var fiscalYear = FiscalYear.containing(day);
    return switch (this) {
      case YEARLY -> Period.of(fiscalYear.label());
      case MONTHLY -> Period.of(YearMonth.from(day).toString());
      case QUARTERLY ->
          Period.of("%d-Q%d".formatted(fiscalYear.year(), (day.getMonthValue() + 8) % 12 / 3 + 1));
    };
  }

  LocalDate endOf(LocalDate start) {
    return start.plusMonths(months).minusDays(1);
  }
}
