package jp.banso.points.settlement;

import static io.restassured.RestAssured.given;
import static jp.banso.points.PointsWorld.OTHER_TOWN;
import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.redeem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a shop is shown of what it is paid. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ShopStatementTest {
  private static final LocalDate DAY = JapanTime.today(InstantSource.system()).minusDays(5);
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private PointsWorld world;
  private String wallet;

  @BeforeEach
  void open() {
    world = PointsWorld.open();
    wallet = world.walletWith(1_000);
  }

  private static RequestSpecification merchant(String subject) {
    return given()
        .basePath("/points/v1")
        .header(
            "Authorization",
            "Bearer " + Callers.as("merchant").withSubject(subject).in(TOWN).token());
  }

  private String shopOf(String operator) {
    var shop =
        new HashMap<String, Object>(
            Map.of("name", "こごた米店", "municipality", TOWN, "category", "食料品"));
    shop.put("operator", operator);
    return manager().body(shop).post(world.at("/merchants")).path("id");
  }

  private void used(String shop, long points, LocalDate day) {
    var id = UUID.randomUUID();
    world
        .post(as(TOWN, "scope:points:redeem"), redeem(id, wallet, shop, points))
        .then()
        .statusCode(201);
    OwnerSql.tamper(
        "update entry set effective_at = '" + day + " 12:00:00+09' where txn_id = '" + id + "'");
  }

  private String closed(LocalDate day) {
    String id =
        manager()
            .body(Map.of("from", day.toString(), "to", day.toString()))
            .post(world.at("/settlements"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    manager()
        .header("If-Match", "\"0\"")
        .body(Map.of("state", "closed"))
        .patch(world.at("/settlements/" + id))
        .then()
        .statusCode(200)
        .body("exchanged", is(0));
    return id;
  }

  private String statementOf(String shop) {
    return world.at("/merchants/" + shop + "/statement");
  }

  @Test
  void aShopReadsWhatEachSettlementPaysItAndNobodyElses() {
    var own = shopOf("operator-1");
    var others = shopOf("operator-2");
    used(own, 30, DAY);
    used(others, 50, DAY);
    var first = closed(DAY);
    used(own, 7, DAY.plusDays(1));
    var second = closed(DAY.plusDays(1));
    merchant("operator-1")
        .get(statementOf(own))
        .then()
        .statusCode(200)
        .body("items.settlement", contains(first, second), "items.amount", contains(30, 7))
        .body("items[0].from", is(DAY.toString()), "items[0].to", is(DAY.toString()))
        .body("items[0].taken", is(30), "items[0].reversed", is(0), "items[0].earlier", is(0))
        .body("items[0].program", is(world.program()), "items[0].closedAt", notNullValue());
    merchant("operator-2").get(statementOf(others)).then().body("items.amount", contains(50));
    for (var shop : new String[] {others, world.shop()}) {
      merchant("operator-1")
          .get(statementOf(shop))
          .then()
          .statusCode(403)
          .body("type", is("/problems/not-your-shop"));
    }
    merchant("operator-1")
        .get(statementOf(UUID.randomUUID().toString()))
        .then()
        .statusCode(404)
        .body("type", is("/problems/merchant-not-found"));
  }

  @Test
  void theStatementIsATableAndComesInPages() {
    var shop = shopOf("operator-1");
    used(shop, 30, DAY);
    var first = closed(DAY);
    used(shop, 7, DAY.plusDays(1));
    var second = closed(DAY.plusDays(1));
    merchant("operator-1")
        .accept("text/csv")
        .get(statementOf(shop))
        .then()
        .statusCode(200)
        .body(containsString("清算ID,ポイント事業,開始日,終了日,受入ポイント,取消ポイント,清算額,うち前期以前の分,確定日時"));
    merchant("operator-1")
        .accept(XLSX)
        .get(statementOf(shop))
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString(".xlsx"));
    String next =
        merchant("operator-1")
            .queryParam("limit", 1)
            .get(statementOf(shop))
            .then()
            .body("items.settlement", contains(first))
            .extract()
            .path("next");
    merchant("operator-1")
        .queryParam("limit", 1)
        .queryParam("cursor", next)
        .get(statementOf(shop))
        .then()
        .body("items.settlement", contains(second));
  }

  @Test
  void whoBecomesTheOperatorReadsItFromThenOnAndTheOneBeforeNoMore() {
    var shop = shopOf("operator-1");
    used(shop, 30, DAY);
    closed(DAY);
    manager()
        .header("If-Match", "\"0\"")
        .body(Map.of("operator", "operator-2"))
        .patch(world.at("/merchants/" + shop))
        .then()
        .statusCode(200);
    merchant("operator-2").get(statementOf(shop)).then().body("items", hasSize(1));
    merchant("operator-1").get(statementOf(shop)).then().statusCode(403);
  }

  @Test
  void staffOfTheAreaReadItAndNobodyElse() {
    var shop = shopOf("operator-1");
    used(shop, 30, DAY);
    for (var role : new String[] {"program-manager", "auditor", "municipality-officer"}) {
      as(TOWN, role).get(statementOf(shop)).then().statusCode(200).body("items", empty());
    }
    closed(DAY);
    as("04", "prefecture-officer").get(statementOf(shop)).then().body("items", hasSize(1));
    for (var role : new String[] {"scope:points:read", "scope:carrier", "data-steward"}) {
      as(TOWN, role).get(statementOf(shop)).then().statusCode(403);
    }
    PointsWorld.resident("someone").get(statementOf(shop)).then().statusCode(403);
    as(OTHER_TOWN, "program-manager").get(statementOf(shop)).then().statusCode(404);
  }

  @Test
  void itCostsTheSameForOneSettlementAndForMany() {
    var shop = shopOf("operator-1");
    used(shop, 30, DAY);
    closed(DAY);
    Runnable read = () -> merchant("operator-1").get(statementOf(shop)).then().statusCode(200);
    var few = Statements.count(read);
    used(shop, 7, DAY.plusDays(1));
    closed(DAY.plusDays(1));
    assertEquals(few, Statements.count(read));
    assertEquals(3, few);
  }
}
