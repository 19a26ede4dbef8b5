package jp.banso.points.effect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import jp.banso.platform.time.JapanTime;

/** Whole months, in Japan. */
record EffectPeriod(YearMonth from, YearMonth to) {
  static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

  static EffectPeriod of(String from, String to, int most) {
    var period = new EffectPeriod(YearMonth.parse(from), YearMonth.parse(to));
    if (period.months() < 1 || period.months() > most) {
      throw EffectProblem.EFFECT_PERIOD_INVALID.with(from, to, most);
    }
    return period;
  }

  /** How many. */
  long months() {
    return ChronoUnit.MONTHS.between(from, to) + 1;
  }

  LocalDate firstDay() {
    return from.atDay(1);
  }

  LocalDate lastDay() {
    return to.atEndOfMonth();
  }

  long days() {
    return ChronoUnit.DAYS.between(firstDay(), lastDay()) + 1;
  }

  /** Of them, those that have begun by then. */
  long daysUntil(LocalDate today) {
    var begun = ChronoUnit.DAYS.between(firstDay(), today) + 1;
    return Math.clamp(begun, 0, days());
  }

  Instant begins() {
    return JapanTime.startOf(firstDay());
  }

  /** The first moment that is no longer of it. */
  Instant over() {
    return JapanTime.startOf(lastDay().plusDays(1));
  }

  @Override
  public String toString() {
    return from + "/" + to;
  }
}
