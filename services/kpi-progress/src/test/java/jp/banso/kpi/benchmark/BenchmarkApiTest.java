package jp.banso.kpi.benchmark;

import static io.restassured.RestAssured.given;
import static jp.banso.kpi.Api.as;
import static jp.banso.kpi.Api.benchmark;
import static jp.banso.kpi.Api.defined;
import static jp.banso.kpi.Api.misato;
import static jp.banso.kpi.Api.miyagi;
import static jp.banso.kpi.Api.murata;
import static jp.banso.kpi.Api.tochigi;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RlsRules;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class BenchmarkApiTest {

  private static String path(String kind, String code) {
    return "/kpi/v1/kpis/" + code + "/" + kind;
  }

  private static String figure(String organization, String period, String value, String note) {
    return """
        {"organization": "%s", "period": "%s", "value": %s, "note": "%s"}
        """
        .formatted(organization, period, value, note);
  }

  private static String figure(String value) {
    return figure("045055", "FY2027", value, "DX推進計画 第2期");
  }

  private static ValidatableResponse refused(String code, String body, int status, String problem) {
    return miyagi()
        .body(body)
        .post(path("targets", code))
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + problem));
  }

  @ParameterizedTest
  @CsvSource({"targets,TARGET", "baselines,BASELINE"})
  void isSetShownAndCorrected(String kind, String name) {
    var code = defined();
    var one = path(kind, code) + "/045055/FY2027";
    misato()
        .body(figure("60.50"))
        .post(path(kind, code))
        .then()
        .statusCode(201)
        .header("Location", endsWith(one))
        .header("ETag", equalTo("\"0\""))
        .body("kind", equalTo(name))
        .body("value", equalTo(60.5f))
        .body("note", equalTo("DX推進計画 第2期"));
    misato()
        .header("If-Match", "\"0\"")
        .body("{\"value\": 65}")
        .put(one)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("value", equalTo(65))
        .body("note", nullValue());
    miyagi().get(one).then().statusCode(200).body("value", equalTo(65));
    miyagi().get(path(kind, code) + "/04505/ｆｙ２０２７").then().body("value", equalTo(65));
  }

  @Test
  void aTargetAndABaselineOfTheSamePeriodStandSideBySide() {
    var code = defined();
    benchmark("targets", code, "045055", "FY2025", "60");
    benchmark("baselines", code, "045055", "FY2025", "20");
    misato().get(path("targets", code)).then().body("items.value", contains(60));
    misato().get(path("baselines", code)).then().body("items.value", contains(20));
  }

  @Test
  void isThereOnceForEachOrganisationAndPeriod() {
    var code = defined();
    benchmark("targets", code, "045055", "FY2027", "60");
    refused(code, figure("61"), 409, "benchmark-exists");
    benchmark("targets", code, "045055", "FY2028", "61");
  }

  @Test
  void isThereOnceWhenTwentySetItAtOnce() throws Exception {
    var code = defined();
    Callable<Integer> call =
        () -> miyagi().body(figure("60")).post(path("targets", code)).statusCode();
    try (var threads = Executors.newFixedThreadPool(20)) {
      var answers =
          threads.invokeAll(Collections.nCopies(20, call)).stream()
              .map(answer -> answer.resultNow());
      assertEquals(1, answers.filter(status -> status == 201).count());
    }
  }

  @Test
  void saysWhatIsWrongWithAFigure() {
    var code = defined();
    refused("NO-SUCH-KPI", figure("1"), 404, "kpi-not-found");
    refused(code, figure("045055", "2025-08", "1", ""), 422, "period-does-not-fit");
    refused(code, figure("045055", "2025-Q1", "1", ""), 422, "period-does-not-fit");
    refused(code, figure("045055", "令和7年度", "1", ""), 422, "invalid-period");
    refused(code, figure("092011", "FY2025", "1", ""), 404, "organization-not-found");
    refused(code, figure("045056", "FY2025", "1", ""), 422, "invalid-local-government-code");
    refused(code, figure("1.1234567"), 422, "invalid-request")
        .body("errors.pointer", hasItem("/value"));
    refused(code, figure("1234567890123456789"), 422, "invalid-request");
    refused(code, figure("null"), 422, "invalid-request").body("errors.pointer", hasItem("/value"));
    refused(code, figure("\"many\""), 400, "malformed-request");
    refused(code, figure("045055", "FY2025", "1", "あ".repeat(501)), 422, "invalid-request");
    refused(code, "{\"organization\": ", 400, "malformed-request");
    refused(code, "", 422, "invalid-request");
  }

  @Test
  void keepsSixDecimalsAndEighteenDigits() {
    var code = defined();
    benchmark("targets", code, "045055", "FY2027", "123456789012345678.123456");
    misato()
        .accept("text/csv")
        .get(path("targets", code))
        .then()
        .body(containsString("123456789012345678.123456"));
  }

  /** 12 digits with their check digit, invented for tests. */
  @Test
  void refusesAMyNumberInTheNote() {
    refused(
            defined(),
            figure("045055", "FY2027", "1", "担当 123456789018 さん"),
            422,
            "my-number-refused")
        .body("detail", not(containsString("123456789018")));
  }

  @Test
  void speaksTheLanguageAskedFor() {
    var code = defined();
    benchmark("targets", code, "045055", "FY2027", "60");
    miyagi()
        .header("Accept-Language", "en")
        .body(figure("1"))
        .post(path("targets", code))
        .then()
        .statusCode(409)
        .body("title", equalTo("Already set"));
    miyagi()
        .body(figure("1"))
        .post(path("targets", code))
        .then()
        .body("title", equalTo("既に設定されています"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"targets", "baselines"})
  void asksWhoIsThereAndWhatTheyMay(String kind) {
    var code = defined();
    benchmark(kind, code, "045055", "FY2027", "60");
    var one = path(kind, code) + "/045055/FY2027";
    given()
        .contentType("application/json")
        .body(figure("1"))
        .post(path(kind, code))
        .then()
        .statusCode(401);
    given().get(path(kind, code)).then().statusCode(401);
    given().get(one).then().statusCode(401);
    given()
        .contentType("application/json")
        .header("If-Match", "\"0\"")
        .body("{\"value\":1}")
        .put(one)
        .then()
        .statusCode(401);
    for (var role :
        List.of("specialist", "merchant", "auditor", "program-manager", "data-steward")) {
      as(role, "04").get(path(kind, code)).then().statusCode(403);
      as(role, "04").get(one).then().statusCode(403);
    }
    var staff = as("department-staff", "045055");
    staff.get(path(kind, code)).then().statusCode(200);
    as("department-staff", "045055").get(one).then().statusCode(200);
    as("department-staff", "045055")
        .body(figure("1"))
        .post(path(kind, code))
        .then()
        .statusCode(403);
    as("department-staff", "045055")
        .header("If-Match", "\"0\"")
        .body("{\"value\": 1}")
        .put(one)
        .then()
        .statusCode(403);
  }

  @Test
  void staysWithinItsTown() {
    var code = defined();
    benchmark("targets", code, "045055", "FY2027", "60");
    var one = path("targets", code) + "/045055/FY2027";
    murata().get(one).then().statusCode(404).body("type", equalTo("/problems/benchmark-not-found"));
    murata().header("If-Match", "\"0\"").body("{\"value\": 1}").put(one).then().statusCode(404);
    murata().get(path("targets", code)).then().statusCode(200).body("items.size()", equalTo(0));
    murata()
        .body(figure("1"))
        .post(path("targets", code))
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/organization-not-found"));
    tochigi().get(one).then().statusCode(404).body("type", equalTo("/problems/kpi-not-found"));
    tochigi().get(path("targets", code)).then().statusCode(404);
    misato().get(one).then().body("value", equalTo(60));
  }

  @Test
  void isCorrectedOnlyFromTheVersionItHas() {
    var code = defined();
    benchmark("targets", code, "045055", "FY2027", "60");
    var one = path("targets", code) + "/045055/FY2027";
    misato()
        .body("{\"value\": 61}")
        .put(one)
        .then()
        .statusCode(428)
        .body("type", equalTo("/problems/if-match-required"));
    misato()
        .header("If-Match", "\"7\"")
        .body("{\"value\": 61}")
        .put(one)
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/stale-version"));
    misato()
        .header("If-Match", "\"0\"")
        .body("{\"value\": 1.1234567}")
        .put(one)
        .then()
        .statusCode(422);
    misato()
        .header("If-Match", "\"0\"")
        .body("{\"value\": 61}")
        .put(path("targets", code) + "/045055/FY2031")
        .then()
        .statusCode(404);
    misato().get(one).then().body("value", equalTo(60)).header("ETag", equalTo("\"0\""));
  }

  @Test
  void isSetOnceHoweverOftenTheRequestIsRepeated() {
    var code = defined();
    var key = UUID.randomUUID().toString();
    for (var replayed : new String[] {null, "true"}) {
      misato()
          .header("Idempotency-Key", key)
          .body(figure("60"))
          .post(path("targets", code))
          .then()
          .statusCode(201)
          .header("Idempotency-Replayed", equalTo(replayed))
          .header("Location", endsWith("/targets/045055/FY2027"))
          .body("value", equalTo(60));
    }
    misato()
        .header("Idempotency-Key", key)
        .body(figure("61"))
        .post(path("targets", code))
        .then()
        .statusCode(422);
  }

  @Test
  void takesNothingOnceTheKpiIsRetired() {
    var code = defined();
    benchmark("targets", code, "045055", "FY2027", "60");
    miyagi()
        .header("If-Match", "\"0\"")
        .body("{\"reason\": \"計画期間の終了\"}")
        .put("/kpi/v1/kpis/" + code + "/retirement")
        .then()
        .statusCode(200);
    refused(code, figure("045055", "FY2028", "1", ""), 409, "kpi-retired");
    misato()
        .header("If-Match", "\"0\"")
        .body("{\"value\": 61}")
        .put(path("targets", code) + "/045055/FY2027")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/kpi-retired"));
    misato().get(path("targets", code)).then().body("items.value", contains(60));
  }

  @Test
  void isAlsoATable() {
    var code = defined();
    benchmark("targets", code, "045055", "FY2027", "60");
    benchmark("targets", code, "043222", "FY2027", "50");
    miyagi()
        .accept("text/csv")
        .get(path("targets", code))
        .then()
        .statusCode(200)
        .body(containsString("団体コード"))
        .body(containsString("045055"));
    miyagi()
        .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .get(path("targets", code))
        .then()
        .statusCode(200)
        .header("Content-Length", Integer::parseInt, greaterThan(1000));
    misato()
        .accept("text/csv")
        .get(path("targets", code))
        .then()
        .body(not(containsString("043222")));
  }

  @Test
  void isReadPageByPage() {
    var code = defined();
    for (var year = 2020; year < 2025; year++) {
      benchmark("targets", code, "045055", "FY" + year, "1");
    }
    var first = misato().get(path("targets", code) + "?limit=3").then().statusCode(200);
    first.body("items.period", contains("FY2020", "FY2021", "FY2022"));
    misato()
        .get(path("targets", code) + "?limit=3&cursor=" + first.extract().path("next"))
        .then()
        .body("items.period", contains("FY2023", "FY2024"))
        .body("next", nullValue());
    misato().get(path("targets", code) + "?limit=-1").then().statusCode(422);
    misato().get(path("targets", code) + "?cursor=!!").then().statusCode(400);
  }

  @Test
  void isReadInAsManyStatementsWhateverTheLength() {
    var code = defined();
    benchmark("targets", code, "045055", "FY2000", "1");
    var list = path("targets", code);
    var one = Statements.count(() -> miyagi().get(list).then().statusCode(200));
    for (var year = 2001; year < 2015; year++) {
      benchmark("targets", code, "045055", "FY" + year, "1");
    }
    assertEquals(one, Statements.count(() -> miyagi().get(list).then().statusCode(200)));
    assertEquals(3, one);
  }

  @Test
  void leavesEveryEarlierFigureInTheJournal() {
    var code = defined();
    benchmark("targets", code, "045055", "FY2027", "60");
    misato()
        .header("If-Match", "\"0\"")
        .body("{\"value\": 65, \"note\": \"計画の改定による\"}")
        .put(path("targets", code) + "/045055/FY2027")
        .then()
        .statusCode(200);
    var subject = "subject = '/kpis/%s/targets/045055/FY2027' and type = ".formatted(code);
    assertEquals(1, RlsRules.visible("journal", "04", subject + "'target.set' and before is null"));
    assertEquals(
        1,
        RlsRules.visible(
            "journal",
            "045055",
            subject
                + "'target.corrected' and before::jsonb ->> 'value' = '60' and after::jsonb ->> 'value' = '65'"));
  }
}
