package jp.banso.acceptance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.banso.local.Service;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A prefecture finds out where its towns stand, follows the figure and sends somebody to help. With
 * the national table at hand 宮城県 has its 35 municipalities; without it, three of them.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DigitalTransformationStoryTest {

  private static final String PREFECTURE = "miyagi-officer";
  private static final String TOWN = "misato-officer";
  private static final String NATIONAL_MODEL = "01930000-0000-7000-8000-000000000001";
  private static final int MUNICIPALITIES = Tables.nationalIsHere() ? 35 : 3;
  private static String run;
  private static BigDecimal score;
  private static String request;

  private static JsonPath read(String user, Service service, String path) {
    return Stack.as(user, service).get(path).then().statusCode(200).extract().jsonPath();
  }

  @Test
  @Order(1)
  void importsTheDashboardTableOfTheWholeNationInOneCall() {
    long begin = System.nanoTime();
    var report = Dashboard.imported();
    assertTrue(System.nanoTime() - begin < 10_000_000_000L, "the import took over ten seconds");
    assertEquals(Tables.nationalIsHere() ? 1741 : 3, report.getInt("matched"));
    assertEquals(15 * MUNICIPALITIES, report.getInt("accepted"));
    assertEquals(0, report.getInt("rejected"));
    var known = read(TOWN, Service.ASSESSMENT, "/assessment/v1/organizations/045055/indicators");
    assertEquals(20, known.getInt("find { it.indicator == 'dx.online32' }.value"));
    assertEquals(4, known.getInt("find { it.indicator == 'dx.online32' }.numerator"));
    assertEquals(20, known.getInt("find { it.indicator == 'dx.online32' }.denominator"));
  }

  @Test
  @Order(2)
  void scoresAndGroupsTheMunicipalitiesOfThePrefecture() {
    String job =
        Stack.as(PREFECTURE, Service.ASSESSMENT)
            .body(Map.of("model", NATIONAL_MODEL, "asOf", "2025-03-31", "prefecture", "04"))
            .post("/assessment/v1/assessment-runs")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    var done =
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () -> read(PREFECTURE, Service.ASSESSMENT, job),
                it -> it.getString("state").equals("succeeded"));
    run = done.getString("result.id");
    assertEquals(MUNICIPALITIES, done.getInt("result.assessed"));
    Stack.as(PREFECTURE, Service.ASSESSMENT)
        .body(Map.of("method", "K_MEANS", "k", 2, "seed", 42))
        .post("/assessment/v1/assessment-runs/" + run + "/groupings")
        .then()
        .statusCode(201)
        .body("members", equalTo(MUNICIPALITIES));
    score =
        new BigDecimal(
            read(
                    TOWN,
                    Service.ASSESSMENT,
                    "/assessment/v1/assessment-runs/" + run + "/scores/045055")
                .getString("overall.score"));
  }

  @Test
  @Order(3)
  void showsATownItsKarteAndNotItsNeighbours() {
    Stack.as(TOWN, Service.ASSESSMENT)
        .get("/assessment/v1/kartes/045055")
        .then()
        .statusCode(200)
        .body("name", equalTo("美里町"))
        .body("overall.score", equalTo(score.floatValue()))
        .body("group.peers.size()", equalTo(Math.min(5, MUNICIPALITIES - 1)))
        .body("unavailable", empty());
    Stack.as(TOWN, Service.ASSESSMENT)
        .accept("text/html")
        .get("/assessment/v1/kartes/045055")
        .then()
        .statusCode(200)
        .body(containsString("美里町"), containsString("<svg"));
    Stack.as(TOWN, Service.ASSESSMENT)
        .get("/assessment/v1/assessment-runs/" + run + "/scores/043222")
        .then()
        .statusCode(404);
  }

  @Test
  @Order(4)
  void theScoreArrivesAsAMeasurementOfAKpi() {
    var source = Source.of("score.overall");
    var ended = Source.ended(source.pull(Stack.running().url(Service.KPI)));
    assertEquals("succeeded", ended.getString("state"));
    assertEquals(MUNICIPALITIES, ended.getInt("result.added"));
    var arrived = source.measurementsOfMisato().getString("items[0].value");
    assertEquals(0, score.compareTo(new BigDecimal(arrived)));
    Stack.as(TOWN, Service.ASSESSMENT)
        .get("/assessment/v1/kartes/045055")
        .then()
        .body("kpis.kpi", hasItem(source.kpi()));
  }

  @Test
  @Order(5)
  void theTownAsksForHelpAndSeesWhoIsBestAndWhyNobodyElseIs() {
    specialist("大崎 花子", "042153", 3, "2027-03-31", "BA-3");
    specialist("石巻 次郎", "042021", 3, "2026-12-31", "SE-3");
    request =
        Stack.as(TOWN, Service.DISPATCH)
            .body(
                """
                {"organization":"045055","title":"書かない窓口","from":"2027-01-12","to":"2027-03-19","daysPerWeek":1,
                 "mode":"EITHER","priority":"HIGH",
                 "skills":[{"framework":"DSS-P-1.2","code":"BA-3","minLevel":2,"required":true}]}
                """)
            .post("/dispatch/v1/support-requests")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Stack.as(TOWN, Service.DISPATCH)
        .header("If-Match", "\"0\"")
        .body(Map.of("state", "SUBMITTED"))
        .put("/dispatch/v1/support-requests/" + request + "/state")
        .then()
        .statusCode(200);
    Stack.as("miyagi-coordinator", Service.DISPATCH)
        .get("/dispatch/v1/support-requests/" + request + "/candidates")
        .then()
        .statusCode(200)
        .body("candidates[0].name", equalTo("大崎 花子"))
        .body("candidates[0].factors.reason", everyItem(not(equalTo(""))))
        .body("refused.find { it.name == '石巻 次郎' }.reasons.size()", equalTo(2));
  }

  @Test
  @Order(6)
  void theKarteShowsWhatTheNeighboursKnowAndSaysWhenOneIsDown() {
    Stack.as(TOWN, Service.ASSESSMENT)
        .get("/assessment/v1/kartes/045055")
        .then()
        .body("support.openRequests", equalTo(1));
    Stack.running().killService(Service.DISPATCH.module());
    try {
      Stack.as(TOWN, Service.ASSESSMENT)
          .get("/assessment/v1/kartes/045055")
          .then()
          .statusCode(200)
          .body("name", equalTo("美里町"))
          .body("unavailable", equalTo(List.of("dispatch")));
    } finally {
      Stack.running().startService(Service.DISPATCH.module());
    }
    Stack.as("tochigi-officer", Service.DISPATCH)
        .get("/dispatch/v1/support-requests/" + request)
        .then()
        .statusCode(404)
        .body("type", startsWith("/problems/"));
  }

  private static void specialist(String name, String base, int days, String until, String skill) {
    Stack.as("miyagi-coordinator", Service.DISPATCH)
        .body(
            """
            {"name":"%s","scheme":"MUNICIPAL_DX_ADVISER","contractFrom":"2026-04-01","contractTo":"%s",
             "weeklyCapacityDays":%d,"baseOrganization":"%s","remotePossible":true,"onSitePossible":true,
             "skills":[{"framework":"DSS-P-1.2","code":"%s","level":3}]}
            """
                .formatted(name, until, days, base, skill))
        .post("/dispatch/v1/specialists")
        .then()
        .statusCode(201);
  }
}
