package jp.banso.points.penetration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is withheld, against tables worked by hand, and against whoever does the sums. */
class WithholdingTest {
  private static final String A = "045055";
  private static final String B = "041009";

  private final Map<Place, Long> counts = new HashMap<>();
  private final Map<Place, Long> population = new HashMap<>();

  /** Adds wallets with all sums, in a place of a thousand people. */
  private void put(String area, String band, String channel, long count) {
    for (var a : Arrays.asList(null, area)) {
      for (var b : Arrays.asList(null, band)) {
        population.putIfAbsent(new Place(a, b, null), 1_000L);
        for (var c : Arrays.asList(null, channel)) {
          counts.merge(new Place(a, b, c), count, Long::sum);
        }
      }
    }
  }

  private Set<Place> withheld() {
    return Withholding.of(counts, population);
  }

  private Set<String> named() {
    return withheld().stream()
        .map(place -> place.area() + " " + place.band() + " " + place.channel())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void tenPersonsAreTold() {
    put(A, "65-74", "smartphone", 10);
    put(A, "75+", "smartphone", 40);
    assertEquals(Set.of(), withheld());
  }

  @Test
  void nineAreNotAndTheSmallestOtherNeither() {
    put(A, "65-74", "smartphone", 9);
    put(A, "75+", "smartphone", 40);
    put(A, "0-64", "smartphone", 60);
    // in the town and in all areas, by that channel and by any: the band of nine and the next one
    assertEquals(
        Set.of("65-74", "75+"), withheld().stream().map(Place::band).collect(Collectors.toSet()));
    assertEquals(8, withheld().size());
    assertFalse(withheld().contains(new Place(null, null, null)));
  }

  @Test
  void twoOfFewTogetherAreStillFew() {
    put(A, "65-74", "smartphone", 3);
    put(A, "75+", "smartphone", 2);
    put(A, "0-64", "smartphone", 60);
    // 65 less 60 would tell that the two are five
    assertTrue(withheld().contains(new Place(A, "0-64", null)));
    assertFalse(withheld().contains(new Place(A, null, null)));
  }

  @Test
  void anOnlyPartTakesItsSumAlong() {
    put(A, "65-74", "smartphone", 9);
    assertEquals(8, withheld().size(), "every cell is the same nine");
  }

  @Test
  void nobodyIsToldWhereManyLiveAndNotWhereFewDo() {
    put(A, "65-74", "smartphone", 50);
    put(A, "75+", "smartphone", 0);
    assertEquals(Set.of(), withheld());
    population.put(new Place(A, "75+", null), 9L);
    assertTrue(withheld().contains(new Place(A, "75+", null)));
    // and the only other band with it
    assertTrue(withheld().contains(new Place(A, "65-74", null)));
  }

  @Test
  void theSmallestIsTheSameEveryTime() {
    put(A, "65-74", "paper-card", 9);
    put(A, "65-74", "smartphone", 20);
    put(A, "65-74", "counter", 20);
    put(B, "65-74", "smartphone", 100);
    put(B, "65-74", "paper-card", 100);
    put(B, "65-74", "counter", 100);
    var first = named();
    assertEquals(first, named());
    assertTrue(first.contains(A + " 65-74 paper-card"), first.toString());
    assertTrue(first.contains(A + " 65-74 counter"), first.toString());
    // by area, the column is held too
    assertTrue(first.contains(B + " 65-74 counter"), first.toString());
    assertTrue(first.contains(B + " 65-74 paper-card"), first.toString());
    assertFalse(first.contains(A + " null null"), first.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whoeverDoesTheSumsAlongEveryLineLearnsOfNoFewPersons(int seed) {
    var random = new Random(seed);
    for (var area : List.of(A, B, "042030")) {
      for (var band : List.of("0-14", "15-64", "65-74", "75+")) {
        for (var channel : List.of("smartphone", "paper-card", "proxy", "counter")) {
          put(
              area,
              band,
              channel,
              random.nextInt(4) == 0 ? random.nextInt(10) : random.nextInt(90));
        }
      }
    }
    var withheld = withheld();
    counts.forEach(
        (place, count) -> {
          if (count > 0 && count < 10) {
            assertTrue(withheld.contains(place), place.toString());
          }
        });
    var known = new HashMap<>(counts);
    known.keySet().removeAll(withheld);
    subtractUntilNothingFollows(known);
    known.forEach(
        (place, count) ->
            assertFalse(withheld.contains(place), () -> place + " is " + count + ", by the sums"));
    assertTrue(known.size() > counts.size() / 4, "something is told");
  }

  /** An attacker of its own making: wherever one cell of a line is missing, it is worked out. */
  private void subtractUntilNothingFollows(Map<Place, Long> known) {
    var lines = new HashMap<List<Object>, List<Place>>();
    for (var place : counts.keySet()) {
      lines
          .computeIfAbsent(Arrays.asList(0, place.band(), place.channel()), n -> new ArrayList<>())
          .add(place);
      lines
          .computeIfAbsent(Arrays.asList(1, place.area(), place.channel()), n -> new ArrayList<>())
          .add(place);
      lines
          .computeIfAbsent(Arrays.asList(2, place.area(), place.band()), n -> new ArrayList<>())
          .add(place);
    }
    var before = -1;
    while (before < known.size()) {
      before = known.size();
      lines.forEach(
          (line, cells) -> {
            var missing = cells.stream().filter(cell -> !known.containsKey(cell)).toList();
            if (missing.size() == 1) {
              known.put(
                  missing.getFirst(),
                  value(missing.getFirst(), cells, (int) line.getFirst(), known));
            }
          });
    }
  }

  private static long value(
      Place missing, List<Place> cells, int dimension, Map<Place, Long> known) {
    var parts = cells.stream().filter(cell -> !isSum(cell, dimension) && !cell.equals(missing));
    var others = parts.mapToLong(known::get).sum();
    return isSum(missing, dimension)
        ? others
        : cells.stream().filter(cell -> isSum(cell, dimension)).mapToLong(known::get).sum()
            - others;
  }

  private static boolean isSum(Place place, int dimension) {
    return List.of(place.area() == null, place.band() == null, place.channel() == null)
        .get(dimension);
  }
}
