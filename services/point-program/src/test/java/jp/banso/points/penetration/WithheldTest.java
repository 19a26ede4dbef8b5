package jp.banso.points.penetration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is withheld, against tables worked by hand. */
class WithheldTest {
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
    return new Withheld(counts, population)
        .places(all(Place::area), all(Place::band), all(Place::channel));
  }

  private List<String> all(Function<Place, String> name) {
    return counts.keySet().stream()
        .map(name)
        .distinct()
        .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
        .toList();
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
}
