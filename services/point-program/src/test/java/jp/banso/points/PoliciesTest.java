package jp.banso.points;

import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.scan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.points.earn.EarnWorld;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RlsRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL itself lets through, whatever the service asks. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PoliciesTest {
  private static final List<String> TABLES =
      List.of(
          "account",
          "lot",
          "txn",
          "entry",
          "wallet",
          "merchant",
          "budget",
          "stamp_card",
          "paper_card",
          "campaign",
          "earn_rule",
          "earn_rule_version",
          "earn_event",
          "exchange_order",
          "consent",
          "wallet_proxy",
          "effect_publication",
          "effect_published_month",
          "ledger_verification");

  @Inject AgroalDataSource database;

  private PointsWorld world;

  @BeforeEach
  void fillEveryTable() {
    world = PointsWorld.open();
    world.walletWith(1);
    var card = world.card(3, 5, world.budget(9));
    manager()
        .body(scan(world.wallet(), card, world.shop(), "nonce-001"))
        .post(world.at("/stamps"))
        .then()
        .statusCode(201);
    manager()
        .body(Map.of("number", "4716302958174063", "wallet", world.wallet()))
        .post(world.at("/paper-cards"))
        .then()
        .statusCode(201);
    var earn = EarnWorld.running(world, 9);
    earn.plainRule("checkup");
    earn.report(manager(), EarnWorld.event(UUID.randomUUID(), "checkup", world.wallet()))
        .then()
        .statusCode(201);
    OwnerSql.tamper(
        """
        insert into exchange_order (program_id, id, organization_code, wallet_id, carrier_id, carrier_account, amount, caller,
          state, requested_at, valid_until, hold_seconds, changed_at)
        select program_id, gen_random_uuid(), organization_code, id, gen_random_uuid(), 'mp-1', 1, 'x', 'COMPLETED', now(), now(), 1, now()
        from wallet where program_id = '%s'"""
            .formatted(world.program()));
    OwnerSql.tamper(
        """
        insert into wallet_proxy (program_id, id, organization_code, wallet_id, kind, scope, valid_from, valid_until,
          granted_by, state, representative, granted_at, offered_until, version, holder_pseudonym)
        select program_id, gen_random_uuid(), organization_code, id, 'FAMILY', 'REDEEM', date '2020-01-01', date '2100-01-01',
          'HOLDER', 'ACCEPTED', encode(sha256(convert_to('daughter:proxy:' || program_id::text, 'UTF8')), 'hex'),
          now(), now(), 0, subject_pseudonym
        from wallet w where program_id = '%s' and exists (select from lot l where l.program_id = w.program_id and l.wallet_id = w.id
          and l.balance > 0) and (select count(*) from entry e where e.program_id = w.program_id and e.account_id = w.id) > 0
        limit 1"""
            .formatted(world.program()));
    OwnerSql.tamper(
        """
        with months as (
          insert into effect_published_month (program_id, month, organization_code) select id, date '2026-01-01', organization_code
          from program where id = '%s' returning program_id, organization_code)
        insert into effect_publication (program_id, id, organization_code, from_on, to_on, dataset_id, dataset_name, created_at, state)
        select program_id, gen_random_uuid(), organization_code, date '2026-01-01', date '2026-01-31', gen_random_uuid(), 'x', now(), 'HANDED_OVER'
        from months"""
            .formatted(world.program()));
    OwnerSql.tamper(
        "insert into ledger_verification (program_id, organization_code) select id, organization_code from program where id = '%s'"
            .formatted(world.program()));
  }

  private long rows(String table, String area, String resident, String subject)
      throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (var bind =
              connection.prepareStatement(
                  "select set_config('app.jurisdiction', ?, true), set_config('app.resident', ?, true),"
                      + " set_config('app.wallet_subject', ?, true)");
          var count =
              connection.prepareStatement(
                  "select count(*) from " + table + " where program_id = ?")) {
        bind.setString(1, area);
        bind.setString(2, resident);
        bind.setString(3, subject);
        bind.executeQuery();
        count.setObject(1, UUID.fromString(world.program()));
        try (var result = count.executeQuery()) {
          result.next();
          return result.getLong(1);
        }
      } finally {
        connection.rollback();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"045055", "04", "*"})
  void theTownThePrefectureAndTheNationSeeTheRows(String area) throws SQLException {
    for (var table : TABLES) {
      assertTrue(rows(table, area, "", "") > 0, table);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"043222", "09", ""})
  void othersAndThoseWithoutAClaimSeeNone(String area) throws SQLException {
    for (var table : TABLES) {
      assertEquals(0, rows(table, area, "", ""), table);
    }
  }

  @Test
  void aCarrierIsSeenAndChangedFromItsAreaAndAboveOnly() {
    String carrier =
        manager()
            .body(
                Map.of(
                    "name",
                    "みちのくペイ株式会社",
                    "contact",
                    "support@pay.example.jp",
                    "area",
                    PointsWorld.TOWN,
                    "scopes",
                    List.of("points:read")))
            .post("/carriers")
            .path("id");
    var where = "id = '" + carrier + "'";
    for (var area : List.of("045055", "04", "*")) {
      assertEquals(1, RlsRules.visible("carrier", area, where), area);
      assertEquals(1, RlsRules.changeable("carrier", area, where), area);
    }
    for (var area : List.of("043222", "09", "")) {
      assertEquals(0, RlsRules.visible("carrier", area, where), area);
      assertEquals(0, RlsRules.changeable("carrier", area, where), area);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"045055", "04", "043222", "*"})
  void noResidentSeesACarrier(String area) throws SQLException {
    try (var connection = database.getConnection();
        var sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute(
          "select set_config('app.jurisdiction', '"
              + area
              + "', true), set_config('app.resident', 'someone', true)");
      try (var found = sql.executeQuery("select count(*) from carrier")) {
        found.next();
        assertEquals(0, found.getLong(1));
      }
      connection.rollback();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"043222", "09", ""})
  void othersChangeNothingInAnyTable(String area) {
    var where = "program_id = '" + world.program() + "'";
    for (var table : TABLES) {
      assertEquals(0, RlsRules.changeable(table, area, where), table);
    }
    assertEquals(0, RlsRules.visible("program", area, "id = '" + world.program() + "'"));
    assertEquals(0, RlsRules.changeable("program", area, "id = '" + world.program() + "'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0000"})
  void aResidentWhoIsNotBoundToAWalletSeesNothingOfOthers(String subject) throws SQLException {
    for (var table :
        List.of(
            "lot",
            "txn",
            "entry",
            "wallet",
            "budget",
            "paper_card",
            "campaign",
            "earn_rule",
            "earn_rule_version",
            "earn_event",
            "exchange_order",
            "consent",
            "wallet_proxy",
            "effect_publication",
            "effect_published_month",
            "ledger_verification")) {
      assertEquals(0, rows(table, "045055", "someone", subject), table);
    }
    assertEquals(1, rows("account", "045055", "someone", subject), "only the shop's account");
    assertEquals(1, rows("merchant", "045055", "someone", subject));
    assertEquals(1, rows("stamp_card", "045055", "someone", subject));
  }

  @Test
  void aRepresentativeSeesTheWalletOnlyWhereTheyAskForItAndOnlyToRead() throws SQLException {
    var wallet = representedWallet();
    for (var table : List.of("wallet", "account", "lot", "txn", "entry")) {
      assertEquals(0, rows(table, "131016", "someone", "daughter"), table);
      assertTrue(represented(table, "daughter", wallet) > 0, table);
      assertEquals(0, represented(table, "stranger", wallet), table);
      assertEquals(0, represented(table, "daughter", UUID.randomUUID().toString()), table);
      assertEquals(0, represented(table, "", wallet), table);
    }
    assertEquals(1, rows("wallet_proxy", "131016", "someone", "daughter"));
    assertEquals(0, rows("wallet_proxy", "131016", "someone", "stranger"));
    assertEquals(0, rows("consent", "131016", "someone", "daughter"));
    for (var change :
        List.of(
            "update wallet set state = 'CLOSED'",
            "update account set closed = true",
            "update lot set balance = 0",
            "delete from wallet_proxy")) {
      assertEquals(0, changed(change, wallet), change);
    }
    assertThrows(
        SQLException.class, () -> changed("update wallet_proxy set scope = 'REDEEM'", wallet));
  }

  private String representedWallet() throws SQLException {
    try (var connection = PostgresResource.superuser();
        var sql =
            connection.prepareStatement(
                "select wallet_id from wallet_proxy where program_id = ?")) {
      sql.setObject(1, UUID.fromString(world.program()));
      try (var row = sql.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private long represented(String table, String subject, String wallet) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      bindRepresentative(connection, subject, wallet);
      try (var sql =
          connection.prepareStatement("select count(*) from " + table + " where program_id = ?")) {
        sql.setObject(1, UUID.fromString(world.program()));
        try (var row = sql.executeQuery()) {
          row.next();
          return row.getLong(1);
        }
      } finally {
        connection.rollback();
      }
    }
  }

  private int changed(String statement, String wallet) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      bindRepresentative(connection, "daughter", wallet);
      try (var sql = connection.createStatement()) {
        return sql.executeUpdate(statement + " where program_id = '" + world.program() + "'");
      } finally {
        connection.rollback();
      }
    }
  }

  private static void bindRepresentative(Connection connection, String subject, String wallet)
      throws SQLException {
    try (var bind =
        connection.prepareStatement(
            "select set_config('app.jurisdiction', '131016', true), set_config('app.resident', 'someone', true),"
                + " set_config('app.wallet_subject', ?, true), set_config('app.represented_wallet', ?, true)")) {
      bind.setString(1, subject);
      bind.setString(2, wallet);
      bind.executeQuery();
    }
  }

  @Test
  void aPopulationIsReadAndWrittenFromItsAreaAndAboveOnly() {
    manager()
        .contentType("text/csv")
        .body("municipality,day,ageBand,persons\n045055,1999-10-01,0+,1")
        .post("/imports/population")
        .then()
        .statusCode(200);
    var where = "counted_on = '1999-10-01'";
    for (var area : List.of("045055", "04", "*")) {
      assertEquals(1, RlsRules.visible("population", area, where), area);
      assertEquals(1, RlsRules.changeable("population", area, where), area);
    }
    for (var area : List.of("043222", "09", "")) {
      assertEquals(0, RlsRules.visible("population", area, where), area);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update consent set decision = 'GIVEN'",
        "delete from consent",
        "update entry set amount = 9",
        "delete from entry",
        "update txn set amount = 9",
        "delete from txn",
        "update earn_rule_version set points = 9",
        "delete from earn_rule_version"
      })
  void theLedgerIsAppendOnlyForTheServiceToo(String statement) throws SQLException {
    try (var connection = database.getConnection();
        var sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("select set_config('app.jurisdiction', '*', true)");
      assertThrows(SQLException.class, () -> sql.executeUpdate(statement));
      connection.rollback();
    }
  }

  @Test
  void everyTableOfTheServiceIsProtectedAgainstItsOwnerToo() throws SQLException {
    try (var connection = database.getConnection();
        var sql = connection.createStatement();
        var open =
            sql.executeQuery(
                "select relname from pg_class where relname in ('program', 'account', 'txn', 'entry', 'wallet',"
                    + " 'merchant', 'budget', 'stamp_card', 'carrier', 'campaign', 'earn_rule', 'earn_rule_version',"
                    + " 'earn_event', 'paper_card', 'exchange_order', 'consent', 'wallet_proxy', 'population',"
                    + " 'effect_publication', 'effect_published_month', 'ledger_verification') and relrowsecurity and relforcerowsecurity")) {
      var found = 0;
      while (open.next()) {
        found++;
      }
      assertEquals(21, found);
    }
  }
}
