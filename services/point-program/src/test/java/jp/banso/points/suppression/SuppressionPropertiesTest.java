package jp.banso.points.suppression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random tables, and somebody who adds up what is left of them. */
class SuppressionPropertiesTest {
  private static final int TABLES = 4_000;

  private static BitSet withheld(People people, boolean apart) {
    return apart
        ? Suppression.ofPersonsApart(people.sumCells(), people.whole())
        : Suppression.of(people.sumCells(), people.whole());
  }

  @Test
  void nothingWithheldFollowsFromATableAndItsTotals() {
    for (var seed = 0; seed < TABLES; seed++) {
      var random = new Random(seed);
      var people = People.random(random, 1 + random.nextInt(5), 1 + random.nextInt(5), false);
      Attacker.mustFail(people, withheld(people, false), "seed " + seed);
    }
  }

  @Test
  void norWhereNobodyIsInTwoPlaces() {
    for (var seed = 0; seed < TABLES; seed++) {
      var random = new Random(seed);
      var people = People.random(random, 1 + random.nextInt(5), random.nextInt(5), true);
      Attacker.mustFail(people, withheld(people, true), "seed " + seed);
    }
  }

  @Test
  void norFromAListOfPartsThatShareTheirPersons() {
    for (var seed = 0; seed < TABLES; seed++) {
      var random = new Random(seed);
      var people = People.random(random, 1 + random.nextInt(12), 0, false);
      Attacker.mustFail(people, withheld(people, false), "seed " + seed);
    }
  }

  @Test
  void norFromALargeTable() {
    for (var seed = 0; seed < 30; seed++) {
      var people = People.random(new Random(seed), 25, 40, false);
      Attacker.mustFail(people, withheld(people, false), "seed " + seed);
    }
  }

  /** Without the secondary cells the attacker must succeed, or could find nothing at all. */
  @Test
  void theAttackerFindsWhatOnlySmallCellsLeaveOpen() {
    var found = 0;
    for (var seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var people = People.random(random, 1 + random.nextInt(5), 1 + random.nextInt(5), false);
      var cells = people.sumCells();
      var small = new BitSet();
      IntStream.range(0, cells.size()).filter(i -> cells.get(i).sensitive()).forEach(small::set);
      if (!people.whole().sensitive() && !new Attacker(people, small).recovered().isEmpty()) {
        found++;
      }
    }
    assertTrue(found > 50, "only " + found);
  }

  @Test
  void nothingIsWithheldWhereNobodyIsFew() {
    var people = People.empty(3, 3);
    IntStream.range(0, 90).forEach(person -> people.put(person, person % 3, person / 3 % 3));
    assertEquals(new BitSet(), withheld(people, false));
  }
}
