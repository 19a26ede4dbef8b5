package jp.banso.points.annual;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What a resident has, kept by hand. */
final class Purse {
  final UUID id;
  final String town;
  final Instant opened;

  /** All that ever changed. */
  final List<Change> changes = new ArrayList<>();

  private final SortedMap<Sort, long[]> sorts;

  Purse(UUID id, String town, Instant opened, Comparator<Sort> order) {
    this.id = id;
    this.town = town;
    this.opened = opened;
    this.sorts = new TreeMap<>(order);
  }

  void add(Sort sort, long amount) {
    var line = sorts.computeIfAbsent(sort, any -> new long[2]);
    line[0] += amount;
    tidy(sort, line);
  }

  void hold(List<Part> parts, int sign) {
    for (var part : parts) {
      var line = sorts.get(part.sort());
      line[1] += sign * part.amount();
      tidy(part.sort(), line);
    }
  }

  private void tidy(Sort sort, long[] line) {
    if (line[1] < 0 || line[0] < line[1]) {
      throw new AssertionError("the tally itself is wrong about " + sort + " of " + id);
    }
    if (line[0] == 0) {
      sorts.remove(sort);
    }
  }

  /** What of it can be used that day. */
  long usable(LocalDate today) {
    return sorts.entrySet().stream()
        .filter(line -> !line.getKey().isOver(today))
        .mapToLong(line -> line.getValue()[0] - line.getValue()[1])
        .sum();
  }

  /** The sorts that make up an amount, in the programme's order; none where they do not. */
  List<Part> parts(long amount, LocalDate today) {
    var parts = new ArrayList<Part>();
    var left = amount;
    for (var line : sorts.entrySet()) {
      var free = line.getValue()[0] - line.getValue()[1];
      var part = line.getKey().isOver(today) ? 0 : Math.min(left, free);
      if (part > 0) {
        parts.add(new Part(line.getKey(), part));
        left -= part;
      }
    }
    return left == 0 ? parts : List.of();
  }

  /** What is over and not held. */
  List<Part> over(LocalDate today) {
    return sorts.entrySet().stream()
        .filter(line -> line.getKey().isOver(today))
        .map(line -> new Part(line.getKey(), line.getValue()[0] - line.getValue()[1]))
        .filter(part -> part.amount() > 0)
        .toList();
  }

  long posted() {
    return sorts.values().stream().mapToLong(line -> line[0]).sum();
  }

  long held() {
    return sorts.values().stream().mapToLong(line -> line[1]).sum();
  }

  /** Each sort with what is there of it and what of that is held. */
  Map<Sort, List<Long>> sorts() {
    var copy = new java.util.HashMap<Sort, List<Long>>();
    sorts.forEach((sort, line) -> copy.put(sort, List.of(line[0], line[1])));
    return copy;
  }

  /** What was there at a moment, by what was written down by then, or by what counted then. */
  long at(Instant moment, boolean recorded) {
    return changes.stream()
        .filter(change -> !(recorded ? change.recorded() : change.effective()).isAfter(moment))
        .mapToLong(Change::amount)
        .sum();
  }
}
