package jp.banso.platform.trial;

import static jp.banso.platform.trial.Trial.NOTES;
import static jp.banso.platform.trial.Trial.anyTitle;
import static jp.banso.platform.trial.Trial.asSuperuser;
import static jp.banso.platform.trial.Trial.note;
import static jp.banso.platform.trial.Trial.officer;
import static jp.banso.platform.trial.Trial.race;
import static jp.banso.platform.trial.Trial.written;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.platform.jurisdiction.Actor;
import jp.banso.platform.jurisdiction.Caller;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class JournalTest {

  @Inject Journal journal;
  @Inject Caller caller;
  @Inject Acting acting;
  @Inject CurrentIdentityAssociation identity;

  private final String area = Callers.newArea();
  private final Callers officer = officer(area);

  @Test
  @ActivateRequestContext
  void namesWhoIsActedForAndNotWhoseRequestIsRunning() {
    identity.setIdentity(
        QuarkusSecurityIdentity.builder()
            .setPrincipal(() -> "misato-taro")
            .addAttribute("banso.name", "美里 太郎")
            .build());
    assertEquals("美里 太郎", caller.displayName());
    assertEquals("system", acting.as(Actor.SYSTEM, caller::displayName));
  }

  @Test
  void saysWhoDidWhatWhenAndWhatItWasBefore() {
    var note = written(officer, area, "前");
    officer
        .request()
        .header("If-Match", "\"0\"")
        .header("X-Request-Id", "r-42")
        .body(note(area, "後"))
        .put(NOTES + "/" + note.path("id"))
        .then()
        .statusCode(200);
    officer
        .request()
        .get("/trial/v1/audit-events?type=note.rewritten&subject=/notes/" + note.path("id"))
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].area", equalTo(area))
        .body("items[0].caller", equalTo(officer.subject()))
        .body("items[0].callerName", equalTo("美里 太郎"))
        .body("items[0].before", org.hamcrest.Matchers.containsString("\"title\":\"前\""))
        .body("items[0].after", org.hamcrest.Matchers.containsString("\"title\":\"後\""));
    assertEquals(
        1,
        asSuperuser(
            "select count(*) from journal where jurisdiction = '"
                + area
                + "' and request_id = 'r-42'"));
    verified().body("valid", equalTo(true)).body("entries", equalTo(2));
  }

  @Test
  void numbersManyWritersWithoutAGap() {
    var answers = race(30, () -> written(officer, area, anyTitle()).statusCode());
    assertEquals(30, answers.stream().filter(status -> status == 201).count());
    assertEquals(
        30,
        asSuperuser(
            "select count(*) from journal where seq <= 30 and jurisdiction = '" + area + "'"));
    verified().body("valid", equalTo(true)).body("entries", equalTo(30));
  }

  @Test
  void findsEveryKindOfTampering() {
    tampered("update journal set after = replace(after, '本文', '別文') where seq = 3 and %s", 3);
    tampered("update journal set caller_name = '別人' where seq = 1 and %s", 1);
    tampered(
        "update journal set recorded_at = recorded_at - interval '1 microsecond' where seq = 4 and %s",
        4);
    tampered("update journal set before = '' where seq = 2 and %s", 2);
    tampered("delete from journal where seq = 2 and %s", 2);
    tampered("delete from journal where seq = 1 and %s", 1);
    tampered("delete from journal where seq = 4 and %s", 4);
    tampered("delete from journal where seq >= 3 and %s", 3);
    tampered("delete from journal where %s", 1);
    tampered(
        "update journal set seq = -seq where seq in (2, 3) and %1$s;"
            + "update journal set seq = 5 + seq where seq < 0 and %1$s",
        2);
    tampered(
        "insert into journal (jurisdiction, seq, type, subject, caller, caller_name, recorded_at, hash)"
            + " select jurisdiction, 5, type, subject, caller, caller_name, recorded_at, hash from journal where seq = 4 and %s",
        5);
    tampered("update journal_chain set head_hash = 'other' where %s", 4);
  }

  private void tampered(String sql, int broken) {
    String where = Callers.newArea();
    var there = officer(where);
    for (int i = 0; i < 4; i++) {
      written(there, where, anyTitle()).then().statusCode(201);
    }
    asSuperuser(sql.formatted("jurisdiction = '" + where + "'"));
    there
        .request()
        .get("/trial/v1/audit-events/verification")
        .then()
        .statusCode(200)
        .body("valid", equalTo(false))
        .body("chains.firstBroken", contains(broken));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update journal set type = 'other'",
        "delete from journal",
        "truncate journal",
        "alter table journal disable trigger all",
        "drop trigger journal_is_append_only on journal"
      })
  void letsTheServiceOnlyAppend(String sql) throws SQLException {
    written(officer, area, anyTitle()).then().statusCode(201);
    try (var connection = PostgresResource.app();
        var statement = connection.createStatement()) {
      statement.execute("select set_config('app.jurisdiction', '" + area + "', false)");
      var refused = assertThrows(SQLException.class, () -> statement.execute(sql));
      assertEquals("42501", refused.getSQLState());
    }
  }

  @Test
  void letsNotEvenTheOwnerChangeIt() throws SQLException {
    written(officer, area, anyTitle()).then().statusCode(201);
    try (var connection = PostgresResource.owner();
        var statement = connection.createStatement()) {
      statement.execute("select set_config('app.jurisdiction', '" + area + "', false)");
      assertThrows(SQLException.class, () -> statement.execute("delete from journal"));
    }
  }

  @Test
  void forgetsWhatWasRolledBack() {
    String title = anyTitle();
    written(officer, area, title).then().statusCode(201);
    written(officer, area, title).then().statusCode(409);
    written(officer, area, anyTitle()).then().statusCode(201);
    verified().body("valid", equalTo(true)).body("entries", equalTo(2));
  }

  @Test
  void isWrittenOnlyWithinATransaction() {
    assertThrows(
        TransactionalException.class, () -> journal.append("note.lost", "/notes/1", null, null));
  }

  @Test
  void isReadByAuditorsOfTheAreaAlone() {
    written(officer, area, anyTitle()).then().statusCode(201);
    Callers.as("municipality-officer")
        .in(area)
        .request()
        .get("/trial/v1/audit-events")
        .then()
        .statusCode(403);
    officer(Callers.newArea())
        .request()
        .get("/trial/v1/audit-events")
        .then()
        .body("items", hasSize(0))
        .body("next", nullValue());
  }

  @ParameterizedTest
  @CsvSource({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
  void isReadAsATable(String type) {
    written(officer, area, anyTitle()).then().statusCode(201);
    officer
        .request()
        .accept(type)
        .get("/trial/v1/audit-events")
        .then()
        .statusCode(200)
        .contentType(type);
  }

  @Test
  void isReadPageByPage() {
    for (int i = 0; i < 5; i++) {
      written(officer, area, anyTitle()).then().statusCode(201);
    }
    String next = "/trial/v1/audit-events?limit=2";
    int read = 0;
    while (next != null) {
      var page = officer.request().urlEncodingEnabled(false).get(next);
      page.then().statusCode(200);
      read += page.jsonPath().getList("items").size();
      String link = page.header("Link");
      next = link == null ? null : link.replaceAll("^<(.*)>; rel=\"next\"$", "$1");
    }
    assertEquals(5, read);
  }

  private ValidatableResponse verified() {
    return officer
        .request()
        .get("/trial/v1/audit-events/verification")
        .then()
        .statusCode(200)
        .body("chains", hasSize(1))
        .body("chains[0].chain", equalTo(area));
  }
}
