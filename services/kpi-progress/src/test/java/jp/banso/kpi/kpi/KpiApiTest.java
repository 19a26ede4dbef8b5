package jp.banso.kpi.kpi;

import static jp.banso.kpi.Api.as;
import static jp.banso.kpi.Api.defined;
import static jp.banso.kpi.Api.kpi;
import static jp.banso.kpi.Api.measurement;
import static jp.banso.kpi.Api.misato;
import static jp.banso.kpi.Api.miyagi;
import static jp.banso.kpi.Api.murata;
import static jp.banso.kpi.Api.newCode;
import static jp.banso.kpi.Api.tochigi;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class KpiApiTest {

  private static final String KPIS = "/kpi/v1/kpis";

  @Test
  void isDefinedByThePrefectureAndReadByItsMunicipalities() {
    var code = newCode();
    miyagi()
        .body(kpi(code))
        .post(KPIS)
        .then()
        .statusCode(201)
        .header("Location", endsWith("/kpis/" + code))
        .body("thresholds.onTrack", equalTo(0.7f))
        .body("retiredAt", nullValue());
    misato().get(KPIS + "/" + code).then().statusCode(200).body("code", equalTo(code));
    murata().get(KPIS + "/" + code).then().statusCode(200);
    tochigi().get(KPIS + "/" + code).then().statusCode(404);
  }

  @Test
  void isNotChangedByTheMunicipalityThatReadsIt() {
    var code = defined();
    misato()
        .header("If-Match", "\"0\"")
        .contentType("application/merge-patch+json")
        .body("{\"owner\": \"企画財政課\"}")
        .patch(KPIS + "/" + code)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/kpi-not-yours"));
  }

  @Test
  void carriesTheCodeOfTheMunicipalityThatDefinesIt() {
    var own = "045055-" + UUID.randomUUID().toString().substring(0, 8);
    misato().body(kpi(own)).post(KPIS).then().statusCode(201);
    miyagi().get(KPIS + "/" + own).then().statusCode(200);
    murata().get(KPIS + "/" + own).then().statusCode(404);
    misato()
        .body(kpi(newCode()))
        .post(KPIS)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/kpi-code-of-another"));
    miyagi().body(kpi("045055-X" + newCode())).post(KPIS).then().statusCode(422);
  }

  @Test
  void isMergedByAPatch() {
    var code = defined();
    miyagi()
        .header("If-Match", "\"0\"")
        .contentType("application/merge-patch+json")
        .body("{\"owner\": null, \"thresholds\": {\"onTrack\": 0.8}}")
        .patch(KPIS + "/" + code)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("owner", nullValue())
        .body("source", equalTo("ダッシュボード"))
        .body("thresholds.onTrack", equalTo(0.8f))
        .body("thresholds.atRisk", equalTo(0.4f));
    miyagi()
        .header("If-Match", "\"0\"")
        .contentType("application/merge-patch+json")
        .body("{\"owner\": \"x\"}")
        .patch(KPIS + "/" + code)
        .then()
        .statusCode(412);
  }

  @Test
  void refusesAPatchThatBreaksARule() {
    var code = defined();
    patch(code, "{\"nameJa\": null}", 422);
    patch(code, "{\"code\": \"OTHER\"}", 422);
    patch(code, "{\"thresholds\": {\"onTrack\": 1.2}}", 422);
    patch(code, "{\"direction\": \"SIDEWAYS\"}", 422);
  }

  private static void patch(String code, String body, int status) {
    miyagi()
        .header("If-Match", "\"0\"")
        .contentType("application/merge-patch+json")
        .body(body)
        .patch(KPIS + "/" + code)
        .then()
        .statusCode(status);
  }

  @Test
  void needsTheVersionItChanges() {
    miyagi()
        .contentType("application/merge-patch+json")
        .body("{\"owner\": \"x\"}")
        .patch(KPIS + "/" + defined())
        .then()
        .statusCode(428);
  }

  @Test
  void takesNoFiguresOnceRetired() {
    var code = defined();
    miyagi()
        .header("If-Match", "\"0\"")
        .body("{\"reason\": \"計画期間の終了\"}")
        .put(KPIS + "/" + code + "/retirement")
        .then()
        .statusCode(200)
        .body("retiredBecause", equalTo("計画期間の終了"));
    misato()
        .body(measurement(code, "045055", "FY2025", "1"))
        .post("/kpi/v1/measurements")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/kpi-retired"));
  }

  @Test
  void refusesACodeThatIsTaken() {
    var code = defined();
    miyagi()
        .body(kpi(code))
        .post(KPIS)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/kpi-code-taken"));
    tochigi().body(kpi(code)).post(KPIS).then().statusCode(201);
  }

  @Test
  void asksWhoIsThereAndWhatTheyMay() {
    RestAssured.given().get(KPIS).then().statusCode(401);
    as("merchant", "04").get(KPIS).then().statusCode(403);
    as("department-staff", "04").body(kpi(newCode())).post(KPIS).then().statusCode(403);
    as("department-staff", "04").get(KPIS).then().statusCode(200);
  }

  @Test
  void isAlsoAList() {
    var code = defined();
    var own = "045055-" + UUID.randomUUID().toString().substring(0, 8);
    misato().body(kpi(own)).post(KPIS).then().statusCode(201);
    misato().accept("text/csv").get(KPIS + "?limit=10000").then().body(containsString(code));
    murata()
        .accept("text/csv")
        .get(KPIS + "?limit=10000")
        .then()
        .statusCode(200)
        .body(containsString("コード"))
        .body(containsString(code))
        .body(not(containsString(own)));
    miyagi()
        .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .get(KPIS)
        .then()
        .statusCode(200);
  }

  @Test
  void isReadInAsManyStatementsWhateverTheLength() {
    defined();
    var one = Statements.count(() -> miyagi().get(KPIS + "?limit=1").then().statusCode(200));
    for (var i = 0; i < 12; i++) {
      defined();
    }
    assertEquals(
        one, Statements.count(() -> miyagi().get(KPIS + "?limit=13").then().statusCode(200)));
  }

  @Test
  void isDefinedOnceByFiftyConcurrentRepeats() throws Exception {
    var code = newCode();
    var key = UUID.randomUUID().toString();
    Callable<Integer> call =
        () -> miyagi().header("Idempotency-Key", key).body(kpi(code)).post(KPIS).statusCode();
    try (var threads = Executors.newFixedThreadPool(50)) {
      for (var answer : threads.invokeAll(Collections.nCopies(50, call))) {
        assertEquals(201, answer.get());
      }
    }
    miyagi()
        .header("Idempotency-Key", key)
        .body(kpi(code))
        .post(KPIS)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true");
    miyagi().header("Idempotency-Key", key).body(kpi(newCode())).post(KPIS).then().statusCode(422);
    miyagi().get(KPIS + "?limit=200").then().body("items.code", hasItem(code));
  }
}
