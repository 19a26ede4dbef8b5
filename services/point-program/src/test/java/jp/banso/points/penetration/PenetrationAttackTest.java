package jp.banso.points.penetration;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import jp.banso.points.suppression.Attacker;
import org.junit.jupiter.api.Test;

/** Published tables of random holders, and whoever solves the equations of what is shown. */
class PenetrationAttackTest {
  @Test
  void nothingWithheldFollowsFromASmallTableAndItsSums() {
    for (var seed = 0; seed < 3_000; seed++) {
      var random = new Random(seed);
      var people =
          new Inhabitants(
              random, 1 + random.nextInt(3), 1 + random.nextInt(4), 1 + random.nextInt(4), 160);
      Attacker.mustFail(people, people.withheld(), "seed " + seed);
    }
  }

  @Test
  void norFromThatOfACounty() {
    for (var seed = 0; seed < 25; seed++) {
      var people = new Inhabitants(new Random(seed), 6, 5, 4, 3_000);
      Attacker.mustFail(people, people.withheld(), "seed " + seed);
    }
  }

  /** Without the secondary cells the attacker must succeed, or could find nothing at all. */
  @Test
  void theAttackerFindsWhatOnlySmallCellsLeaveOpen() {
    var found = 0;
    for (var seed = 0; seed < 200; seed++) {
      var people = new Inhabitants(new Random(seed), 3, 4, 3, 160);
      if (!people.withheld().get(0) && !new Attacker(people, people.few()).recovered().isEmpty()) {
        found++;
      }
    }
    assertTrue(found > 50, "only " + found);
  }

  @Test
  void moreIsToldThanWithheldWhereManyTakePart() {
    var shown = 0;
    var cells = 0;
    for (var seed = 0; seed < 25; seed++) {
      var people = new Inhabitants(new Random(seed), 6, 5, 4, 20_000);
      shown += people.rows().size() - people.withheld().cardinality();
      cells += people.rows().size();
    }
    assertTrue(shown > cells / 2, shown + " of " + cells);
  }

  @Test
  void aPrefectureIsDoneWhileSomebodyWaits() {
    var began = Instant.now();
    var people = new Inhabitants(new Random(1), 60, 20, 4, 30_000);
    assertTrue(people.rows().size() > 6_000);
    assertTrue(Duration.between(began, Instant.now()).toSeconds() < 10);
  }
}
