package jp.banso.kpi.source;

import static jp.banso.kpi.Api.defined;
import static jp.banso.kpi.Api.misato;
import static jp.banso.kpi.Api.miyagi;
import static jp.banso.kpi.Api.moved;
import static jp.banso.kpi.Api.murata;
import static jp.banso.kpi.Api.tochigi;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.banso.kpi.source.NeighbourServer.Answer;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(NeighbourServer.class)
class PullTest {

  private String indicator = "i-" + UUID.randomUUID().toString().substring(0, 13);
  private String code;
  private String known;

  @BeforeEach
  void define() {
    code = defined();
  }

  @Test
  void fillsAKpiPageByPageAndCountsWhatItRefuses() {
    NeighbourServer.ANSWERS.put(
        indicator,
        Map.of(
            "", Answer.of(page("c2", value("045055", "20"), value("043222", "15"))),
            "c2",
                Answer.of(
                    page(
                        null,
                        value("045055", "20"),
                        value("092011", "30"),
                        value("999999", "1"),
                        value("041009", "null")))));
    var result = pulled();
    assertEquals(6, result.getInt("result.read"));
    assertEquals(2, result.getInt("result.added"));
    assertEquals(1, result.getInt("result.repeated"));
    assertEquals(1, result.getInt("result.outside"));
    assertEquals(1, result.getInt("result.faulty"));
    assertEquals(1, result.getInt("result.empty"));
    values().body("items.value", contains(20, 15)).body("items.state[0]", equalTo("SUBMITTED"));
    assertTrue(NeighbourServer.AUTHORIZATIONS.contains("Bearer own"));
  }

