package jp.banso.kpi.measurement;

import static jp.banso.kpi.Api.as;
import static jp.banso.kpi.Api.defined;
import static jp.banso.kpi.Api.measurement;
import static jp.banso.kpi.Api.misato;
import static jp.banso.kpi.Api.miyagi;
import static jp.banso.kpi.Api.moved;
import static jp.banso.kpi.Api.murata;
import static jp.banso.kpi.Api.submitted;
import static jp.banso.kpi.Api.tochigi;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class MeasurementApiTest {

  private static final String PATH = "/kpi/v1/measurements";

  @Test
  void isSubmittedApprovedAndLocked() {
    String id = submitted(defined(), "FY2025", "48.5").path("id");
    var approved = moved(id, "\"0\"", "APPROVED");
    var locked = moved(id, approved, "LOCKED");
    misato()
        .header("If-Match", locked)
        .body("{\"value\": 49}")
        .put(PATH + "/" + id)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/measurement-locked"));
    miyagi()
        .header("If-Match", locked)
        .body("{\"state\": \"RETURNED\", \"reason\": \"x\"}")
        .put(PATH + "/" + id + "/state")
        .then()
        .statusCode(409);
    misato().get(PATH + "/" + id).then().body("value", equalTo(48.5f));
  }

  @Test
  void isReturnedForAReasonAndSubmittedAgain() {
    String id = submitted(defined(), "FY2025", "48.5").path("id");
    miyagi()
        .header("If-Match", "\"0\"")
        .body("{\"state\": \"RETURNED\"}")
        .put(PATH + "/" + id + "/state")
        .then()
        .statusCode(422);
    var returned = moved(id, "\"0\"", "RETURNED");
    misato()
        .header("If-Match", returned)
        .body("{\"numerator\": 491, \"denominator\": 1000}")
        .put(PATH + "/" + id)
        .then()
        .statusCode(200)
        .body("state", equalTo("SUBMITTED"))
        .body("value", equalTo(49.1f));
    misato()
        .get(PATH + "/" + id + "/records")
        .then()
        .body("items.state", contains("SUBMITTED", "RETURNED", "SUBMITTED"))
        .body("items.version", contains(0, 1, 2))
        .body("next", nullValue());
  }

  @Test
  void aLongHistoryIsReadPageAfterPage() {
    String id = submitted(defined(), "FY2025", "1").path("id");
    for (var version = 0; version < 4; version++) {
      misato()
          .header("If-Match", "\"" + version + "\"")
          .body("{\"value\": 1%d}".formatted(version))
          .put(PATH + "/" + id)
          .then()
          .statusCode(200);
    }
    var list = PATH + "/" + id + "/records?limit=2";
    var versions = new ArrayList<Integer>();
    String next = "";
    while (next != null) {
      var page = misato().get(list + next).then().statusCode(200).extract().jsonPath();
      versions.addAll(page.getList("items.version"));
      next = page.get("next") == null ? null : "&cursor=" + page.getString("next");
    }
    assertEquals(List.of(0, 1, 2, 3, 4), versions);
    var table = misato().accept("text/csv").get(PATH + "/" + id + "/records");
    assertEquals(6, table.then().statusCode(200).extract().asString().lines().count());
  }

  @Test
  void answersExactlyWhatWasKnownAtAnyMoment() {
    var code = defined();
    var first = submitted(code, "FY2025", "48.5");
    String id = first.path("id");
    Instant recorded = Instant.parse(first.path("recordedAt"));
    Instant corrected =
        Instant.parse(
            misato()
                .header("If-Match", "\"0\"")
                .body("{\"value\": 49.1}")
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("recordedAt"));
    misato().get(PATH + "/" + id + "?asOf=" + recorded.minusNanos(1000)).then().statusCode(404);
    misato().get(PATH + "/" + id + "?asOf=" + recorded).then().body("value", equalTo(48.5f));
    misato()
        .get(PATH + "/" + id + "?asOf=" + corrected.minusNanos(1000))
        .then()
        .body("value", equalTo(48.5f));
    misato().get(PATH + "/" + id + "?asOf=" + corrected).then().body("value", equalTo(49.1f));
    var list = PATH + "?kpi=" + code + "&organization=045055&period=FY2025&asOf=";
    misato().get(list + recorded.minusNanos(1000)).then().body("items", empty());
    misato().get(list + recorded).then().body("items.value", contains(48.5f));
    misato().get(list + corrected).then().body("items.value", contains(49.1f));
    murata().get(list + corrected).then().body("items", empty());
  }

  @Test
  void isApprovedByThePrefectureOnly() {
    String id = submitted(defined(), "FY2025", "1").path("id");
    misato()
        .header("If-Match", "\"0\"")
        .body("{\"state\": \"APPROVED\"}")
        .put(PATH + "/" + id + "/state")
        .then()
        .statusCode(403);
    as("department-staff", "045055")
        .body(measurement("X", "045055", "FY2025", "1"))
        .post(PATH)
        .then()
        .statusCode(403);
    as("auditor", "04").get(PATH).then().statusCode(403);
  }

  @Test
  void staysWithinItsTown() {
    var code = defined();
    String id = submitted(code, "FY2025", "48.5").path("id");
    murata().get(PATH + "/" + id).then().statusCode(404);
    murata().get(PATH + "/" + id + "/records").then().statusCode(404);
    tochigi().get(PATH + "/" + id).then().statusCode(404);
    murata()
        .header("If-Match", "\"0\"")
        .body("{\"value\": 1}")
        .put(PATH + "/" + id)
        .then()
        .statusCode(404);
    murata()
        .body(measurement(code, "045055", "FY2024", "1"))
        .post(PATH)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/organization-not-found"));
  }

  @Test
  void isThereOnceForEachPeriod() {
    var code = defined();
    submitted(code, "FY2025", "1");
    misato()
        .body(measurement(code, "045055", "FY2025", "2"))
        .post(PATH)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/measurement-exists"));
    misato().body(measurement(code, "045055", "2025-08", "2")).post(PATH).then().statusCode(422);
    misato().body(measurement(code, "045055", "FY2026", "null")).post(PATH).then().statusCode(422);
  }

  @Test
  void isReadInAsManyStatementsWhateverTheLength() {
    var code = defined();
    submitted(code, "FY2000", "1");
    var path = PATH + "?kpi=" + code;
    var one = Statements.count(() -> miyagi().get(path).then().statusCode(200));
    for (var year = 2001; year < 2015; year++) {
      submitted(code, "FY" + year, "1");
    }
    assertEquals(one, Statements.count(() -> miyagi().get(path).then().statusCode(200)));
  }
}
