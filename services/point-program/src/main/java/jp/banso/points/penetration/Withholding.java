package jp.banso.points.penetration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 秘匿処理 of a table with sums in three dimensions. Primary: one to nine persons are withheld, and
 * nobody at all where fewer than ten live. Secondary: along every line of cells that add up, what
 * is withheld is at least two cells of ten persons together, or the sum is withheld too; repeated
 * until every line holds. Smallest cells go first.
 */
final class Withholding {
  private static final long FEWEST = 10;
  private static final int DIMENSIONS = 3;

  private final Map<Place, Long> counts;
  private final Set<Place> withheld = new HashSet<>();

  private Withholding(Map<Place, Long> counts) {
    this.counts = counts;
  }

  /**
   * The cells that must not be told.
   *
   * @param population of those cells of whichever channel that have one
   */
  static Set<Place> of(Map<Place, Long> counts, Map<Place, Long> population) {
    var withholding = new Withholding(counts);
    counts.forEach(
        (place, count) -> {
          var few = population.getOrDefault(place.people(), 0L) < FEWEST;
          if (count > 0 && count < FEWEST || count == 0 && few) {
            withholding.withheld.add(place);
          }
        });
    withholding.untilNothingFollows();
    return withholding.withheld;
  }

  private void untilNothingFollows() {
    var lines = lines();
    var before = -1;
    while (before < withheld.size()) {
      before = withheld.size();
      lines.forEach(this::hold);
    }
  }

  private List<Line> lines() {
    var lines = new ArrayList<Line>();
    for (var dimension = 0; dimension < DIMENSIONS; dimension++) {
      var along = dimension;
      counts.keySet().stream()
          .collect(
              Collectors.groupingBy(
                  place -> place.line(along), LinkedHashMap::new, Collectors.toList()))
          .values()
          .forEach(cells -> lines.add(new Line(along, cells)));
    }
    return lines;
  }

  private record Line(int dimension, List<Place> cells) {}

  private void hold(Line line) {
    while (tells(line)) {
      smallestShown(line).ifPresent(withheld::add);
    }
  }

  /** Whether what is withheld along the line can be worked out, or is known to be very few. */
  private boolean tells(Line line) {
    var parts = line.cells().stream().filter(place -> !place.isTotal(line.dimension())).toList();
    var hidden = parts.stream().filter(withheld::contains).toList();
    var total = line.cells().stream().filter(place -> place.isTotal(line.dimension())).toList();
    if (withheld.containsAll(total)) {
      return hidden.isEmpty() && !parts.isEmpty();
    }
    return !hidden.isEmpty() && (hidden.size() < 2 || persons(hidden) < FEWEST);
  }

  private long persons(Collection<Place> places) {
    return places.stream().mapToLong(counts::get).sum();
  }

  // A part before the sum; of the parts, one with somebody in it, the smallest
  private Optional<Place> smallestShown(Line line) {
    return line.cells().stream()
        .filter(place -> !withheld.contains(place))
        .min(
            Comparator.<Place>comparingInt(place -> place.isTotal(line.dimension()) ? 1 : 0)
                .thenComparingInt(place -> counts.get(place) == 0 ? 1 : 0)
                .thenComparing(counts::get)
                .thenComparing(Place::toString));
  }
}
