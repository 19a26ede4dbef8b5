package jp.banso.points.annual;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What residents of one place did in one month. */
final class Month {
  final Set<UUID> persons = new HashSet<>();
  long issued;
  long used;
  long ended;

  Month and(Month other) {
    var both = new Month();
    both.persons.addAll(persons);
    both.persons.addAll(other.persons);
    both.issued = issued + other.issued;
    both.used = used + other.used;
    both.ended = ended + other.ended;
    return both;
  }
}
