package jp.banso.platform.trial;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import jp.banso.platform.trial.NeighbourServer.Answer;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(value = NeighbourServer.class, scope = TestResourceScope.GLOBAL)
class NeighboursTest {

  private static final Answer SEVEN = new Answer(200, "{\"value\":7}", 0);
  private static final Answer BROKEN = new Answer(500, "{}", 0);
  private final Callers officer = Callers.as("prefecture-officer").in("04");
  private final String figure = "f" + UUID.randomUUID();

  /** A breaker that a test opened closes again; the next test must not find it open. */
  @AfterEach
  void letTheBreakerForget() {
    String good = "good" + UUID.randomUUID();
    NeighbourServer.answers(good, SEVEN);
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(10))
        .until(() -> officer.request().get("/trial/v1/figures/" + good).statusCode() == 200);
    for (int i = 0; i < 20; i++) {
      officer.request().get("/trial/v1/figures/" + good).then().statusCode(200);
    }
  }

  @Test
  void passesOnTheCallersTokenTheRequestsIdAndTheLanguage() {
    NeighbourServer.answers(figure, SEVEN);
    String token = officer.token();
    officer
        .request("en")
        .auth()
        .oauth2(token)
        .header("X-Request-Id", "r-1")
        .get("/trial/v1/figures/" + figure)
        .then()
        .statusCode(200)
        .body("value", equalTo(7));
    var asked = NeighbourServer.ASKED.get(figure).getFirst();
    assertEquals("Bearer " + token, asked.get("Authorization").getFirst());
    assertEquals("r-1", asked.get("X-request-id").getFirst());
    assertEquals("en", asked.get("Accept-language").getFirst());
  }

  @Test
  void asksOnItsOwnAccountWhereTheContractSaysSo() {
    NeighbourServer.answers(figure, SEVEN);
    officer.request().get("/trial/v1/figures/" + figure + "/own").then().statusCode(200);
    var asked = NeighbourServer.ASKED.get(figure).getFirst();
    assertEquals("Bearer own", asked.get("Authorization").getFirst());
  }

  @Test
  void asksAgainOnceWhereTheFirstFailedAtOnce() {
    NeighbourServer.answers(figure, BROKEN, SEVEN);
    officer.request().get("/trial/v1/figures/" + figure).then().body("value", equalTo(7));
    assertEquals(2, NeighbourServer.ASKED.get(figure).size());
  }

  @Test
  void doesNotLetTheCallerWaitTwiceForOneThatIsSlow() {
    NeighbourServer.answers(figure, new Answer(200, "{\"value\":7}", 5000));
    long start = System.nanoTime();
    officer.request().get("/trial/v1/figures/" + figure).then().statusCode(503);
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertEquals(1, NeighbourServer.ASKED.get(figure).size());
    assertTrue(millis < 4000, () -> millis + " ms");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "500;{};503;neighbour-unavailable;2",
        "429;{};503;neighbour-unavailable;2",
        "403;{};502;neighbour-refused;1",
        "404;{};502;neighbour-refused;1",
        "302;{};502;neighbour-answer-unusable;1",
        "200;<html>;502;neighbour-answer-unusable;1",
        "200;{\"value\":\"seven\"};502;neighbour-answer-unusable;1",
        "204;'';502;neighbour-answer-unusable;1",
      })
  void namesWhatIsWrongWithANeighbour(
      int status, String body, int answered, String problem, int times) {
    NeighbourServer.answers(figure, new Answer(status, body, 0));
    officer
        .request("en")
        .get("/trial/v1/figures/" + figure)
        .then()
        .statusCode(answered)
        .body("type", equalTo("/problems/" + problem))
        .body("detail", containsString("dispatch"));
    assertEquals(times, NeighbourServer.ASKED.get(figure).size());
  }

  @Test
  void answersTheRestWhereANeighbourIsDown() {
    NeighbourServer.answers(figure, BROKEN);
    officer
        .request()
        .get("/trial/v1/figures/" + figure + "/summary")
        .then()
        .statusCode(200)
        .body("value", nullValue())
        .body("unavailable", contains("dispatch"));
    NeighbourServer.answers(figure, SEVEN);
    officer
        .request()
        .get("/trial/v1/figures/" + figure + "/summary")
        .then()
        .body("value", equalTo(7))
        .body("unavailable", empty());
  }

  @Test
  void stopsAskingOneThatIsDownAndComesBackToIt() {
    NeighbourServer.answers(figure, BROKEN);
    for (int i = 0; i < 30; i++) {
      officer.request().get("/trial/v1/figures/" + figure).then().statusCode(503);
    }
    int asked = NeighbourServer.ASKED.get(figure).size();
    assertTrue(asked < 30, () -> asked + " calls went through");
    officer
        .request("en")
        .get("/trial/v1/figures/" + figure)
        .then()
        .statusCode(503)
        .body("type", equalTo("/problems/neighbour-unavailable"));
    assertEquals(asked, NeighbourServer.ASKED.get(figure).size());
  }
}
