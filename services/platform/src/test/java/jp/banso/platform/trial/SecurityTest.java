package jp.banso.platform.trial;

import static jp.banso.platform.trial.Trial.NOTES;
import static jp.banso.platform.trial.Trial.anyTitle;
import static jp.banso.platform.trial.Trial.note;
import static jp.banso.platform.trial.Trial.officer;
import static jp.banso.platform.trial.Trial.race;
import static jp.banso.platform.trial.Trial.written;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.banso.testing.Callers;
import jp.banso.testing.NothingLeaks;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RefusedTokens;
import jp.banso.testing.RlsRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SecurityTest {

  @Inject AgroalDataSource pool;

  private final String area = Callers.newArea();

  @Test
  void refusesEveryTokenThatIsNotGood() {
    RefusedTokens.all().forEach(SecurityTest::refuses);
  }

  private static void refuses(String why, String token) {
    for (String path : new String[] {NOTES, "/trial/v1/jobs", "/trial/v1/nothing"}) {
      var answer =
          RestAssured.given()
              .filter(new NothingLeaks())
              .auth()
              .oauth2(token)
              .header("Accept-Language", "en")
              .get(path);
      answer
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .body("type", equalTo("/problems/unauthenticated"))
          .body("title", equalTo("Sign in first"));
      assertEquals(1, answer.headers().getValues("WWW-Authenticate").size(), why);
      assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"), why);
    }
  }

  @Test
  void asksNobodyToSignInTwice() {
    var answer = Callers.nobody().get(NOTES);
    answer.then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
    assertEquals(List.of("Bearer"), answer.headers().getValues("WWW-Authenticate"));
  }

  @Test
  void refusesAnotherRole() {
    Callers.as("specialist")
        .in(area)
        .request("en")
        .get(NOTES)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/forbidden"))
        .body("title", equalTo("You may not do this"));
  }

  @ParameterizedTest
  @MethodSource("claimsOfNoArea")
  void showsNothingAndTakesNothingWithoutAnArea(Object claim) {
    var known = written(officer(area), area, anyTitle());
    var caller = Callers.as("municipality-officer", "prefecture-officer", "auditor");
    var stranger = claim.equals("none") ? caller : caller.claiming("jurisdiction", claim);
    stranger.request().get(NOTES).then().statusCode(200).body("items", hasSize(0));
    stranger.request().get("/trial/v1/events").then().statusCode(200).body("items", hasSize(0));
    stranger
        .request()
        .get("/trial/v1/audit-events")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    stranger.request().get(NOTES + "/" + known.path("id")).then().statusCode(404);
    for (String key : new String[] {null, UUID.randomUUID().toString()}) {
      var request = stranger.request().body(note(area, anyTitle()));
      if (key != null) {
        request.header("Idempotency-Key", key);
      }
      request.post(NOTES).then().statusCode(403).body("type", equalTo("/problems/forbidden"));
    }
    stranger
        .request()
        .body(
            "{\"kind\":\"errand\",\"organization\":\""
                + area
                + "\",\"name\":\"n\",\"then\":\"go\"}")
        .post("/trial/v1/errands")
        .then()
        .statusCode(403);
  }

  static Stream<Object> claimsOfNoArea() {
    return Stream.of(
        "none",
        "",
        " ",
        "04%",
        "0_",
        "045",
        "04505",
        "0450555",
        "４８",
        " 48",
        "48\n",
        "**",
        "%",
        "'; drop table note; --",
        List.of("48"),
        List.of("*"),
        Map.of("area", "*"),
        48,
        true);
  }

  @Test
  void keepsAResidentAResident() {
    var resident =
        Callers.resident("r-" + UUID.randomUUID())
            .in(area)
            .claiming(
                "realm_access",
                Map.of(
                    "roles",
                    List.of("resident", "prefecture-officer", "municipality-officer", "auditor")))
            .claiming("scope", "openid points:grant");
    resident.request().get(NOTES).then().statusCode(403);
    resident.request().get("/trial/v1/audit-events").then().statusCode(403);
    resident.request().get("/trial/v1/jobs").then().statusCode(403);
    resident.request().get(NOTES + "/own").then().statusCode(200);
  }

  @Test
  void neverTakesStaffForAResident() {
    Callers.as("resident", "municipality-officer")
        .in(area)
        .request()
        .get(NOTES + "/own")
        .then()
        .statusCode(403);
  }

  @Test
  void keepsTheAreasApart() {
    String id = written(officer(area), area, anyTitle()).path("id");
    String there = Callers.newArea();
    var stranger = officer(there);
    stranger.request().get(NOTES + "/" + id).then().statusCode(404);
    stranger
        .request()
        .header("If-Match", "\"0\"")
        .body(note(there, anyTitle()))
        .put(NOTES + "/" + id)
        .then()
        .statusCode(404);
    stranger.request().body(note(area, anyTitle())).post(NOTES).then().statusCode(403);
  }

  @Test
  void failsAtOnceWhereATransactionIsMissing() {
    String id = written(officer(area), area, anyTitle()).path("id");
    officer(area)
        .request("en")
        .get(NOTES + "/" + id + "/unbound")
        .then()
        .statusCode(500)
        .body("type", equalTo("/problems/unexpected"))
        .body("detail", equalTo("It was recorded. Try again later."));
  }

  @Test
  void leavesNothingOfACallerInAConnection() throws SQLException {
    race(24, () -> officer(area).request().get(NOTES).statusCode());
    List<Connection> all = new ArrayList<>();
    try {
      for (int i = 0; i < 12; i++) {
        all.add(pool.getConnection());
      }
      for (var connection : all) {
        try (var statement = connection.createStatement();
            var row =
                statement.executeQuery(
                    "select concat(current_setting('app.jurisdiction', true),"
                        + " current_setting('app.caller', true), current_setting('app.resident', true)),"
                        + " (select count(*) from note)")) {
          row.next();
          assertEquals("", row.getString(1));
          assertEquals(0, row.getLong(2));
        }
      }
    } finally {
      for (var connection : all) {
        connection.close();
      }
    }
  }

  @Test
  void leavesNoTableOpen() {
    assertEquals(List.of(), RlsRules.unprotectedTables());
    assertEquals(List.of(), RlsRules.powersOfTheService());
  }
}
