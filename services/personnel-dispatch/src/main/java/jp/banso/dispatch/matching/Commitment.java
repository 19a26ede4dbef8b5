package jp.banso.dispatch.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An assignment as matching sees it.
 *
 * @param binding whether it takes up days now (proposed, accepted or active)
 * @param served whether somebody came or is to come (accepted, active or completed): counts for
 *     continuity
 */
record Commitment(
    UUID specialist,
    String organization,
    LocalDate from,
    LocalDate to,
    BigDecimal daysPerWeek,
    boolean binding,
    boolean served) {

  boolean overlaps(LocalDate start, LocalDate end) {
    return !to.isBefore(start) && !from.isAfter(end);
  }

  boolean covers(LocalDate day) {
    return overlaps(day, day);
  }
}
