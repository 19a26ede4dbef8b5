package jp.banso.points.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import jp.banso.platform.time.JapanTime;

/** 基準日 (資金決済法 3条2項): the last days of March and September. */
record BaseDate(LocalDate day) {
  private static final Set<MonthDay> DAYS = Set.of(MonthDay.of(3, 31), MonthDay.of(9, 30));
  private static final int MONTHS_TO_ACT = 2;

  BaseDate {
    if (!DAYS.contains(MonthDay.from(day))) {
      throw LegalProblem.NOT_A_BASE_DATE.with(day);
    }
  }

  void mustBeOver(LocalDate today) {
    if (!day.isBefore(today)) {
      throw LegalProblem.BASE_DATE_NOT_OVER.with(day);
    }
  }

  /** The first moment that is no longer of the day. */
  Instant over() {
    return JapanTime.startOf(day.plusDays(1));
  }

  /** Two months, counted from the next day; a holiday at the end is not considered. */
  LocalDate deadline() {
    return day.plusDays(1).plusMonths(MONTHS_TO_ACT).minusDays(1);
  }
}
