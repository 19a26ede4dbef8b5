package jp.banso.points.exchange;

import static jp.banso.points.PointsWorld.OTHER_TOWN;
import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.redeem;
import static jp.banso.points.PointsWorld.reversal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.points.carrier.LoopbackKeycloak;
import jp.banso.points.exchange.LoopbackCarrier.Mood;
import jp.banso.points.ledger.DerivedId;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RlsRules;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the issuer owes carriers; exchanges of before today are moved there past the service. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(value = LoopbackKeycloak.class, scope = TestResourceScope.GLOBAL)
class ExchangeSettlementTest {
  private static final LocalDate DAY = JapanTime.today(InstantSource.system()).minusDays(5);
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private ExchangeWorld town;

  @BeforeEach
  void open() {
    town = new ExchangeWorld();
  }

  @AfterEach
  void close() {
    town.close();
  }

  private UUID exchanged(String carrier, long points, LocalDate day) {
    var id = UUID.randomUUID();
    var order = new HashMap<>(town.order(id, points));
    order.put("carrier", carrier);
    manager().body(order).post(town.at("")).then().statusCode(201).body("state", is("completed"));
    var capture = captureOf(id);
    took(capture, day);
    return capture;
  }

  private UUID captureOf(UUID order) {
    return DerivedId.of(UUID.fromString(town.world.program()), order, "exchange-capture");
  }

  private static void took(UUID txn, LocalDate day) {
    OwnerSql.tamper(
        "update entry set effective_at = '" + day + " 12:00:00+09' where txn_id = '" + txn + "'");
  }

  private String drafted(LocalDate day) {
    return town.world.at("/settlements/")
        + manager()
            .body(Map.of("from", day.toString(), "to", day.toString()))
            .post(town.world.at("/settlements"))
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
  }

  private static ValidatableResponse closing(String settlement) {
    return manager()
        .header("If-Match", "\"0\"")
        .body(Map.of("state", "closed"))
        .patch(settlement)
        .then()
        .statusCode(200);
  }

  private String closed(LocalDate day) {
    var settlement = drafted(day);
    closing(settlement);
    return settlement;
  }

