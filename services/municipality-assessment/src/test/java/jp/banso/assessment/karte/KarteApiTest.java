package jp.banso.assessment.karte;

import static jp.banso.assessment.Desk.V1;
import static jp.banso.assessment.Desk.imported;
import static jp.banso.assessment.Desk.municipality;
import static jp.banso.assessment.Desk.prefecture;
import static jp.banso.assessment.Desk.runId;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.banso.assessment.TestData;
import jp.banso.assessment.karte.NeighbourServer.Answer;
import jp.banso.platform.http.MediaTypes;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In 新潟県 (15), with values of the year 2005. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(NeighbourServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KarteApiTest {

  private static final String KARTE = V1 + "/kartes/153427?asOf=2005-12-31";
  private static final String BEFORE_THE_RUN = V1 + "/kartes/453820?asOf=2005-12-31";

  private String run;

  @BeforeEach
  void assessAndGroup() {
    if (run != null) {
      return; // once for all
    }
    imported("15", "2005-04-01", TestData.NIIGATA);
    run = runId("15", "2005-06-01");
    prefecture("15")
        .body("{\"method\": \"K_MEANS\", \"k\": 2, \"seed\": 42}")
        .post(V1 + "/assessment-runs/" + run + "/groupings")
        .then()
        .statusCode(201);
    imported(
        "45",
        "2005-04-01",
        ",,国富町,綾町\nx,CIOの任命,未実施,実施\nx,全体方針策定,調査無し,実施\n"
            + "x,マイナンバーカードの保有状況,58%,62%\nx,よく使う32手続のオンライン化状況,15%,16%\n");
  }

  @BeforeEach
  void everybodyIsWell() {
    NeighbourServer.well();
  }

  @Test
  void showsWhereATownStandsToItsOwnOfficer() {
    municipality("153427")
        .get(KARTE)
        .then()
        .statusCode(200)
        .body("name", equalTo("弥彦村"))
        .body("asOf", equalTo("2005-04-01"))
        .body("basis.run", equalTo(run))
        .body("basis.runAsOf", equalTo("2005-06-01"))
        .body("overall.score", equalTo(32.6f))
        .body("overall.levelNameJa", equalTo("整備"))
        .body("axes.score", contains(57.14f, 0.0f, 40.67f))
        // the prefecture's means, though the town sees no other town: 100, 71.43, 57.14 and none
        .body("axes[0].prefectureMean", equalTo(76.19f))
        .body("group.group", equalTo(1))
        .body("group.peers.organization", contains("152099", "152081"))
        .body("group.peers.name", contains("加茂市", "小千谷市"))
        .body("indicators.size()", equalTo(15))
        .body("indicators.find { it.indicator == 'dx.online32' }.value", equalTo(4))
        // (45 + 14 + 4) / 3; the bare % of 阿賀町 is no zero
        .body("indicators.find { it.indicator == 'dx.online32' }.prefectureMean", equalTo(21))
        .body("support.openRequests", equalTo(2))
        .body("kpis[0].achievement", equalTo(0.6167f))
        .body("unavailable", empty());
  }

  @Test
  void asksTheNeighboursWithTheCallersOwnToken() {
    String token = Callers.as("municipality-officer").in("153427").token();
    Callers.nobody().auth().oauth2(token).get(KARTE).then().statusCode(200);
    assertEquals(
        List.of(
            "/dispatch/v1/organizations/153427/support-summary",
            "/kpi/v1/organizations/153427/kpi-status"),
        NeighbourServer.ASKED);
    assertEquals(List.of("Bearer " + token, "Bearer " + token), NeighbourServer.AUTHORIZATIONS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "500;{};0",
        "503;{};0",
        "0;;0",
        "200;{};3000",
        "200;<html>;0",
        "200;{\"other\": 1};0",
        "200;{\"items\": [null]};0",
        "200;null;0",
        "403;{};0",
        "404;{};0"
      })
  void goesOnWithoutANeighbourThatHasNoAnswer(int status, String body, long milliseconds) {
    NeighbourServer.ANSWERS.put(
        "dispatch", new Answer(status, body == null ? "" : body, milliseconds));
    long start = System.nanoTime();
    municipality("153427")
        .get(KARTE)
        .then()
        .statusCode(200)
        .body("support", equalTo(null))
        .body("kpis.size()", equalTo(1))
        .body("overall.score", equalTo(32.6f))
        .body("unavailable", contains("dispatch"));
    assertTrue(System.nanoTime() - start < 3_500_000_000L, "it waited longer than two seconds");
  }

  @Test
  void goesOnWithoutAnyNeighbourOnPaperToo() {
    NeighbourServer.ANSWERS.put("dispatch", new Answer(0, "", 0));
    NeighbourServer.ANSWERS.put("kpi", new Answer(500, "{}", 0));
    municipality("153427").get(KARTE).then().body("unavailable", contains("dispatch", "kpi"));
    municipality("153427")
        .accept("text/html")
        .get(KARTE)
        .then()
        .statusCode(200)
        .body(containsString("現在取得できません"));
  }

  @Test
  void stopsAskingANeighbourThatKeepsFailingAndTriesAgainLater() throws InterruptedException {
    NeighbourServer.ANSWERS.put("kpi", new Answer(500, "{}", 0));
    for (int i = 0; i < 30; i++) {
      municipality("153427").get(KARTE).then().body("unavailable", contains("kpi"));
    }
    long asked = asked();
    municipality("153427").get(KARTE).then().body("unavailable", contains("kpi"));
    assertEquals(asked, asked(), "it was asked although it is known to be down");
    NeighbourServer.well();
    int tries = 0;
    while (!municipality("153427").get(KARTE).<List<?>>path("unavailable").isEmpty()) {
      assertTrue(tries++ < 40, "it was never asked again");
      Thread.sleep(500);
    }
  }

  private static long asked() {
    return NeighbourServer.ASKED.stream().filter(path -> path.startsWith("/kpi")).count();
  }

  @Test
  void isComputedForThePageWhereThereIsNoRunYet() {
    prefecture("45")
        .get(BEFORE_THE_RUN)
        .then()
        .statusCode(200)
        .body("basis.model", equalTo("BANSO-DX-BASIC"))
        .body("basis.run", equalTo(null))
        .body("group", equalTo(null))
        .body("axes[0].score", equalTo(0.0f))
        .body("axes[0].coverage", equalTo(14.29f))
        .body("axes[1].score", equalTo(null))
        .body("axes[2].score", equalTo(36.5f))
        .body("axes[2].prefectureMean", equalTo(37.75f))
        .body("indicators.find { it.indicator == 'dx.policy' }.missing", equalTo("not-surveyed"))
        .body("indicators.find { it.indicator == 'dx.ai' }.missing", equalTo("no-data"));
  }

  @Test
  void showsTheDayThatIsAskedFor() {
    imported("15", "2006-04-01", TestData.NIIGATA.replace("80%", "85%"));
    String later = runId("15", "2006-06-01");
    municipality("153427").get(KARTE).then().body("basis.run", equalTo(run));
    municipality("153427")
        .get(V1 + "/kartes/153427?asOf=2006-12-31")
        .then()
        .body("basis.run", equalTo(later))
        .body("indicators.find { it.indicator == 'dx.mynumber-card' }.value", equalTo(85));
    municipality("153427")
        .get(V1 + "/kartes/153427?asOf=2001-01-01")
        .then()
        .statusCode(200)
        .body("asOf", equalTo(null))
        .body("overall.score", equalTo(null))
        .body("overall.coverage", equalTo(0.0f));
    municipality("153427").get(V1 + "/kartes/153427?asOf=soon").then().statusCode(400);
  }

  @Test
  void isNobodyElsesBusiness() {
    municipality("152099")
        .get(KARTE)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/organization-not-found"));
    prefecture("09").get(KARTE).then().statusCode(404);
    prefecture("15").get(KARTE).then().statusCode(200);
    assertFalse(NeighbourServer.ASKED.isEmpty());
  }

  @Test
  void isAPageThatExplainsItselfInBothLanguages() throws IOException {
    String page = municipality("153427").accept("text/html").get(KARTE).asString();
    Files.writeString(Path.of("target/karte.html"), page); // to be looked at
    assertTrue(page.contains("<html lang=\"ja\">"), page);
    for (String text :
        List.of("新潟県弥彦村 DXカルテ", "推進体制等", "類型1", "新潟県加茂市、新潟県小千谷市", "オンライン申請率", "RPA &lt;導入&gt;")) {
      assertTrue(page.contains(text), text);
    }
    assertEquals(1, page.split("<svg").length - 1);
    assertFalse(
        page.contains("http://localhost") || page.contains("<script"), "it is not self-contained");
    String english =
        Callers.as("municipality-officer")
            .in("153427")
            .request("en")
            .accept("text/html")
            .get(KARTE)
            .asString();
    assertTrue(english.contains("<html lang=\"en\">") && english.contains("Resident services"));
  }

  @Test
  void isAPictureWithItsAxesLabelled() throws Exception {
    byte[] picture =
        municipality("153427")
            .accept("image/svg+xml")
            .get(KARTE)
            .then()
            .statusCode(200)
            .contentType(containsString("image/svg+xml"))
            .extract()
            .asByteArray();
    var root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(picture))
            .getDocumentElement();
    assertEquals("svg", root.getTagName());
    assertTrue(root.getTextContent().contains("住民サービスのDX"));
    assertTrue(root.getElementsByTagName("desc").item(0).getTextContent().contains("57.14"));
  }

  @Test
  void isATableForASpreadsheet() {
    String csv = municipality("153427").accept("text/csv").get(KARTE).asString();
    assertTrue(csv.contains("軸別スコア,services,住民サービスのDX,40.67"), csv);
    assertTrue(csv.contains("類似団体,152099,加茂市"), csv);
    assertTrue(csv.contains("KPIの進捗,ONLINE-RATE,オンライン申請率,48.5"), csv);
    assertEquals('P', municipality("153427").accept(MediaTypes.XLSX).get(KARTE).asByteArray()[0]);
  }

  @Test
  void asksTheDatabaseEquallyOftenHoweverManyNeighbouringTownsThereAre() {
    String token = Callers.as("prefecture-officer").in("15").token();
    Runnable karte = () -> Callers.nobody().auth().oauth2(token).get(KARTE).then().statusCode(200);
    karte.run();
    // bind, reach, values, means, score, run, model, means of the run, group, indicators
    assertEquals(10, Statements.count(karte));
    imported(prefecture("15"), TestData.nationalTable(), "asOf=2045-04-01");
    runId("15", "2045-06-01");
    Runnable large =
        () ->
            Callers.nobody()
                .auth()
                .oauth2(token)
                .get(V1 + "/kartes/153427?asOf=2045-12-31")
                .then()
                .body("basis.runAsOf", equalTo("2045-06-01"));
    assertEquals(10, Statements.count(large));
  }
}
