package jp.banso.kpi.source;

import java.time.LocalDate;

/** How often a source is pulled, counted in days of Asia/Tokyo. */
enum Schedule {
  DAILY,
  WEEKLY,
  MONTHLY;

  boolean isDue(LocalDate last, LocalDate today) {
    return last == null || !nextAfter(last).isAfter(today);
  }

  private LocalDate nextAfter(LocalDate last) {
    return switch (this) {
      case DAILY -> last.plusDays(1);
      case WEEKLY -> last.plusWeeks(1);
      case MONTHLY -> last.plusMonths(1);
    };
  }
}
