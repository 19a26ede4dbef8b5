package jp.banso.acceptance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.banso.local.Service;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Twelve residents use points; the effect becomes a page, open data that anybody downloads, and a
 * KPI that fills itself.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EffectStoryTest {

  private static final String MANAGER = "misato-program-manager";
  private static final String STEWARD = "misato-steward";
  private static final int RESIDENTS = 12;
  private static final YearMonth LAST_MONTH =
      YearMonth.from(LocalDate.now(ZoneId.of("Asia/Tokyo"))).minusMonths(1);
  private static String program;
  private static String dataset;

  private static Response post(String user, String path, Object body) {
    return Stack.as(user, Service.POINTS).body(body).post("/points/v1/programs" + path);
  }

  private static String created(Response response) {
    return response.then().statusCode(201).extract().path("id");
  }

  private static void all(String user, List<Map<String, Object>> transactions) {
    post(
            user,
            "/" + program + "/transactions/bulk",
            Map.of("mode", "atomic", "items", transactions))
        .then()
        .statusCode(200)
        .body("posted", equalTo(transactions.size()));
  }

  private static Map<String, Object> transaction(
      String kind, String wallet, String party, String id, int amount) {
    return Map.of(
        "id", UUID.randomUUID(), "kind", kind, "wallet", wallet, party, id, "amount", amount);
  }

  @Test
  @Order(1)
  void aMonthOfPointsIsInTheBooks() throws SQLException {
    program =
        created(
            post(
                MANAGER,
                "",
                Map.of(
                    "issuer", "045055",
                    "legalKind", "municipality",
                    "nameJa", "歩いてポイント",
                    "nameEn", "Walking points",
                    "paid", false,
                    "expiryMonths", 6)));
    Stack.as(MANAGER, Service.POINTS)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"0\"")
        .body("{\"state\":\"open\"}")
        .patch("/points/v1/programs/" + program)
        .then()
        .statusCode(200);
    String budget =
        created(
            post(
                MANAGER,
                "/" + program + "/budgets",
                Map.of("nameJa", "歩数", "nameEn", "Steps", "amount", 5000)));
    String shop =
        created(
            post(
                MANAGER,
                "/" + program + "/merchants",
                Map.of("name", "青果店", "municipality", "045055", "category", "食料品")));
    List<String> wallets =
        IntStream.range(0, RESIDENTS)
            .mapToObj(
                i ->
                    created(
                        post(
                            MANAGER,
                            "/" + program + "/wallets",
                            Map.of(
                                "subject", UUID.randomUUID().toString(),
                                "municipality", "045055",
                                "consent", "terms-2026-04"))))
            .toList();
    all(
        MANAGER,
        wallets.stream().map(it -> transaction("grant", it, "budget", budget, 100)).toList());
    all(
        "misato-merchant",
        wallets.stream().map(it -> transaction("redeem", it, "merchant", shop, 30)).toList());
    dateBack();
  }

  /**
   * Only the administrator of the database can, and only before the books are sealed: nobody waits
   * a month for a test.
   */
  private static void dateBack() throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                Stack.running().databaseUrl(Service.POINTS),
                "postgres",
                Stack.running().databasePassword("postgres"));
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String table : List.of("entry", "txn")) {
        statement.execute("alter table " + table + " disable trigger user");
        statement.executeUpdate(
            "update %s set recorded_at = recorded_at - interval '1 month', effective_at = effective_at - interval '1 month' where program_id = '%s'"
                .formatted(table, program));
        statement.execute("alter table " + table + " enable trigger user");
      }
      connection.commit();
    }
  }

  @Test
  @Order(2)
  void theOfficerSeesWhatThePointsDid() {
    Stack.as("misato-officer", Service.POINTS)
        .queryParam("from", LAST_MONTH.toString())
        .queryParam("to", LAST_MONTH.toString())
        .get("/points/v1/programs/" + program + "/effects/analysis")
        .then()
        .statusCode(200)
        .body("summary.issued", equalTo(1200), "summary.used", equalTo(360))
        .body("summary.users", equalTo(RESIDENTS), "summary.useRate", equalTo(0.3f));
    Stack.as("misato-officer", Service.POINTS)
        .accept("text/html")
        .queryParam("from", LAST_MONTH.toString())
        .queryParam("to", LAST_MONTH.toString())
        .get("/points/v1/programs/" + program + "/effects/analysis")
        .then()
        .statusCode(200)
        .body(containsString("歩いてポイント"), containsString("<svg"));
  }

  @Test
  @Order(3)
  void theStewardHandsItToTheCatalogueOnce() {
    Map<String, Object> month =
        Map.of("from", LAST_MONTH.toString(), "to", LAST_MONTH.toString(), "contactName", "健康課");
    dataset =
        post(STEWARD, "/" + program + "/effects/publications", month)
            .then()
            .statusCode(201)
            .extract()
            .path("dataset");
    Stack.as(STEWARD, Service.CATALOG)
        .get("/catalog/v1/datasets/" + dataset)
        .then()
        .statusCode(200)
        .body("state", equalTo("REVIEW"), "organization", equalTo("045055"))
        .body("description.contactName", equalTo("健康課"))
        .body("distributions.format", hasItem("CSV"));
    post(STEWARD, "/" + program + "/effects/publications", month)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/effect-published-before"));
  }

  @Test
  @Order(4)
  void anybodyFindsAndDownloadsWhatWasPublished() {
    var published =
        Stack.as(STEWARD, Service.CATALOG)
            .header("If-Match", "\"1\"")
            .body(Map.of("state", "PUBLISHED"))
            .put("/catalog/v1/datasets/" + dataset + "/state")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    Stack.anonymous(Service.CATALOG)
        .queryParam("q", "歩いてポイント")
        .get("/api/3/action/package_search")
        .then()
        .statusCode(200)
        .body("result.results.name", hasItem(published.getString("name")));
    Stack.anonymous(Service.CATALOG)
        .accept("*/*")
        .get("/catalog/v1/distributions/" + published.getString("distributions[0].id") + "/file")
        .then()
        .statusCode(200)
        .body(containsString("業種別,%s/%s,食料品,,,利用ポイント,360,ポイント".formatted(LAST_MONTH, LAST_MONTH)));
  }

  @Test
  @Order(5)
  void theKpiOfTheTownFillsItself() {
    Source source = Source.of("POINTS", "points.use-rate:" + program, "MONTHLY");
    var job = Source.ended(source.pull(Stack.running().url(Service.KPI), LAST_MONTH.toString()));
    assertEquals("succeeded", job.getString("state"), job.prettify());
    var measurements = source.measurementsOfMisato();
    assertEquals(30.0, measurements.getDouble("items[0].value"), measurements.prettify());
    assertEquals(LAST_MONTH.toString(), measurements.getString("items[0].period"));
  }
}