  private static long number(String sql) throws SQLException {
    try (var connection = PostgresResource.superuser();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  private String ofTheProgramme(String table) {
    return " from " + table + " where program_id = '" + town.world.program() + "'";
  }

  @Test
  void everyExchangeIsSettledOnceAndAReversalFallsIntoTheNext() throws SQLException {
    var other = ExchangeWorld.live(town.partner.url());
    var first = exchanged(town.carrier, 30, DAY);
    exchanged(other, 20, DAY);
    town.partner.is(Mood.REFUSING);
    town.ordered(10, "cancelled");
    town.partner.is(Mood.WELL);
    exchanged(town.carrier, 5, DAY.plusDays(1));
    var one = drafted(DAY);
    manager()
        .get(one + "/carriers")
        .then()
        .statusCode(200)
        .body("items.carrier", containsInAnyOrder(town.carrier, other))
        .body("items.amount", containsInAnyOrder(30, 20));
    manager().get(one).then().body("exchanged", nullValue());
    closing(one).body("exchanged", is(50), "amount", is(0), "redeemed", is(0));

    var undo = UUID.randomUUID();
    town.world.post(manager(), reversal(undo, first)).then().statusCode(201);
    took(undo, DAY);
    closing(drafted(DAY.plusDays(1))).body("exchanged", is(-25));
    ExchangeWorld.clientOf(town.carrier)
        .get("/carriers/mine/statement")
        .then()
        .statusCode(200)
        .body("items.taken", contains(30, 5), "items.reversed", contains(0, 30))
        .body("items.amount", contains(30, -25), "items.earlier", contains(0, -30));

    // What the issuer pays, what the carriers are paid and what the ledger holds for them are the
    // same, added up apart
    var issuer = number("select sum(exchanged)" + ofTheProgramme("settlement"));
    assertEquals(25, issuer);
    assertEquals(
        issuer,
        number("select sum(exchanged - reversed)" + ofTheProgramme("settlement_carrier_line")));
    assertEquals(
        issuer,
        number("select sum(balance)" + ofTheProgramme("account") + " and kind = 'CARRIER'"));
    assertEquals(
        issuer,
        number(
            "select -sum(e.amount) from entry e"
                + " join account a on a.program_id = e.program_id and a.id = e.account_id and a.kind = 'WALLET'"
                + " where exists (select from settlement_entry t join entry o on o.program_id = t.program_id"
                + " and o.account_id = t.account_id and o.version = t.version where o.txn_id = e.txn_id) and e.program_id = '"
                + town.world.program()
                + "'"));
  }

  @Test
  void shopsAndCarriersStandBesideEachOtherInOneSettlement() {
    exchanged(town.carrier, 30, DAY);
    var shop = town.world.shop();
    var use = UUID.randomUUID();
    town.world
        .post(as(TOWN, "scope:points:redeem"), redeem(use, town.wallet, shop, 40))
        .then()
        .statusCode(201);
    took(use, DAY);
    var settlement = drafted(DAY);
    closing(settlement).body("amount", is(40), "exchanged", is(30));
    manager().get(settlement + "/lines").then().body("items.amount", contains(40));
    manager()
        .get(settlement + "/carriers")
        .then()
        .body("items.amount", contains(30), "items.name", contains("みちのくペイ株式会社"));
    manager().get(settlement + "/municipalities").then().body("items.own", contains(40));
    ExchangeWorld.change(town.carrier, Map.of("name", "新しい名前"));
    manager().get(settlement + "/carriers").then().body("items.name", contains("みちのくペイ株式会社"));
  }

  @Test
  void theIssuerPaysWhatShopsAndCarriersArePaidTogether() {
    var back = exchanged(town.carrier, 30, DAY);
    var other = ExchangeWorld.live(town.partner.url());
    exchanged(other, 20, DAY.plusDays(1));
    var use = UUID.randomUUID();
    town.world
        .post(as(TOWN, "scope:points:redeem"), redeem(use, town.wallet, town.world.shop(), 40))
        .then()
        .statusCode(201);
    took(use, DAY.plusDays(1));
    var first = drafted(DAY);
    var asDraft = manager().get(first + "/clearing").then().statusCode(200).extract().asString();
    closing(first);
    assertEquals(asDraft, manager().get(first + "/clearing").asString());
    var undo = UUID.randomUUID();
    town.world.post(manager(), reversal(undo, back)).then().statusCode(201);
    took(undo, DAY.plusDays(1));
    var second = closed(DAY.plusDays(1)) + "/clearing";
    manager()
        .get(second)
        .then()
        .body("items.party", contains("issuer", "shops", "carrier", "carrier"))
        .body("items.id", containsInAnyOrder(TOWN, TOWN, town.carrier, other))
        .body("items[0].debit", is(60), "items[0].credit", is(30))
        .body("items[1].debit", is(0), "items[1].credit", is(40))
        .body("items.find { it.id == '" + town.carrier + "' }.debit", is(30))
        .body("items.find { it.id == '" + other + "' }.credit", is(20))
        .body("items.debit.sum()", is(90), "items.credit.sum()", is(90));
    manager()
        .accept("text/csv")
        .get(second)
        .then()
        .body(containsString("区分,団体コード・事業者ID,事業者名,支払（借方）,受取（貸方）"));
    as(TOWN, "merchant").get(second).then().statusCode(403);
    ExchangeWorld.clientOf(town.carrier).get(second).then().statusCode(403);
    as(OTHER_TOWN, "program-manager").get(second).then().statusCode(404);
  }

  @Test
  void aCarrierReadsItsOwnStatementAndNobodyElses() {
    var other = ExchangeWorld.live(town.partner.url());
    exchanged(town.carrier, 30, DAY);
    exchanged(other, 20, DAY);
    closed(DAY);
    ExchangeWorld.clientOf(town.carrier)
        .get("/carriers/mine/statement")
        .then()
        .body("items.amount", contains(30), "items[0].program", is(town.world.program()))
        .body("items[0].closedAt", notNullValue(), "next", nullValue());
    ExchangeWorld.clientOf(other)
        .get("/carriers/mine/statement")
        .then()
        .body("items.amount", contains(20));
    ExchangeWorld.clientOf(ExchangeWorld.live(town.partner.url()))
        .get("/carriers/mine/statement")
        .then()
        .body("items", empty());
    ExchangeWorld.clientOf(town.carrier)
        .accept("text/csv")
        .get("/carriers/mine/statement")
        .then()
        .body(containsString("受入ポイント"), containsString(",30,0,30,0,"));
    ExchangeWorld.clientOf(town.carrier)
        .accept(XLSX)
        .get("/carriers/mine/statement")
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString(".xlsx"));
    as(TOWN, "scope:carrier")
        .get("/carriers/mine/statement")
        .then()
        .statusCode(404)
        .body("type", is("/problems/not-a-carrier"));
    for (var role : new String[] {"program-manager", "merchant", "scope:points:read"}) {
      as(TOWN, role).get("/carriers/mine/statement").then().statusCode(403);
    }
    PointsWorld.resident("someone").get("/carriers/mine/statement").then().statusCode(403);
  }

  @Test
  void theLinesOfCarriersAreATableForStaffOfTheAreaOnly() {
    exchanged(town.carrier, 30, DAY);
    var lines = closed(DAY) + "/carriers";
    manager()
        .accept("text/csv")
        .get(lines)
        .then()
        .body(containsString("事業者ID,事業者名,交換ポイント,取消ポイント,清算額,うち前期以前の分"));
    manager().accept(XLSX).get(lines).then().header("Content-Disposition", containsString(".xlsx"));
    for (var role : new String[] {"auditor", "municipality-officer"}) {
      as(TOWN, role).get(lines).then().body("items", hasSize(1));
    }
    for (var role : new String[] {"merchant", "scope:carrier", "scope:points:read"}) {
      as(TOWN, role).get(lines).then().statusCode(403);
    }
    as(OTHER_TOWN, "program-manager").get(lines).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update settlement_carrier_line set exchanged = 1",
        "delete from settlement_carrier_line"
      })
  void whatIsSettledStaysSettledWhoeverAsks(String statement) throws SQLException {
    exchanged(town.carrier, 30, DAY);
    closed(DAY);
    try (var connection = PostgresResource.app();
        var sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("select set_config('app.jurisdiction', '045055', true)");
      assertThrows(SQLException.class, () -> sql.executeUpdate(statement));
      connection.rollback();
    }
  }

