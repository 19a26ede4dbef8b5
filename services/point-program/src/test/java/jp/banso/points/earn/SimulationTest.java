package jp.banso.points.earn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;
import org.junit.jupiter.api.Test;

/** What a rule would have cost, against numbers worked by hand. */
class SimulationTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  // 10 points, at most 15 a day and 30 in all, for residents of 美里町
  private static final EarnRuleVersion VERSION =
      new EarnRuleVersion(
          4,
          MONDAY,
          new EarnTerms(
              EarnBasis.PER_EVENT,
              10L,
              null,
              15L,
              30L,
              List.of(LocalGovernmentCode.of("045055")),
              null,
              null),
          Instant.EPOCH);

  @Test
  void addsUpByResidentAndDayWithinTheCaps() {
    var simulation = new Simulation(VERSION);
    var a = UUID.randomUUID();
    var b = UUID.randomUUID();
    for (var wallet : List.of(a, a, a, b)) {
      simulation.add(wallet, on(MONDAY, "045055")); // a: 10 + 5 + 0, b: 10
    }
    for (var wallet : List.of(a, a)) {
      simulation.add(wallet, on(TUESDAY, "045055")); // a: 10 + 5, then 30 in all
    }
    simulation.add(a, on(TUESDAY.plusDays(1), "045055")); // nothing left
    simulation.add(b, on(TUESDAY.plusDays(1), "041009")); // lives elsewhere
    assertEquals(
        new SimulationResult(
            4,
            8,
            1,
            4,
            2,
            40,
            39,
            true,
            List.of(new SimulationDay(MONDAY, 2, 25), new SimulationDay(TUESDAY, 1, 15))),
        simulation.result(39));
  }

  @Test
  void withoutEventsItCostsNothing() {
    assertEquals(
        new SimulationResult(4, 0, 0, 0, 0, 0, 0, false, List.of()),
        new Simulation(VERSION).result(0));
  }

  private static Happening on(LocalDate day, String town) {
    return new Happening(day, 1, null, null, town);
  }
}
