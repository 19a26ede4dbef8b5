package jp.banso.dispatch.matching;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import jp.banso.dispatch.specialist.Absence;

/**
 * The weekdays (Monday to Friday) of a period, and those an absence takes. Public holidays are not
 * considered: they fall on everybody alike.
 *
 * @param workable weekdays of the period
 * @param present those of them that no absence takes
 * @param firstShort Monday of the first week in which too few days are left, if there is one
 */
record Weeks(int workable, int present, Optional<LocalDate> firstShort) {

  /**
   * @param daysPerWeek asked of every week; of a week cut off by the period, no more than its
   *     weekdays within it
   */
  static Weeks of(LocalDate from, LocalDate to, List<Absence> absences, BigDecimal daysPerWeek) {
    var workable = 0;
    var present = 0;
    Optional<LocalDate> firstShort = Optional.empty();
    var monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (; !monday.isAfter(to); monday = monday.plusWeeks(1)) {
      var days =
          monday
              .datesUntil(monday.plusDays(5))
              .filter(day -> !day.isBefore(from) && !day.isAfter(to))
              .toList();
      var free =
          (int)
              days.stream()
                  .filter(day -> absences.stream().noneMatch(absence -> absence.covers(day)))
                  .count();
      workable += days.size();
      present += free;
      var needed = daysPerWeek.min(BigDecimal.valueOf(days.size()));
      if (firstShort.isEmpty() && needed.compareTo(BigDecimal.valueOf(free)) > 0) {
        firstShort = Optional.of(monday);
      }
    }
    return new Weeks(workable, present, firstShort);
  }
}
