package jp.banso.points.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two hundred stories of a database that fails, and lanes with a fault that must be noticed. */
class SimulationTest {
  private static final int SEEDS = Integer.getInteger("banso.seeds", 200);

  // Kept, so that the level is not forgotten with the logger
  private static final Logger QUIET = Logger.getLogger(Lane.class.getName());

  @BeforeAll
  static void beQuiet() {
    QUIET.setLevel(Level.OFF);
  }

  private static Lane lane(SessionSource source, Simulation world, Judge judge) {
    return new Lane(source, judge, () -> world.now, Duration.ZERO);
  }

  private static List<String> wrongs(long seed, Simulation.Maker maker) {
    try {
      return new Simulation(seed, maker).run();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nothingIsLostDoubledOrOverspentWhateverFails() {
    LongStream.range(0, SEEDS)
        .forEach(
            seed ->
                assertEquals(
                    List.of(),
                    wrongs(seed, (source, world) -> lane(source, world, Batch::decide)),
                    () -> "seed " + seed));
  }

  @Test
  void theSameSeedTellsTheSameStory() {
    Simulation.Maker faulty = (source, world) -> lane(source, world, SimulationTest::ignoringHolds);
    assertEquals(wrongs(7, faulty).size(), wrongs(7, faulty).size());
  }

  private static void mustBeNoticed(Simulation.Maker mutant) {
    var noticed =
        LongStream.range(0, SEEDS).filter(seed -> !wrongs(seed, mutant).isEmpty()).count();
    assertTrue(noticed > 0, "a faulty lane passed " + SEEDS + " seeds");
  }

  @Test
  void aLaneThatAnswersBeforeTheCommitIsNoticed() {
    mustBeNoticed(
        (source, world) ->
            new Lane(source, Batch::decide, () -> world.now, Duration.ZERO) {
              @Override
              void finish(Session open, Plan plan) throws SQLException {
                answer(plan);
                open.write(plan);
                open.commit();
              }
            });
  }

  @Test
  void aLaneThatDoesNotLookForDuplicatesWithinABatchIsNoticed() {
    mustBeNoticed((source, world) -> lane(source, world, SimulationTest::eachForItself));
  }

  @Test
  void aLaneThatDoesNotLookUpIdsIsNoticed() {
    mustBeNoticed(
        (source, world) ->
            lane(
                source,
                world,
                (tickets, read, now) -> {
                  tickets.forEach(
                      ticket ->
                          read.values()
                              .forEach(
                                  sheet -> sheet.recorded.remove(ticket.chain().getFirst().id())));
                  return Batch.decide(tickets, read, now);
                }));
  }

  @Test
  void aLaneThatIgnoresHoldsIsNoticed() {
    mustBeNoticed((source, world) -> lane(source, world, SimulationTest::ignoringHolds));
  }

  @Test
  void aLaneThatResolvesAHoldTwiceIsNoticed() {
    mustBeNoticed(
        (source, world) ->
            lane(
                source,
                world,
                (tickets, read, now) -> {
                  read.values().forEach(SimulationTest::reopen);
                  return Batch.decide(tickets, read, now);
                }));
  }

  @Test
  void aLaneThatForgetsWhatWasReversedIsNoticed() {
    mustBeNoticed(
        (source, world) ->
            lane(
                source,
                world,
                (tickets, read, now) -> {
                  read.values().forEach(sheet -> sheet.reversed.clear());
                  return Batch.decide(tickets, read, now);
                }));
  }

  private static Plan ignoringHolds(List<Ticket> tickets, Map<UUID, Sheet> read, Instant now) {
    read.values()
        .forEach(
            sheet -> {
              List.copyOf(sheet.accounts.values())
                  .forEach(each -> sheet.put(each.holding(-each.held())));
              List.copyOf(sheet.lots.values())
                  .forEach(each -> sheet.put(each.holding(-each.held())));
            });
    return Batch.decide(tickets, read, now);
  }

  private static void reopen(Sheet sheet) {
    sheet.holds.replaceAll(
        (id, hold) ->
            new Hold(
                id,
                hold.wallet(),
                hold.merchant(),
                hold.amount(),
                HoldState.OPEN,
                hold.expiresAt(),
                hold.caller(),
                hold.shares()));
  }

  private static Plan eachForItself(List<Ticket> tickets, Map<UUID, Sheet> read, Instant now) {
    var answers = new ArrayList<Answer>();
    var lines = new ArrayList<Line>();
    var changed = new HashMap<UUID, Sheet>();
    read.forEach((program, sheet) -> changed.put(program, sheet.over()));
    var at = now;
    for (var ticket : tickets) {
      var plan = Batch.decide(List.of(ticket), changed, now);
      plan.sheets().forEach((program, sheet) -> changed.get(program).absorb(sheet));
      plan.lines()
          .forEach(
              line ->
                  changed.values().forEach(sheet -> sheet.recorded.remove(line.outcome().id())));
      answers.addAll(plan.answers());
      lines.addAll(plan.lines());
      at = plan.at();
    }
    return new Plan(answers, lines, changed, at);
  }
}
