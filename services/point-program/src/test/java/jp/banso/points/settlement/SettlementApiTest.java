package jp.banso.points.settlement;

import static jp.banso.points.PointsWorld.OTHER_TOWN;
import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.redeem;
import static jp.banso.points.PointsWorld.reversal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RlsRules;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settlements over HTTP; uses of before today are moved there past the service. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SettlementApiTest {
  private static final LocalDate TODAY = JapanTime.today(InstantSource.system());
  private static final LocalDate FIRST = TODAY.minusDays(40);
  private static final LocalDate MIDDLE = TODAY.minusDays(11);
  private static final LocalDate LAST = TODAY.minusDays(1);
  private static final List<String> TABLES =
      List.of("settlement", "settlement_entry", "settlement_line");

  private PointsWorld world;
  private String wallet;
  private String here;
  private String there;

  @BeforeEach
  void openAProgrammeWithTwoShops() {
    world = PointsWorld.open();
    wallet = world.walletWith(1_000);
    here = world.shop();
    there = shopIn(OTHER_TOWN, "せんだい書店");
  }

  private String shopIn(String municipality, String name) {
    return manager()
        .body(Map.of("name", name, "municipality", municipality, "category", "書籍"))
        .post(world.at("/merchants"))
        .path("id");
  }

  private UUID used(String shop, long points, LocalDate day) {
    return used(shop, points, day + " 12:00:00+09");
  }

  private UUID used(String shop, long points, String moment) {
    var id = UUID.randomUUID();
    world.post(as(TOWN, "merchant"), redeem(id, wallet, shop, points)).then().statusCode(201);
    OwnerSql.tamper(
        "update entry set recorded_at = '"
            + moment
            + "', effective_at = '"
            + moment
            + "' where txn_id = '"
            + id
            + "'; update txn set effective_at = '"
            + moment
            + "' where id = '"
            + id
            + "'");
    return id;
  }

  private Response asked(LocalDate from, LocalDate to) {
    return manager()
        .body(Map.of("from", from.toString(), "to", to.toString()))
        .post(world.at("/settlements"));
  }

  private String drafted(LocalDate from, LocalDate to) {
    return world.at("/settlements/")
        + asked(from, to).then().statusCode(201).extract().<String>path("id");
  }

  private static Response close(String settlement) {
    return manager().header("If-Match", "\"0\"").body(Map.of("state", "closed")).patch(settlement);
  }

  private String closed(LocalDate from, LocalDate to) {
    var settlement = drafted(from, to);
    close(settlement).then().statusCode(200).body("state", is("closed"));
    return settlement;
  }

  private static Response lines(String settlement) {
    return manager().get(settlement + "/lines");
  }

  private static long number(String sql) throws SQLException {
    try (var connection = PostgresResource.superuser();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  @Test
  void everyUseIsSettledOnceAndALaterCorrectionFallsIntoTheNext() throws SQLException {
    var first = used(here, 100, FIRST);
    used(there, 40, MIDDLE + " 23:59:59+09");
    used(here, 7, MIDDLE.plusDays(1) + " 00:00:00+09");
    var one = drafted(FIRST, MIDDLE);
    lines(one)
        .then()
        .statusCode(200)
        .body("items.merchant", contains(here, there), "items.amount", contains(100, 40));
    close(one)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("redeemed", is(140), "reversed", is(0), "amount", is(140));

    var undo = new HashMap<>(reversal(UUID.randomUUID(), first));
    undo.put("amount", 30);
    undo.put("effectiveAt", JapanTime.startOf(FIRST).plusSeconds(60_000).toString());
    world.post(manager(), undo).then().statusCode(201);
    manager()
        .header("If-Match", "\"0\"")
        .body(Map.of("name", "新しい名前"))
        .patch(world.at("/merchants/" + here))
        .then()
        .statusCode(200);
    lines(one)
        .then()
        .body("items.amount", contains(100, 40), "items.name", contains("こごた米店", "せんだい書店"));

    var two = closed(MIDDLE.plusDays(1), LAST);
    lines(two)
        .then()
        .body("items", hasSize(1))
        .body("items[0].redeemed", is(7), "items[0].reversed", is(30))
        .body("items[0].amount", is(-23), "items[0].earlier", is(-30));

    // The independent sum: what stands in the shops' accounts is what the two statements paid
    assertEquals(
        number(
            "select sum(balance) from account where kind = 'MERCHANT' and program_id = '"
                + world.program()
                + "'"),
        number(
            "select sum(redeemed - reversed) from settlement_line where program_id = '"
                + world.program()
                + "'"));
    assertEquals(
        2,
        number(
            "select count(*) from journal where type = 'settlement.closed' and subject like '%"
                + world.program()
                + "%'"));
  }

  @Test
  void theMunicipalitiesStandBesideEachOtherAndDebitsAreCredits() {
    used(here, 100, FIRST);
    used(there, 40, FIRST);
    manager()
        .get(closed(FIRST, LAST) + "/municipalities")
        .then()
        .statusCode(200)
        .body("items.municipality", contains(OTHER_TOWN, TOWN))
        .body("items.own", contains(0, 100), "items.debit", contains(0, 40))
        .body("items.credit", contains(40, 0), "items.net", contains(40, -40));
  }

  @Test
  void thePositionsOfAPeriodAddUpWhatWasClosedInIt() {
    var longAgo = LocalDate.of(2001, 1, 31);
    used(there, 40, longAgo);
    var draft = drafted(longAgo, longAgo);
    positions(longAgo, longAgo).then().statusCode(200).body("items", hasSize(0));
    close(draft).then().statusCode(200);
    positions(longAgo.minusDays(3), longAgo.plusDays(3))
        .then()
        .body("items.municipality", contains(OTHER_TOWN, TOWN), "items.net", contains(40, -40));
    positions(longAgo.plusDays(1), longAgo.plusDays(3)).then().body("items", hasSize(0));
    positions(LAST, FIRST)
        .then()
        .statusCode(422)
        .body("type", is("/problems/settlement-period-invalid"));
    var endOfTime = LocalDate.MAX.minusDays(1);
    positions(endOfTime, endOfTime).then().statusCode(400);
  }

  private static Response positions(LocalDate from, LocalDate to) {
    return manager()
        .queryParam("from", from.toString())
        .queryParam("to", to.toString())
        .get("/municipal-positions");
  }

  @Test
  void whatIsClosedCannotBeOpenedOrChanged() {
    used(here, 100, FIRST);
    var settlement = closed(FIRST, MIDDLE);
    close(settlement).then().statusCode(412);
    for (var change : List.of(Map.of("state", "draft"), Map.of("to", LAST.toString()))) {
      manager()
          .header("If-Match", "\"1\"")
          .body(change)
          .patch(settlement)
          .then()
          .statusCode(409)
          .body("type", is("/problems/settlement-is-closed"));
    }
    manager().body(Map.of("state", "closed")).patch(settlement).then().statusCode(428);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update settlement set state = 'DRAFT', closed_at = null, redeemed = null, reversed = null",
        "delete from settlement",
        "update settlement_line set redeemed = 1",
        "delete from settlement_line",
        "delete from settlement_entry",
        "insert into settlement_entry select program_id, account_id, version, organization_code from settlement_entry"
      })
  void theDatabaseLetsNobodyOpenOrPayTwice(String statement) {
    used(here, 100, FIRST);
    closed(FIRST, MIDDLE);
    var sql =
        statement.startsWith("insert")
            ? "insert into settlement_entry (program_id, account_id, version, organization_code, settlement_id)"
                + " select program_id, account_id, version, organization_code, gen_random_uuid() from settlement_entry"
            : statement;
    assertThrows(SQLException.class, () -> asTheService(sql));
  }

  private static void asTheService(String sql) throws SQLException {
    try (var connection = PostgresResource.app();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select set_config('app.jurisdiction', '045055', true)");
      statement.executeUpdate(sql);
      connection.rollback();
    }
  }

  @Test
  void periodsFollowEachOtherWithoutGapOrOverlap() throws SQLException {
    closed(FIRST, MIDDLE);
    for (var from : List.of(FIRST, MIDDLE, MIDDLE.plusDays(2))) {
      asked(from, LAST)
          .then()
          .statusCode(422)
          .body("type", is("/problems/settlement-period-does-not-follow"))
          .body("detail", containsString(MIDDLE.plusDays(1).toString()));
    }
    drafted(MIDDLE.plusDays(1), MIDDLE.plusDays(2));
    asked(MIDDLE.plusDays(3), LAST)
        .then()
        .statusCode(409)
        .body("type", is("/problems/settlement-draft-exists"));
    // Past the service too: one more that begins where the first ended, or at the very beginning
    for (var follows : List.of("date '" + MIDDLE + "'", "null::date")) {
      var sql =
          "insert into settlement (program_id, id, organization_code, from_on, to_on, follows_on, state, redeemed,"
              + " reversed, closed_at, created_at, version) select program_id, gen_random_uuid(), organization_code,"
              + " date '"
              + MIDDLE.plusDays(1)
              + "', date '"
              + LAST.plusYears(1)
              + "', "
              + follows
              + ", 'CLOSED', 0, 0, now(), now(), 0 from settlement where program_id = '"
              + world.program()
              + "' limit 1";
      var refused = assertThrows(SQLException.class, () -> asTheService(sql));
      assertTrue(refused.getMessage().contains("settlement_followed_once"), refused.getMessage());
    }
  }

  @Test
  void aDraftsLastDayMayBeCorrectedAndAPeriodIsClosedWhenItIsOver() {
    var draft = drafted(FIRST, TODAY);
    close(draft).then().statusCode(409).body("type", is("/problems/settlement-period-not-over"));
    for (var wrong : List.of(FIRST.minusDays(1), FIRST.plusYears(1))) {
      manager()
          .header("If-Match", "\"0\"")
          .body(Map.of("to", wrong.toString()))
          .patch(draft)
          .then()
          .statusCode(422)
          .body("type", is("/problems/settlement-period-invalid"));
    }
    manager()
        .header("If-Match", "\"0\"")
        .body(Map.of("to", MIDDLE.toString()))
        .patch(draft)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("to", is(MIDDLE.toString()), "state", is("draft"), "amount", nullValue());
    manager().get(world.at("/settlements")).then().body("items.to", contains(MIDDLE.toString()));
    manager().get(draft).then().statusCode(200).header("ETag", "\"1\"");
    manager()
        .get(world.at("/settlements/" + UUID.randomUUID()))
        .then()
        .statusCode(404)
        .body("type", is("/problems/settlement-not-found"));
  }

  private static List<Response> atOnce(Callable<Response> request) throws Exception {
    try (var pool = Executors.newFixedThreadPool(8)) {
      return pool.invokeAll(Collections.nCopies(8, request)).stream()
          .map(future -> future.resultNow())
          .toList();
    }
  }

  private static long count(List<Response> answers, int status) {
    return answers.stream().filter(answer -> answer.statusCode() == status).count();
  }

  @Test
  void ofManyWhoDraftOrCloseAtOnceOneDoes() throws Exception {
    used(here, 100, FIRST);
    used(there, 40, FIRST);
    var drafts = atOnce(() -> asked(FIRST, LAST));
    assertEquals(1, count(drafts, 201));
    assertEquals(7, drafts.stream().filter(answer -> answer.statusCode() / 100 == 4).count());
    String id = manager().get(world.at("/settlements")).path("items[0].id");
    var closings = atOnce(() -> close(world.at("/settlements/" + id)));
    assertEquals(1, count(closings, 200));
    assertEquals(7, count(closings, 412));
    assertEquals(
        140,
        number(
            "select sum(redeemed) from settlement_line where program_id = '"
                + world.program()
                + "'"));
  }

  @Test
  void theStatementIsATableWithJapaneseHeadings() {
    used(here, 100, FIRST);
    var settlement = closed(FIRST, LAST);
    manager()
        .accept("text/csv")
        .get(settlement + "/lines")
        .then()
        .statusCode(200)
        .body(containsString("加盟店ID,加盟店名,団体コード,利用ポイント,取消ポイント,清算額,うち前期以前の分"))
        .body(containsString("こごた米店"), containsString(",100,0,100,0"));
    for (var list : List.of("/lines", "/municipalities", "")) {
      manager()
          .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
          .get((list.isEmpty() ? world.at("/settlements") : settlement) + list)
          .then()
          .statusCode(200)
          .header("Content-Disposition", containsString(".xlsx"));
    }
    manager()
        .queryParam("limit", 1)
        .get(settlement + "/lines")
        .then()
        .body("items", hasSize(1), "next", nullValue());
  }

  @Test
  void whoMayNotSettleIsRefusedAndOthersSeeNothing() {
    used(here, 100, FIRST);
    var settlement = closed(FIRST, LAST);
    for (var role : List.of("merchant", "scope:points:read", "data-steward")) {
      for (var path : List.of("", "/lines", "/carriers", "/municipalities")) {
        as(TOWN, role).get(settlement + path).then().statusCode(403);
      }
      as(TOWN, role).get("/municipal-positions").then().statusCode(403);
    }
    for (var role : List.of("auditor", "municipality-officer")) {
      as(TOWN, role).get(settlement + "/lines").then().statusCode(200);
      as(TOWN, role)
          .body(Map.of("from", FIRST.toString(), "to", LAST.toString()))
          .post(world.at("/settlements"))
          .then()
          .statusCode(403);
      as(TOWN, role)
          .header("If-Match", "\"1\"")
          .body(Map.of("state", "closed"))
          .patch(settlement)
          .then()
          .statusCode(403);
    }
    for (var path : List.of("", "/lines", "/carriers", "/municipalities")) {
      as(OTHER_TOWN, "program-manager").get(settlement + path).then().statusCode(404);
      PointsWorld.resident("someone").get(settlement + path).then().statusCode(403);
    }
  }

  @Test
  void theRowsAreSeenFromTheAreaAndAboveOnly() throws SQLException {
    used(here, 100, FIRST);
    closed(FIRST, LAST);
    var where = "program_id = '" + world.program() + "'";
    for (var table : TABLES) {
      for (var area : List.of("045055", "04", "*")) {
        assertEquals(1, RlsRules.visible(table, area, where), table + " " + area);
      }
      for (var area : List.of("043222", "09", "")) {
        assertEquals(0, RlsRules.visible(table, area, where), table + " " + area);
        assertEquals(0, RlsRules.changeable(table, area, where), table + " " + area);
      }
      try (var connection = PostgresResource.app();
          var sql = connection.createStatement()) {
        connection.setAutoCommit(false);
        sql.execute(
            "select set_config('app.jurisdiction', '045055', true), set_config('app.resident', 'someone', true)");
        try (var rows = sql.executeQuery("select count(*) from " + table)) {
          rows.next();
          assertEquals(0, rows.getLong(1), table);
        }
        connection.rollback();
      }
    }
  }

  @Test
  void statementsDoNotGrowWithShopsOrUses() {
    used(here, 10, FIRST);
    var one = drafted(FIRST, MIDDLE);
    var draftLines = Statements.count(() -> lines(one));
    var closing = Statements.count(() -> close(one).then().statusCode(200));
    for (var i = 0; i < 4; i++) {
      var shop = shopIn(TOWN, "店" + i);
      used(shop, 10, LAST);
      used(shop, 10, LAST);
    }
    var two = drafted(MIDDLE.plusDays(1), LAST);
    assertEquals(draftLines, Statements.count(() -> lines(two)));
    assertEquals(closing, Statements.count(() -> close(two).then().statusCode(200)));
    // who asks, the row under lock, what shops are owed, whether there are carriers and what they
    // are, the figures; the journal's three
    assertEquals(9, closing);
    assertEquals(3, draftLines);
    assertEquals(3, Statements.count(() -> lines(two)));
    assertEquals(3, Statements.count(() -> manager().get(two + "/municipalities")));
    assertEquals(3, Statements.count(() -> manager().get(world.at("/settlements"))));
    assertEquals(2, Statements.count(() -> positions(FIRST, LAST)));
  }
}
