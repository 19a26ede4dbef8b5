package jp.banso.points.annual;

import java.time.LocalDate;

/** Points that are alike: paid for or not, and usable until the same day. */
record Sort(boolean paid, LocalDate lastDay) {

  boolean isOver(LocalDate today) {
    return lastDay.isBefore(today);
  }
}
