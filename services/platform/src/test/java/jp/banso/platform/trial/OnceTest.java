package jp.banso.platform.trial;

import static jp.banso.platform.trial.Trial.NOTES;
import static jp.banso.platform.trial.Trial.anyTitle;
import static jp.banso.platform.trial.Trial.asSuperuser;
import static jp.banso.platform.trial.Trial.note;
import static jp.banso.platform.trial.Trial.officer;
import static jp.banso.platform.trial.Trial.race;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OnceTest {

  private final String area = Callers.newArea();
  private final Callers officer = officer(area);
  private final String key = UUID.randomUUID().toString();

  @Test
  void repeatsTheAnswerByteForByte() {
    String body = note(area, anyTitle());
    var first = post(officer, key, body);
    var second = post(officer, key, body);
    first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
    assertArrayEquals(first.asByteArray(), second.asByteArray());
    for (String header : new String[] {"ETag", "Location", "Content-Type"}) {
      assertEquals(first.header(header), second.header(header));
    }
    assertEquals("\"0\"", first.header("ETag"));
    assertEquals(
        NOTES + "/" + first.path("id"), first.header("Location").replaceAll("^https?://[^/]+", ""));
    assertEquals(1, notes());
  }

  @Test
  void seesTheSameRequestHoweverItIsWritten() {
    String title = anyTitle();
    var first = post(officer, key, note(area, title));
    var second =
        post(
            officer,
            key,
            "{ \"mood\" : \"CALM\",\n\t\"body\":\"\\u672c\\u6587\", \"due\":null, \"title\":\""
                + title
                + "\",\"organization\":\""
                + area
                + "\" }");
    second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
    assertArrayEquals(first.asByteArray(), second.asByteArray());
  }

  @Test
  void refusesAKeyThatWasUsedForSomethingElse() {
    post(officer, key, note(area, anyTitle())).then().statusCode(201);
    post(officer, key, note(area, anyTitle()))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/key-reused"));
    assertEquals(1, notes());
  }

  @Test
  void hasOneEffectForFiftyAtOnce() {
    String body = note(area, anyTitle());
    int begun = NoteService.BEGUN.get();
    var answers = race(50, () -> post(officer, key, body));
    answers.forEach(
        answer -> {
          answer.then().statusCode(201);
          assertEquals(answers.getFirst().asString(), answer.asString());
          assertEquals(answers.getFirst().header("Location"), answer.header("Location"));
          assertEquals("\"0\"", answer.header("ETag"));
        });
    assertEquals(
        49, answers.stream().filter(it -> it.header("Idempotency-Replayed") != null).count());
    assertEquals(begun + 1, NoteService.BEGUN.get());
    assertEquals(1, notes());
    assertEquals(
        1, asSuperuser("select count(*) from journal where jurisdiction = '" + area + "'"));
  }

  @Test
  void keepsNothingOfAFailure() {
    String body = note(area, anyTitle());
    post(officer, null, body).then().statusCode(201);
    post(officer, key, body).then().statusCode(409);
    post(officer, key, body).then().statusCode(409).header("Idempotency-Replayed", nullValue());
    asSuperuser("delete from note where organization_code = '" + area + "'");
    post(officer, key, body).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    post(officer, key, body).then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
  }

  @Test
  void doesNotTakeAKeyForAnInvalidRequest() {
    post(officer, key, note(area, "")).then().statusCode(422);
    post(officer, key, note(area, anyTitle())).then().statusCode(201);
  }

  @Test
  void keepsTheKeysOfEachCallerApart() {
    post(officer, key, note(area, anyTitle())).then().statusCode(201);
    post(officer(area), key, note(area, anyTitle()))
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", nullValue());
    assertEquals(2, notes());
  }

  @Test
  void keepsTheKeysOfOneCallerInTwoAreasApart() {
    String there = Callers.newArea();
    post(officer, key, note(area, anyTitle())).then().statusCode(201);
    post(officer.in(there), key, note(there, anyTitle())).then().statusCode(201);
  }

  @Test
  void takesAKeyOnAnotherAddressForAnother() {
    var first = post(officer, key, note(area, anyTitle()));
    var copy =
        officer
            .request()
            .header("Idempotency-Key", key)
            .body(note(area, anyTitle()))
            .post(NOTES + "/copies");
    copy.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    assertNotEquals(first.<String>path("id"), copy.path("id"));
  }

  @Test
  void doesTheWorkEachTimeWithoutAKey() {
    post(officer, null, note(area, anyTitle())).then().statusCode(201);
    post(officer, null, note(area, anyTitle())).then().statusCode(201);
    assertEquals(2, notes());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 256, 3000})
  void refusesAKeyOfNoUse(int length) {
    post(officer, "k".repeat(length), note(area, anyTitle()))
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/malformed-request"));
    assertEquals(0, notes());
  }

  @Test
  void refusesABlankKey() {
    post(officer, "   ", note(area, anyTitle())).then().statusCode(400);
  }

  @Test
  void takesAKeyAsLongAsItMayBe() {
    post(officer, "k".repeat(255), note(area, anyTitle())).then().statusCode(201);
  }

  @Test
  void costsTwoStatementsMore() {
    String other = Callers.newArea();
    post(officer, null, note(area, anyTitle())).then().statusCode(201);
    long plain = Statements.count(() -> post(officer, null, note(area, anyTitle())));
    assertEquals(
        plain + 2, Statements.count(() -> post(officer, key, note(area, anyTitle()))), other);
  }

  /** Another instance is, for the database, another connection. */
  @Test
  void waitsForAnotherInstanceAndRepeatsItsAnswer() throws Exception {
    String body = note(area, anyTitle());
    var hash = hashOf(body);
    try (var other = instance()) {
      claim(other, hash);
      var waiting = CompletableFuture.supplyAsync(() -> post(officer, key, body));
      awaitLock();
      run(
          other,
          "update idempotent_request set status = 201, location = '/elsewhere', tag = '\"7\"',"
              + " body = '{\"from\":\"the other\"}' where key = '"
              + key
              + "'");
      other.commit();
      var answer = waiting.get(10, TimeUnit.SECONDS);
      answer.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
      assertEquals("{\"from\":\"the other\"}", answer.asString());
      assertEquals("\"7\"", answer.header("ETag"));
    }
    assertEquals(0, notes());
  }

  @Test
  void doesTheWorkItselfWhereAnotherInstanceFailed() throws Exception {
    String body = note(area, anyTitle());
    try (var other = instance()) {
      claim(other, "whatever");
      var waiting = CompletableFuture.supplyAsync(() -> post(officer, key, body));
      awaitLock();
      other.rollback();
      waiting
          .get(10, TimeUnit.SECONDS)
          .then()
          .statusCode(201)
          .header("Idempotency-Replayed", nullValue());
    }
    assertEquals(1, notes());
  }

  private Connection instance() throws SQLException {
    var connection = PostgresResource.app();
    connection.setAutoCommit(false);
    run(connection, "select set_config('app.jurisdiction', '" + area + "', true)");
    return connection;
  }

  private void claim(Connection other, String hash) throws SQLException {
    run(
        other,
        "insert into idempotent_request (caller, operation, key, request_hash) values ('%s', 'POST %s', '%s', '%s')"
            .formatted(officer.subject(), NOTES, key, hash));
  }

  /** The hash the service keeps for a body, taken from a request of another key. */
  private String hashOf(String body) {
    String probe = UUID.randomUUID().toString();
    post(officer, probe, body).then().statusCode(201);
    asSuperuser("delete from note where organization_code = '" + area + "'");
    try (var connection = PostgresResource.superuser();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select request_hash from idempotent_request where key = '" + probe + "'")) {
      assertTrue(row.next());
      return row.getString(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void awaitLock() {
    org.awaitility.Awaitility.await()
        .until(
            () ->
                asSuperuser(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and query like 'insert into idempotent_request%'")
                    > 0);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long notes() {
    return asSuperuser("select count(*) from note where organization_code = '" + area + "'");
  }

  private static Response post(Callers who, String key, String body) {
    var request = who.request();
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.body(body).post(NOTES);
  }
}
