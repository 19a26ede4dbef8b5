package jp.banso.points.indicator;

import java.util.UUID;
import java.util.function.ToLongFunction;

/**
 * What was counted of one programme in a period.
 *
 * @param persons wallets with any movement
 */
record Counted(
    String issuer,
    UUID program,
    long persons,
    Points active,
    Points users,
    Points issued,
    Points used,
    Points expired) {

  /** A figure, and how many persons it is made of. */
  record Points(long figure, long persons) {
    static Points ofPersons(long persons) {
      return new Points(persons, persons);
    }
  }

  boolean isOf(UUID wanted) {
    return wanted == null || program.equals(wanted);
  }

  static long most(java.util.List<Counted> counts, ToLongFunction<Counted> persons) {
    return counts.stream().mapToLong(persons).max().orElse(0);
  }
}
