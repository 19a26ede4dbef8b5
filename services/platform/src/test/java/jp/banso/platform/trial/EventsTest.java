package jp.banso.platform.trial;

import static jp.banso.platform.trial.Trial.anyTitle;
import static jp.banso.platform.trial.Trial.officer;
import static jp.banso.platform.trial.Trial.written;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class EventsTest {

  private static final String EVENTS = "/trial/v1/events";
  private final String area = Callers.newArea();
  private final Callers officer = officer(area);

  @Test
  void speaksCloudEvents() {
    var note = written(officer, area, "題");
    Awaitility.await().until(() -> subjects(officer).size() == 1);
    officer
        .request()
        .get(EVENTS)
        .then()
        .statusCode(200)
        .body("items[0].specversion", equalTo("1.0"))
        .body("items[0].id", matchesPattern("[0-9]+"))
        .body("items[0].source", equalTo("/trial/v1"))
        .body("items[0].type", equalTo("note.written"))
        .body("items[0].subject", equalTo("/notes/" + note.path("id")))
        .body(
            "items[0].time", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"))
        .body("items[0].datacontenttype", equalTo("application/json"))
        .body("items[0].data.title", equalTo("題"));
  }

  @Test
  void losesNothingWhereAnEarlierTransactionEndsLater() throws SQLException {
    try (var slow = transaction()) {
      append(slow, "slow");
      written(officer, area, anyTitle()).then().statusCode(201);
      assertEquals(List.of(), subjects(officer), "the later one waits for the earlier one");
      slow.commit();
    }
    Awaitility.await().until(() -> subjects(officer).size() == 2);
    assertEquals("slow", subjects(officer).getFirst());
  }

  @Test
  void goesOnWhereAnEarlierTransactionFails() throws SQLException {
    try (var slow = transaction()) {
      append(slow, "slow");
      written(officer, area, anyTitle()).then().statusCode(201);
      slow.rollback();
    }
    Awaitility.await().until(() -> subjects(officer).size() == 1);
  }

  @Test
  void givesEachEventOnceToWhoeverKeepsTheCursor() {
    for (int i = 0; i < 7; i++) {
      written(officer, area, anyTitle()).then().statusCode(201);
    }
    Awaitility.await().until(() -> subjects(officer).size() == 7);
    var expected = subjects(officer);
    List<String> read = new ArrayList<>();
    String cursor = null;
    do {
      var request = officer.request().queryParam("limit", 2);
      var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(EVENTS);
      page.then().statusCode(200);
      read.addAll(page.jsonPath().getList("items.subject"));
      cursor = page.path("next");
    } while (cursor != null);
    assertEquals(expected, read);
    assertEquals(7, new HashSet<>(read).size());
  }

  @Test
  void showsNobodyTheEventsOfAnotherArea() {
    written(officer, area, anyTitle()).then().statusCode(201);
    Awaitility.await().until(() -> subjects(officer).size() == 1);
    officer(Callers.newArea()).request().get(EVENTS).then().body("items", hasSize(0));
    officer.in(area.substring(0, 2)).request().get(EVENTS + "?limit=200").then().statusCode(200);
    Callers.as("municipality-officer").in(area).request().get(EVENTS).then().statusCode(403);
  }

  @Test
  void showsAPrefectureWhatItsMunicipalitiesDo() {
    String town = "471" + Callers.newArea().substring(3);
    written(officer(town), town, anyTitle()).then().statusCode(201);
    var prefecture = officer("47");
    Awaitility.await().until(() -> subjects(prefecture).size() == 1);
    prefecture.request().get(EVENTS).then().body("items.type", contains("note.written"));
  }

  private Connection transaction() throws SQLException {
    var connection = PostgresResource.app();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("select set_config('app.jurisdiction', '" + area + "', true)");
    }
    return connection;
  }

  /** An entry of another instance; its place in the chain does not matter for the feed. */
  private static void append(Connection connection, String subject) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "insert into journal (seq, type, subject, caller, caller_name, recorded_at, hash)"
              + " values (1000, 'note.slow', '"
              + subject
              + "', 'x', 'x', now(), 'x')");
    }
  }

  private static List<String> subjects(Callers who) {
    return who.request().get(EVENTS).jsonPath().getList("items.subject");
  }
}