  @Test
  void writesNothingTwiceAndLeavesLockedOnesAlone() {
    answers("20", "15");
    pulled();
    String id = values().extract().path("items[0].id");
    moved(id, moved(id, "\"0\"", "APPROVED"), "LOCKED");
    assertEquals(2, pulled().getInt("result.unchanged"));
    answers("21", "16");
    var result = pulled();
    assertEquals(1, result.getInt("result.locked"));
    assertEquals(1, result.getInt("result.corrected"));
    values().body("items.value", contains(20, 16));
    misato().get("/kpi/v1/measurements/" + id + "/records").then().body("items", hasSize(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "500;{};0;/problems/neighbour-unavailable",
        "200;{\"items\":[];12000;/problems/neighbour-unavailable",
        "403;{};0;/problems/neighbour-refused",
        "200;<html>;0;/problems/neighbour-answer-unusable",
        "200;{\"other\":1};0;/problems/neighbour-answer-unusable",
        "200;{\"items\":[],\"next\":\"c2\"};0;/problems/neighbour-answer-unusable"
      })
  void writesNothingWhenALaterPageFails(
      int status, String body, long milliseconds, String problem) {
    NeighbourServer.ANSWERS.put(
        indicator,
        Map.of(
            "",
            Answer.of(page("c2", value("045055", "20"))),
            "c2",
            new Answer(status, body, milliseconds)));
    assertEquals(problem, pulled().getString("problem.type"));
    values().body("items", empty());
  }

  /** A year of a large town: longer than a person would wait. */
  @Test
  void waitsForFiguresThatTakeLongToCount() {
    NeighbourServer.ANSWERS.put(
        indicator, Map.of("", new Answer(200, page(null, value("045055", "20")), 6000)));
    assertEquals(1, pulled().getInt("result.added"));
  }

  @Test
  void leavesWhatIsKnownAloneWhereNothingWasSurveyed() {
    answers("20", "15");
    pulled();
    answers("null", "0");
    var result = pulled();
    assertEquals(1, result.getInt("result.empty"));
    assertEquals(1, result.getInt("result.corrected"));
    values().body("items.value", contains(20, 0)).body("items.version", contains(0, 1));
  }

  @Test
  void isFilledByAScoreOfTheAssessment() {
    indicator = "score.overall";
    answers("54.3", "47.25");
    assertEquals(2, pulled().getInt("result.added"));
    values().body("items.value", contains(54.3f, 47.25f)).body("items.numerator[0]", nullValue());
  }

  @Test
  void refusesFiguresItCannotKeep() {
    answers("1.1234567", "1e30");
    assertEquals(2, pulled().getInt("result.faulty"));
    values().body("items", empty());
  }

  @Test
  void readsAnEndlessAnswerNoFurtherThanItMust() {
    var before = NeighbourServer.SENT.get();
    var alreadyCut = NeighbourServer.CUT.get();
    NeighbourServer.ANSWERS.put(indicator, Map.of("", Answer.endless(" ".repeat(1_000_000), 0)));
    assertEquals("/problems/neighbour-answer-unusable", pulled().getString("problem.type"));
    var sent = NeighbourServer.SENT.get() - before;
    assertTrue(sent < 50_000_000, "read " + sent + " bytes");
    values().body("items", empty());
    cut(alreadyCut + 1);
  }

  @Test
  void doesNotWaitForAnAnswerThatTrickles() {
    NeighbourServer.ANSWERS.put(indicator, Map.of("", Answer.endless(" ", 200)));
    assertEquals("/problems/neighbour-unavailable", pulled().getString("problem.type"));
    values().body("items", empty());
  }

  @Test
  void twoPullsOfOneSourceAtOnceWriteEachFigureOnce() {
    NeighbourServer.ANSWERS.put(
        indicator,
        Map.of("", new Answer(200, page(null, value("045055", "20"), value("043222", "15")), 500)));
    known = source();
    var one = asked();
    var other = asked();
    var results = List.of(ended(one), ended(other));
    assertEquals(2, results.stream().mapToInt(job -> job.getInt("result.added")).sum());
    assertEquals(2, results.stream().mapToInt(job -> job.getInt("result.unchanged")).sum());
    values().body("items.value", contains(20, 15)).body("items.version", contains(0, 0));
  }

  @Test
  void aPersonWhoCorrectsDuringAPullIsEitherBeforeOrAfterIt() {
    answers("20", "15");
    pulled();
    String id = values().extract().path("items[0].id");
    var corrections = 0;
    for (var round = 1; round <= 5; round++) {
      answers("2" + round, "15");
      var job = asked();
      for (var tries = 0; tries < 12; tries++) {
        var etag = misato().get("/kpi/v1/measurements/" + id).header("ETag");
        var status =
            misato()
                .header("If-Match", etag)
                .body("{\"value\": %d}".formatted(1000 * round + tries))
                .put("/kpi/v1/measurements/" + id)
                .statusCode();
        assertTrue(status == 200 || status == 412, "answered " + status);
        corrections += status == 200 ? 1 : 0;
      }
      assertEquals("succeeded", ended(job).getString("state"));
    }
    // Every correction and every pull is a record of its own: none was lost, none half-written.
    assertTrue(corrections > 0);
    misato()
        .get("/kpi/v1/measurements/" + id + "/records?limit=200")
        .then()
        .body("items", hasSize(1 + corrections + 5))
        .body("items.version", equalTo(IntStream.rangeClosed(0, corrections + 5).boxed().toList()));
  }

  @Test
  void isListedInAsManyStatementsWhateverTheLength() {
    source();
    var one =
        Statements.count(() -> miyagi().get("/kpi/v1/sources?limit=1").then().statusCode(200));
    for (var more = 0; more < 5; more++) {
      indicator = "i-" + UUID.randomUUID();
      source();
    }
    assertEquals(
        one,
        Statements.count(() -> miyagi().get("/kpi/v1/sources?limit=6").then().statusCode(200)));
    miyagi().accept("text/csv").get("/kpi/v1/sources").then().body(containsString("自動取得"));
  }

  @Test
  void isSetUpByThePrefectureForItself() {
    var source = source();
    misato().get("/kpi/v1/sources").then().statusCode(403);
    murata().body(body()).post("/kpi/v1/sources").then().statusCode(403);
    tochigi().get("/kpi/v1/sources/" + source).then().statusCode(404);
    tochigi().body("{}").post("/kpi/v1/sources/" + source + "/pulls").then().statusCode(404);
    miyagi()
        .body(body())
        .post("/kpi/v1/sources")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/source-exists"));
  }

  private void answers(String misato, String murata) {
    NeighbourServer.ANSWERS.put(
        indicator,
        Map.of("", Answer.of(page(null, value("045055", misato), value("043222", murata)))));
  }

  private String source() {
    return miyagi()
        .body(body())
        .post("/kpi/v1/sources")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String body() {
    return """
        {"kpi": "%s", "service": "ASSESSMENT", "indicator": "%s", "prefecture": "04", "schedule": "MONTHLY",
         "enabled": false}
        """
        .formatted(code, indicator);
  }

  /** Pulls and waits for the job to end. */
  private JsonPath pulled() {
    known = known == null ? source() : known;
    return ended(asked());
  }

  private String asked() {
    return miyagi()
        .body("{\"period\": \"FY2024\"}")
        .post("/kpi/v1/sources/" + known + "/pulls")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  private static JsonPath ended(String job) {
    for (var tries = 0; tries < 300; tries++) {
      var state = miyagi().get("/kpi/v1/jobs/" + job).then().statusCode(200).extract().jsonPath();
      if (state.get("result") != null || state.get("problem") != null) {
        return state;
      }
      pause();
    }
    return fail("the job did not end");
  }

  /**
   * Waits until that many connections of endless answers are cut: nothing goes on behind our back.
   */
  private static void cut(int connections) {
    for (var tries = 0; tries < 200 && NeighbourServer.CUT.get() < connections; tries++) {
      pause();
    }
    assertEquals(connections, NeighbourServer.CUT.get());
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ValidatableResponse values() {
    return miyagi().get("/kpi/v1/measurements?kpi=" + code).then();
  }

  private String value(String organization, String value) {
    return """
        {"organization":"%s","indicator":"%s","period":"FY2024","value":%s,"numerator":null,"denominator":null,"unit":"%%","asOf":"2025-04-01T00:00:00Z"}
        """
        .formatted(organization, indicator, value);
  }

  private static String page(String next, String... values) {
    return "{\"items\":[%s],\"next\":%s}"
        .formatted(String.join(",", values), next == null ? "null" : "\"" + next + "\"");
  }
}
