package jp.banso.points.indicator;

import java.util.UUID;

/**
 * What was counted of one programme in a period: points of everybody, persons of who is counted.
 */
record Counted(
    String issuer,
    UUID program,
    Figure active,
    Figure users,
    Figure issued,
    Figure used,
    Figure expired) {

  /**
   * A figure, and how many persons it is made of.
   *
   * @param there persons with any movement, of those the figure is about
   */
  record Figure(long value, long persons, long there) {
    static Figure ofPersons(long persons, long there) {
      return new Figure(persons, persons, there);
    }
  }

  boolean isOf(UUID wanted) {
    return wanted == null || program.equals(wanted);
  }
}
