package jp.banso.kpi.source;

import static jp.banso.kpi.Api.as;
import static jp.banso.kpi.Api.kpi;
import static jp.banso.kpi.Api.newCode;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.banso.kpi.period.Frequency;
import jp.banso.kpi.source.NeighbourServer.Answer;
import jp.banso.platform.time.JapanTime;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.Test;

/** 群馬県 (10) is this test's own. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(NeighbourServer.class)
class NightlyRoundTest {

  private static final String INDICATOR = "nightly";

  @Inject NightlyRound round;

  private static RequestSpecification gunma() {
    return as("prefecture-officer", "10");
  }

  private static String source(String code, boolean enabled) {
    gunma().body(kpi(code)).post("/kpi/v1/kpis").then().statusCode(201);
    return gunma()
        .body(
            """
            {"kpi": "%s", "service": "ASSESSMENT", "indicator": "%s", "prefecture": "10", "schedule": "MONTHLY",
             "enabled": %s}
            """
                .formatted(code, INDICATOR, enabled))
        .post("/kpi/v1/sources")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static List<String> states() {
    return gunma()
        .get("/kpi/v1/jobs?limit=200")
        .then()
        .statusCode(200)
        .extract()
        .path("items.state");
  }

  private static int endedJobs(int expected) throws InterruptedException {
    for (var tries = 0; tries < 200; tries++) {
      if (states().stream().filter(List.of("succeeded", "failed")::contains).count() >= expected) {
        break;
      }
      Thread.sleep(100);
    }
    return states().size();
  }

  private static void answers(Answer answer) {
    NeighbourServer.ANSWERS.put(INDICATOR, Map.of("", answer));
  }

  /** Two instances share nothing but the database, and neither do two threads here. */
  @Test
  void asksForWhatIsDueOnceHoweverManyInstancesThereAre() throws Exception {
    var code = newCode();
    var due = source(code, true);
    source(newCode(), false);
    answers(new Answer(503, "{}", 0));
    assertEquals(1, begunBy(8, Instant.parse("2026-11-24T17:30:00Z")));
    assertEquals(1, endedJobs(1));
    assertEquals(List.of("failed"), states());

    // What failed is due again at the next round; what came is not.
    var period = Frequency.YEARLY.lastCompletedBefore(JapanTime.today(Instant::now)).label();
    answers(
        Answer.of(
            """
            {"items": [{"organization": "102016", "indicator": "nightly", "period": "%s", "value": 7},
                       {"organization": "045055", "indicator": "nightly", "period": "%s", "value": 8}], "next": null}
            """
                .formatted(period, period)));
    assertEquals(1, begunBy(2, Instant.parse("2026-11-24T18:30:00Z")));
    assertEquals(2, endedJobs(2));
    assertEquals(1, begunBy(2, Instant.parse("2026-11-24T19:30:00Z")));
    assertEquals(2, endedJobs(2));

    gunma()
        .get("/kpi/v1/measurements?kpi=" + code)
        .then()
        .body("items.size()", equalTo(1))
        .body("items[0].organization", equalTo("102016"))
        .body("items[0].recordedBy", equalTo("schedule"));
    gunma()
        .get("/kpi/v1/sources/" + due)
        .then()
        .header("ETag", equalTo("\"0\""))
        .body("lastPulledOn", equalTo(JapanTime.today(Instant::now).toString()));
  }

  private long begunBy(int instances, Instant slot) throws InterruptedException {
    Callable<Boolean> instance = () -> round.round(slot);
    try (var threads = Executors.newFixedThreadPool(instances)) {
      return threads.invokeAll(Collections.nCopies(instances, instance)).stream()
          .map(answer -> answer.resultNow())
          .flatMap(Stream::of)
          .filter(begun -> begun)
          .count();
    }
  }
}