  @Test
  void theRowsAreSeenFromTheAreaAndAboveAndByNoResident() throws SQLException {
    exchanged(town.carrier, 30, DAY);
    closed(DAY);
    var where = "program_id = '" + town.world.program() + "'";
    for (var area : new String[] {"045055", "04", "*"}) {
      assertEquals(1, RlsRules.visible("settlement_carrier_line", area, where), area);
    }
    for (var area : new String[] {"043222", "09", ""}) {
      assertEquals(0, RlsRules.visible("settlement_carrier_line", area, where), area);
      assertEquals(0, RlsRules.changeable("settlement_carrier_line", area, where), area);
    }
    try (var connection = PostgresResource.app();
        var sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute(
          "select set_config('app.jurisdiction', '045055', true), set_config('app.resident', 'someone', true)");
      try (var rows = sql.executeQuery("select count(*) from settlement_carrier_line")) {
        rows.next();
        assertEquals(0, rows.getLong(1));
      }
      connection.rollback();
    }
  }

  @Test
  void statementsDoNotGrowWithCarriersOrExchanges() {
    exchanged(town.carrier, 1, DAY);
    var one = drafted(DAY);
    var draft = Statements.count(() -> manager().get(one + "/carriers").then().statusCode(200));
    var closing = Statements.count(() -> closing(one));
    var own = ExchangeWorld.clientOf(town.carrier);
    Runnable statement = () -> own.get("/carriers/mine/statement").then().statusCode(200);
    var read = Statements.count(statement);
    for (var i = 0; i < 3; i++) {
      var other = ExchangeWorld.live(town.partner.url());
      exchanged(other, 1, DAY.plusDays(1));
      exchanged(town.carrier, 1, DAY.plusDays(1));
    }
    var two = drafted(DAY.plusDays(1));
    assertEquals(
        draft, Statements.count(() -> manager().get(two + "/carriers").then().statusCode(200)));
    assertEquals(closing, Statements.count(() -> closing(two)));
    assertEquals(read, Statements.count(statement));
    assertEquals(
        3, Statements.count(() -> manager().get(two + "/carriers").then().statusCode(200)));
    assertEquals(
        4, Statements.count(() -> manager().get(two + "/clearing").then().statusCode(200)));
    assertEquals(6, draft);
    assertEquals(11, closing);
    assertEquals(3, read);
  }
}
