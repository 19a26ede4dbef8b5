package jp.banso.points.law;

import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.redeem;
import static jp.banso.points.PointsWorld.reversal;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report over HTTP; what happened before today is moved there past the service. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class LegalReportApiTest {
  /** A base date that is long over. */
  private static final LocalDate DAY =
      LocalDate.of(JapanTime.today(InstantSource.system()).getYear() - 1, 9, 30);

  private static PointsWorld of(String legalKind, boolean paid) {
    return of(legalKind, paid, 60);
  }

  private static PointsWorld of(String legalKind, boolean paid, int expiryMonths) {
    var program = PointsWorld.aProgram();
    program.putAll(Map.of("legalKind", legalKind, "paid", paid, "expiryMonths", expiryMonths));
    return PointsWorld.open(program);
  }

  private static Response report(PointsWorld world, RequestSpecification caller, LocalDate day) {
    return caller.queryParam("baseDate", day.toString()).get(world.at("/legal-report"));
  }

  private static JsonPath report(PointsWorld world) {
    return report(world, manager(), DAY).then().statusCode(200).extract().jsonPath();
  }

  private static long amount(JsonPath report, String item) {
    return report.getLong("figures.find { it.item == '" + item + "' }.amount");
  }

  private static boolean applies(JsonPath report, String item) {
    return report.getBoolean("figures.find { it.item == '" + item + "' }.applies");
  }

  private static String day(JsonPath report, String item) {
    return report.getString("figures.find { it.item == '" + item + "' }.day");
  }

  /** Paid points in a lot with that last day, issued then. */
  private static String issued(
      PointsWorld world, boolean paid, long points, LocalDate on, LocalDate lastDay) {
    var wallet = world.wallet();
    var budget = world.budget(points);
    for (var left = points; left > 0; left -= 1_000_000) {
      var grant =
          new HashMap<>(
              PointsWorld.grant(UUID.randomUUID(), wallet, budget, Math.min(left, 1_000_000)));
      grant.put("paid", paid);
      world.post(manager(), grant).then().statusCode(201);
    }
    moved("account_id = '" + wallet + "'", on + " 12:00:00+09");
    OwnerSql.tamper(
        "update lot set expires_on = '" + lastDay + "' where wallet_id = '" + wallet + "'");
    return wallet;
  }

  private static void moved(String entries, String moment) {
    OwnerSql.tamper(
        "update entry set recorded_at = timestamptz '"
            + moment
            + "', effective_at = timestamptz '"
            + moment
            + "' where "
            + entries);
  }

  private static UUID used(PointsWorld world, String wallet, long points, String moment) {
    var id = UUID.randomUUID();
    world
        .post(as(PointsWorld.TOWN, "merchant"), redeem(id, wallet, world.shop(), points))
        .then()
        .statusCode(201);
    moved("txn_id = '" + id + "'", moment);
    OwnerSql.tamper(
        "update txn set effective_at = timestamptz '" + moment + "' where id = '" + id + "'");
    return id;
  }

  @Test
  void theBalanceIsWhatWasThereAsTheDayEndedWhateverHappenedSince() {
    var world = of("third-party", true);
    var wallet = issued(world, true, 10_000_005, DAY.minusMonths(2), DAY.plusYears(4));
    var undone = used(world, wallet, 1, DAY + " 23:59:59+09");
    used(world, wallet, 7, DAY.plusDays(1) + " 00:00:00+09");
    var before = report(world);
    assertEquals(10_000_004, amount(before, "base-date-balance"));
    assertEquals(5_000_002, amount(before, "deposit"));
    world.post(manager(), reversal(UUID.randomUUID(), undone)).then().statusCode(201);
    assertEquals(before.getMap(""), report(world).getMap(""));

    used(world, wallet, 3, DAY + " 09:00:00+09");
    var oneOver = report(world);
    assertEquals(10_000_001, amount(oneOver, "base-date-balance"));
    assertEquals(5_000_001, amount(oneOver, "deposit"));
    assertEquals(DAY.plusMonths(2).toString(), day(oneOver, "deposit-deadline"));
    assertTrue(applies(oneOver, "registration"));
    assertFalse(applies(oneOver, "notification-deadline"));

    used(world, wallet, 1, DAY + " 09:00:00+09");
    var exactly = report(world);
    assertEquals(10_000_000, amount(exactly, "base-date-balance"));
    assertEquals(0, amount(exactly, "deposit"));
    assertFalse(applies(exactly, "deposit"));
    assertEquals(null, day(exactly, "deposit-deadline"));
    assertEquals(DAY.plusMonths(2).toString(), day(exactly, "report-deadline"));
  }

  @Test
  void everyLotIsJudgedByItsOwnDays() throws SQLException {
    var world = of("own-use", true);
    var half = DAY.minusMonths(3);
    issued(world, true, 1_000, DAY.minusYears(1), DAY); // usable to the end of the day
    issued(world, true, 200, DAY.minusYears(1), DAY.minusDays(1)); // ended the day before
    issued(world, true, 30, half, half.plusMonths(6).minusDays(1)); // six months to the day
    issued(world, true, 4, half, half.plusMonths(6)); // a day longer
    issued(world, false, 50_000, half, DAY.plusYears(1));
    issued(world, true, 600_000, DAY.plusDays(1), DAY.plusYears(1)); // issued the day after
    var report = report(world);
    assertEquals(1_034, amount(report, "paid-unused"));
    assertEquals(30, amount(report, "short-lived"));
    assertEquals(1_004, amount(report, "base-date-balance"));
    assertEquals(50_000, amount(report, "free-unused"));
    assertEquals(200, amount(report, "ended"));
    assertEquals(0, amount(report, "later-corrections"));
    assertEquals(recomputed(world), amount(report, "paid-unused"));
  }

  /** The other way round: what is in the lots today, less what was recorded since. */
  private static long recomputed(PointsWorld world) throws SQLException {
    try (var connection = PostgresResource.superuser();
        var sql = connection.createStatement();
        var result =
            sql.executeQuery(
                """
                select sum(l.balance - coalesce((select sum(e.amount) from entry e where e.program_id = l.program_id
                         and e.account_id = l.wallet_id and e.lot_id = l.id
                         and (e.recorded_at at time zone 'Asia/Tokyo')::date > date '%1$s'), 0))
                from lot l where l.program_id = '%2$s' and l.paid and (l.expires_on is null or l.expires_on >= date '%1$s')
                """
                    .formatted(DAY, world.program()))) {
      result.next();
      return result.getLong(1);
    }
  }

  @Test
  void aLotThatAReversalOpenedIsNotTakenForShortLived() {
    var world = of("third-party", true);
    var wallet = issued(world, true, 40, DAY.minusMonths(1), DAY.plusMonths(3));
    assertEquals(40, amount(report(world), "short-lived"));
    OwnerSql.tamper(
        "update txn set kind = 'REVERSAL' where id in (select txn_id from entry where account_id = '"
            + wallet
            + "')");
    assertEquals(0, amount(report(world), "short-lived"));
    assertEquals(40, amount(report(world), "base-date-balance"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"third-party", "own-use"})
  void whoIssuesForSixMonthsOnlyIsExemptUntilALotOutlivesThem(String kind) {
    var world = of(kind, true, 6);
    issued(world, true, 10_000_001, DAY.minusMonths(1), DAY.plusMonths(4));
    manager().get(world.at("")).then().body("prepaidLawApplies", is(false));
    var exempt = report(world);
    assertEquals("short-lived", exempt.getString("standing"));
    assertEquals("資金決済法 4条2号", exempt.getString("standingArticle"));
    assertEquals(10_000_001, amount(exempt, "short-lived"));
    assertEquals(0, amount(exempt, "base-date-balance"));
    assertEquals(0, exempt.getList("figures.findAll { it.applies }").size());

    issued(world, true, 1, DAY.minusMonths(1), DAY.plusMonths(7));
    var bound = report(world);
    assertEquals(kind, bound.getString("standing"));
    assertEquals(1, amount(bound, "base-date-balance"));
    assertTrue(applies(bound, "refund-restriction"));
  }

  @Test
  void whatWasRecordedLaterWithEffectByTheDayIsShownApart() {
    var world = of("third-party", true);
    var wallet = issued(world, true, 100, DAY.minusMonths(1), DAY.plusYears(2));
    var use = used(world, wallet, 25, DAY + " 10:00:00+09");
    var undo = new HashMap<>(reversal(UUID.randomUUID(), use));
    undo.put("effectiveAt", JapanTime.startOf(DAY).plusSeconds(39_600).toString());
    world.post(manager(), undo).then().statusCode(201);
    assertEquals(75, amount(report(world), "base-date-balance"));
    assertEquals(25, amount(report(world), "later-corrections"));
  }

  @ParameterizedTest
  @CsvSource({
    "municipality, true, local-government, 4条3号",
    "municipality, false, no-consideration, 3条1項",
    "third-party, false, no-consideration, 3条1項"
  })
  void whoIsExemptIsToldWhyAndOwesNothing(
      String kind, boolean paid, String standing, String article) {
    var world = of(kind, paid);
    issued(world, paid, 10_000_001, DAY.minusMonths(1), DAY.plusYears(2));
    var report = report(world);
    assertEquals(standing, report.getString("standing"));
    assertEquals("資金決済法 " + article, report.getString("standingArticle"));
    assertEquals(10_000_001, amount(report, paid ? "paid-unused" : "free-unused"));
    assertEquals(0, amount(report, "deposit"));
    assertEquals(0, report.getList("figures.findAll { it.applies }").size());
  }

  @Test
  void aPageATableAndBothLanguages() {
    var world = of("third-party", true);
    issued(world, true, 10_000_003, DAY.minusMonths(1), DAY.plusYears(2));
    report(world, manager().accept("text/html"), DAY)
        .then()
        .statusCode(200)
        .contentType(containsString("text/html"))
        .body(containsString("5,000,002円"), containsString("資金決済法 14条1項"));
    report(world, manager().accept("text/html").header("Accept-Language", "en"), DAY)
        .then()
        .body(containsString("¥5,000,002"), containsString("Payment Services Act, art. 14(1)"));
    report(world, manager().accept("text/csv"), DAY)
        .then()
        .statusCode(200)
        .body(containsString("項目,適用,金額（円）,期日,規則,条文"), containsString("要供託額,適用,5000002,"));
    report(
            world,
            manager().accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            DAY)
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("legal-report-" + DAY + ".xlsx"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30})
  void aDayThatIsNoBaseDateIsRefused(int days) {
    report(of("third-party", true), manager(), DAY.plusDays(days))
        .then()
        .statusCode(422)
        .body("type", is("/problems/not-a-base-date"));
  }

  @Test
  void aBaseDateThatIsNotOverIsRefused() {
    report(of("third-party", true), manager(), DAY.plusYears(2))
        .then()
        .statusCode(422)
        .body("type", is("/problems/base-date-not-over"));
    manager().get(of("third-party", true).at("/legal-report")).then().statusCode(422);
  }

  @Test
  void managersAndAuditorsOfTheAreaReadItAndNobodyElse() {
    var world = of("third-party", true);
    report(world, as(PointsWorld.TOWN, "auditor"), DAY)
        .then()
        .statusCode(200)
        .body("figures", hasSize(13))
        .body("figures.find { it.item == 'refund-restriction' }.amount", nullValue());
    for (var role : new String[] {"merchant", "municipality-officer", "scope:points:read"}) {
      report(world, as(PointsWorld.TOWN, role), DAY).then().statusCode(403);
    }
    report(world, PointsWorld.resident("someone"), DAY).then().statusCode(403);
    report(world, as(PointsWorld.OTHER_TOWN, "auditor"), DAY).then().statusCode(404);
  }

  @Test
  void aReportTakesThreeStatementsForOneLotAndForMany() {
    var world = of("third-party", true);
    issued(world, true, 10, DAY.minusMonths(1), DAY.plusYears(2));
    assertEquals(3, Statements.count(() -> report(world)));
    for (var i = 0; i < 5; i++) {
      issued(world, true, 10, DAY.minusMonths(1), DAY.plusYears(2));
    }
    assertEquals(3, Statements.count(() -> report(world)));
    assertEquals(60, amount(report(world), "base-date-balance"));
  }
}
