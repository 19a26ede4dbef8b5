package jp.banso.platform.trial;

import static jp.banso.platform.trial.Trial.anyTitle;
import static jp.banso.platform.trial.Trial.asSuperuser;
import static jp.banso.platform.trial.Trial.officer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class JobsTest {

  private static final String JOBS = "/trial/v1/jobs/";

  @TestHTTPResource("/trial/v1/jobs/")
  URI jobs;

  private final String area = Callers.newArea();
  private final Callers officer = officer(area);
  private final String name = anyTitle();

  @Test
  void showsProgressWhileItRunsAndThenItsResult() {
    String id = submitted("hold");
    await(id, "running");
    Awaitility.await().until(() -> job(id).extract().<Integer>path("progress.done") == 1);
    job(id)
        .body("kind", equalTo("errand"))
        .body("progress.total", equalTo(3))
        .body("progress.unit", equalTo("steps"))
        .body("result", nullValue())
        .body("finishedAt", nullValue());
    assertEquals(0, notes(), "nothing of it is seen before it is done");
    Errands.letGo(name + "#1");
    await(id, "succeeded")
        .body("progress.done", equalTo(3))
        .body("result.time", equalTo(1))
        .body("result.patience", equalTo("1h"))
        .body("problem", nullValue())
        .body("finishedAt", notNullValue());
    assertEquals(1, notes());
  }

  @Test
  void streamsItsStatesToTheLast() throws Exception {
    String id = submitted("hold");
    await(id, "running");
    var stream = watched(id);
    Thread.sleep(700);
    Errands.letGo(name + "#1");
    var states = stream.get(15, TimeUnit.SECONDS);
    assertEquals("running", states.getFirst());
    assertEquals("succeeded", states.getLast());
    assertEquals(1, states.stream().filter("succeeded"::equals).count());
  }

  @Test
  void streamsOneStateOfAJobThatIsOver() throws Exception {
    String id = submitted("go");
    await(id, "succeeded");
    assertEquals(List.of("succeeded"), watched(id).get(15, TimeUnit.SECONDS));
  }

  @Test
  void cancelsOneThatWaitsAtOnce() {
    String id = submitted("hold", "nobody-does-this", null).path("id");
    officer.request().delete(JOBS + id).then().statusCode(200).body("state", equalTo("cancelled"));
    job(id).body("state", equalTo("cancelled")).body("finishedAt", notNullValue());
    officer.request().delete(JOBS + id).then().statusCode(200).body("state", equalTo("cancelled"));
  }

  @Test
  void cancelsOneThatRunsAsSoonAsItLooks() {
    String id = submitted("hold");
    await(id, "running");
    officer.request().delete(JOBS + id).then().statusCode(200);
    await(id, "cancelled");
    assertEquals(1, Errands.begun(name));
  }

  @Test
  void leavesOneThatIsOverAsItIs() {
    String id = submitted("go");
    await(id, "succeeded");
    officer.request().delete(JOBS + id).then().statusCode(200).body("state", equalTo("succeeded"));
  }

  @Test
  void saysByNameWhyItFailedAndKeepsNothing() {
    String id = submitted("fail");
    await(id, "failed")
        .body("problem.type", equalTo("/problems/note-not-found"))
        .body("problem.title", equalTo("メモが見つかりません"))
        .body("problem.detail", containsString("42"));
    officer.request("en").get(JOBS + id).then().body("problem.title", equalTo("Note not found"));
    assertEquals(1, Errands.begun(name), "a named failure is no accident: it is not tried again");
    assertEquals(0, notes());
  }

  @Test
  void triesAnAccidentThreeTimes() {
    String id = submitted("crash");
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () -> {
              hurry(id);
              return job(id).extract().path("state").equals("failed");
            });
    var answer = job(id).body("problem.type", equalTo("/problems/job-failed")).extract();
    jp.banso.testing.NothingLeaks.requireNothingIn(answer.asString());
    assertEquals(3, Errands.begun(name));
    assertEquals(0, notes());
  }

  /** Its holder seems dead: another instance, or this one, takes it over. */
  @Test
  void isTakenOverWhereItsLeaseRanOutAndNeverDoneTwice() {
    String id = submitted("hold");
    Awaitility.await().until(() -> Errands.begun(name) == 1);
    asSuperuser(
        "update job set lease_token = gen_random_uuid(), lease_until = now() - interval '1 second' where id = '"
            + id
            + "'");
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> Errands.begun(name) == 2);
    Errands.letGo(name + "#1");
    Errands.letGo(name + "#2");
    await(id, "succeeded").body("result.time", equalTo(2));
    assertEquals(1, notes(), "what the first holder did was rolled back");
    assertEquals(2, Errands.begun(name));
  }

  @Test
  void keepsItsLeaseHoweverLongItTakes() throws InterruptedException {
    String id = submitted("hold");
    await(id, "running");
    Thread.sleep(5000); // the lease is two seconds
    assertEquals(1, Errands.begun(name));
    Errands.letGo(name + "#1");
    await(id, "succeeded").body("result.time", equalTo(1));
  }

  @Test
  void isGivenUpWhereItsHoldersDiedTooOften() {
    String id = submitted("hold", "nobody-does-this", null).path("id");
    asSuperuser(
        "update job set state = 'running', attempts = 3, lease_until = now() - interval '1 second' where id = '"
            + id
            + "'");
    await(id, "failed").body("problem.type", equalTo("/problems/job-failed"));
  }

  @Test
  void isSubmittedOnceForOneKey() {
    String key = UUID.randomUUID().toString();
    var first = submitted("go", "errand", key);
    var second = submitted("go", "errand", key);
    assertEquals(first.<String>path("id"), second.path("id"));
    second.then().statusCode(202).header("Idempotency-Replayed", equalTo("true"));
    await(first.path("id"), "succeeded");
    assertEquals(1, Errands.begun(name));
  }

  @Test
  void refusesMoreThanAHundredThatWait() {
    for (int i = 0; i < 100; i++) {
      submitted("go", "nobody-does-this", null).then().statusCode(202);
    }
    submitted("go", "nobody-does-this", null)
        .then()
        .statusCode(429)
        .header("Retry-After", notNullValue())
        .body("type", equalTo("/problems/too-many-jobs"))
        .body("detail", containsString("100"));
    officer(Callers.newArea()).request().get(JOBS).then().body("items", hasSize(0));
    officer
        .request()
        .get(JOBS + "?limit=60")
        .then()
        .body("items", hasSize(60))
        .body("next", notNullValue());
  }

  @Test
  void isNobodysBusinessInAnotherArea() {
    String id = submitted("hold", "nobody-does-this", null).path("id");
    var stranger = officer(Callers.newArea());
    stranger
        .request()
        .get(JOBS + id)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/job-not-found"));
    stranger.request().delete(JOBS + id).then().statusCode(404);
    stranger.request().accept("text/event-stream").get(JOBS + id).then().statusCode(404);
    job(id).body("state", equalTo("queued"));
  }

  private CompletableFuture<List<String>> watched(String id) {
    var request =
        HttpRequest.newBuilder(URI.create(jobs.toString() + id))
            .header("Authorization", "Bearer " + officer.token())
            .header("Accept", "text/event-stream")
            .header("Accept-Encoding", "gzip")
            .build();
    return HttpClient.newHttpClient()
        .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
        .thenApply(
            answer -> {
              assertEquals(200, answer.statusCode());
              assertEquals(
                  "identity", answer.headers().firstValue("Content-Encoding").orElse("identity"));
              List<String> states = new ArrayList<>();
              answer
                  .body()
                  .filter(line -> line.startsWith("data:"))
                  .forEach(line -> states.add(JsonPath.from(line.substring(5)).getString("state")));
              return states;
            });
  }

  private String submitted(String then) {
    return submitted(then, Errands.KIND, null).then().statusCode(202).extract().path("id");
  }

  private Response submitted(String then, String kind, String key) {
    var request = officer.request();
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request
        .body(
            "{\"kind\":\"%s\",\"organization\":\"%s\",\"name\":\"%s\",\"then\":\"%s\"}"
                .formatted(kind, area, name, then))
        .post("/trial/v1/errands");
  }

  /** Lets a job that waits for its next attempt begin at once. */
  private static void hurry(String id) {
    asSuperuser(
        "update job set not_before = now() - interval '1 second' where state = 'queued' and id = '"
            + id
            + "'");
  }

  private ValidatableResponse job(String id) {
    return officer.request().get(JOBS + id).then().statusCode(200);
  }

  private ValidatableResponse await(String id, String state) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> job(id).extract().path("state").equals(state));
    return job(id);
  }

  private long notes() {
    return asSuperuser("select count(*) from note where organization_code = '" + area + "'");
  }
}
