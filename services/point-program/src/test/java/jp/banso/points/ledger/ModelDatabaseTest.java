package jp.banso.points.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked for: the lane on the real database says what the naive ledger says. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ModelDatabaseTest {
  private Instant now = Instant.now().plusSeconds(60);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyOutcomeAndBalanceIsTheNaiveOnesHoweverItIsCutIntoBatches(long seed)
      throws InterruptedException {
    var world = LedgerWorld.open(300, seed, LedgerWorld.policy(true));
    var town = world.town;
    var rules =
        new Rules(
            town.program,
            "045055",
            true,
            false,
            1,
            false,
            false,
            SpendOrder.EARLIEST_EXPIRY,
            true,
            0);
    var naive = new Naive(town, rules, 300);
    var lane = new Lane(LedgerWorld::session, Batch::decide, () -> now, Duration.ofMillis(50));
    var dice = new Random(seed);
    for (var round = 0; round < 60; round++) {
      var batch = batch(town, dice);
      lane.serve(
          Town.tickets(batch.toArray(Posting[]::new)).stream()
              .peek(
                  ticket ->
                      ticket
                          .replies()
                          .thenAccept(replies -> heard.add(Town.word(replies.getFirst()))))
              .toList());
      var expected = batch.stream().map(posting -> naive.post(posting, now)).toList();
      assertEquals(expected, heard, "seed " + seed + ", round " + round);
      heard.clear();
    }
    town.accounts().forEach(id -> assertEquals(naive.balance(id), world.balance(id)));
    town.wallets.forEach(id -> assertEquals(naive.held(id), world.held(id)));
    world.mustHold();
  }

  private final List<String> heard = new ArrayList<>();

  private List<Posting> batch(Town town, Random dice) {
    now = now.plus(Duration.ofMinutes(dice.nextInt(30)));
    var batch = new ArrayList<Posting>();
    var size = 1 + dice.nextInt(12);
    for (var n = 0; n < size; n++) {
      var step = Town.Step.random(dice);
      if (step.wish() == Town.Wish.TOMORROW && batch.isEmpty()) {
        now = now.plus(Duration.ofDays(step.amount() / 6));
      }
      var posting = town.posting(step, lots(town));
      if (posting != null) {
        batch.add(posting);
      }
    }
    return batch;
  }

  private static List<Lot> lots(Town town) {
    try (var admin = PostgresResource.superuser();
        var statement = admin.createStatement();
        var row =
            statement.executeQuery(
                "select id, wallet_id, budget_id, paid, expires_on, balance, held from lot where program_id = '"
                    + town.program
                    + "' order by id")) {
      var lots = new ArrayList<Lot>();
      while (row.next()) {
        lots.add(LedgerRows.lot(row));
      }
      return lots;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
