package jp.banso.points.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL lets the lane's role do: the ledger, and nothing else. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class LaneRoleTest {
  private LedgerWorld world;

  @BeforeEach
  void grantSomething() throws InterruptedException {
    world = LedgerWorld.open(100, 1, LedgerWorld.policy(false));
    var town = world.town;
    new Lane(LedgerWorld::session, Batch::decide, InstantSource.system(), Duration.ofMillis(10))
        .serve(Town.tickets(town.grant(town.budgets.getFirst(), town.wallets.getFirst(), 5)));
  }

  private static long rows(String sql) throws SQLException {
    try (var lane = PostgresResource.lane();
        var statement = lane.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String refused(String sql) {
    return assertThrows(
            SQLException.class,
            () -> {
              try (var lane = PostgresResource.lane();
                  var statement = lane.createStatement()) {
                statement.execute(sql);
              }
            })
        .getSQLState();
  }

  @ParameterizedTest
  @ValueSource(strings = {"account", "txn", "entry", "lot"})
  void itSeesTheLedgerOfEveryProgramme(String table) throws SQLException {
    var program = world.points.program();
    assertTrue(rows("select count(*) from " + table + " where program_id = '" + program + "'") > 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wallet",
        "merchant",
        "budget",
        "stamp_card",
        "carrier",
        "journal",
        "idempotent_request",
        "job"
      })
  void itDoesNotReachWhatIsNotTheLedger(String table) {
    assertEquals("42501", refused("select * from " + table));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update entry set amount = 9",
        "delete from entry",
        "update txn set amount = 9",
        "delete from txn",
        "delete from account",
        "delete from lot",
        "delete from hold",
        "update program set state = 'OPEN'",
        "insert into program (id) values (gen_random_uuid())",
        "truncate entry"
      })
  void itRewritesNothing(String statement) {
    assertEquals("42501", refused(statement));
  }

  @Test
  void itHoldsAProgrammeOpenWithoutBeingAbleToChangeIt() throws SQLException {
    var program = world.points.program();
    assertEquals(
        1,
        rows(
            "select count(*) from (select 1 from program where id = '"
                + program
                + "' for share) p"));
    assertEquals(
        "428C9", refused("update program set jurisdiction = 'x' where id = '" + program + "'"));
  }

  @Test
  void entriesThatDoNotSumToZeroOrStandOnNothingAreStoppedByTheDatabase() {
    var town = world.town;
    var wallet = town.wallets.getFirst().toString();
    var txn =
        LedgerWorld.text(
            "select id from txn where program_id = '" + town.program + "' and kind = 'GRANT'");
    var stranger = LedgerWorld.open(100, 1, LedgerWorld.policy(false)).town;
    assertEquals("23514", refused(entries(txn, wallet, 5)));
    assertEquals("23514", refused(entries(txn, wallet, 5, wallet, -4)));
    assertEquals("23514", refused(entries(txn, wallet, 5, UUID.randomUUID(), -5)));
    assertEquals("23514", refused(entries(txn, wallet, 5, stranger.wallets.getFirst(), -5)));
    assertEquals("23514", refused(entries(UUID.randomUUID(), wallet, 5, wallet, -5)));
  }

  /** Account and amount, again and again. */
  private String entries(Object txn, Object... of) {
    return IntStream.range(0, of.length / 2)
        .mapToObj(n -> row(txn, of[2 * n], 90 + n, (int) of[2 * n + 1]))
        .collect(
            Collectors.joining(
                ", ",
                "insert into entry (program_id, account_id, version, organization_code, txn_id, entry_no,"
                    + " amount, balance_after, recorded_at, effective_at) values ",
                ""));
  }

  private String row(Object txn, Object account, int version, int amount) {
    return "('%s', '%s', %d, '045055', '%s', %d, %d, 5, now(), now())"
        .formatted(world.town.program, account, version, txn, version, amount);
  }
}
