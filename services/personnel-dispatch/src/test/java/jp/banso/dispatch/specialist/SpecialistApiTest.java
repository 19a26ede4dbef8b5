package jp.banso.dispatch.specialist;

import static jp.banso.dispatch.Desk.V1;
import static jp.banso.dispatch.Desk.as;
import static jp.banso.dispatch.Desk.coordinator;
import static jp.banso.dispatch.Desk.id;
import static jp.banso.dispatch.Desk.misato;
import static jp.banso.dispatch.Desk.specialist;
import static jp.banso.dispatch.Desk.tochigi;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SpecialistApiTest {

  private static final String PATH = V1 + "/specialists";

  private static ValidatableResponse patch(String id, String etag, String changes) {
    return coordinator()
        .contentType("application/merge-patch+json;charset=utf-8")
        .header("If-Match", etag)
        .body(changes)
        .patch(PATH + "/" + id)
        .then();
  }

  @Test
  void aRegisteredSpecialistIsFoundAsRegistered() {
    var answer = coordinator().body(specialist("仙台 花子")).post(PATH);
    var path = answer.then().statusCode(201).extract().header("Location");
    assertEquals(PATH + "/" + answer.path("id"), path);
    coordinator()
        .get(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("name", is("仙台 花子"))
        .body("scheme", is("MUNICIPAL_DX_ADVISER"))
        .body("weeklyCapacityDays", is(3))
        .body("baseOrganization", is("041009"))
        .body("skills[0].level", is(3))
        .body("unavailable[0].from", is("2026-12-28"))
        .body("conflicts", is(java.util.List.of("044458")))
        .body("latitude", nullValue());
  }

  @Test
  void aReplayAnswersTheSameAndRegistersNobodyTwice() {
    var me = Callers.as("dispatch-coordinator").in("04");
    var key = UUID.randomUUID().toString();
    var body = specialist("白石 一郎", key);
    var first = me.request().header("Idempotency-Key", key).body(body).post(PATH);
    var again = me.request().header("Idempotency-Key", key).body(body).post(PATH);
    assertEquals(201, again.statusCode());
    assertEquals("true", again.header("Idempotency-Replayed"));
    assertEquals(first.asString(), again.asString());
    me.request()
        .header("Idempotency-Key", key)
        .body(specialist("角田 一郎", key))
        .post(PATH)
        .then()
        .statusCode(422);
  }

  @Test
  void aMergePatchChangesWhatItNamesAndClearsWithNull() {
    var id = id(coordinator().body(specialist("塩竈 三郎")).post(PATH));
    patch(
            id,
            "\"0\"",
            """
            {"employer": null, "weeklyCapacityDays": 2.5, "unavailable": [],
             "latitude": 38.268, "longitude": 140.869}
            """)
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("employer", nullValue())
        .body("weeklyCapacityDays", is(2.5f))
        .body("unavailable", hasSize(0))
        .body("skills", hasSize(1))
        .body("latitude", is(38.268f));
  }

  @Test
  void aListInAPatchReplacesTheWholeList() {
    var id = id(coordinator().body(specialist("気仙沼 四郎")).post(PATH));
    patch(
            id,
            "\"0\"",
            "{\"skills\": [{\"framework\": \"DSS-P-1.2\", \"code\": \"DS-3\", \"level\": 1}]}")
        .statusCode(200)
        .body("skills.code", is(java.util.List.of("DS-3")));
  }

  @Test
  void aStaleVersionIsRefusedAndAMissingOneToo() {
    var id = id(coordinator().body(specialist("名取 五郎")).post(PATH));
    patch(id, "\"0\"", "{\"employer\": \"名取商店\"}").statusCode(200);
    patch(id, "\"0\"", "{\"employer\": \"別の会社\"}").statusCode(412);
    coordinator().body("{\"employer\": \"別の会社\"}").patch(PATH + "/" + id).then().statusCode(428);
    coordinator().get(PATH + "/" + id).then().body("employer", is("名取商店"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"\"}",
        "{\"name\": null}",
        "{\"weeklyCapacityDays\": 5.5}",
        "{\"weeklyCapacityDays\": 0}",
        "{\"scheme\": null}",
        "{\"skills\": [{\"framework\": \"DSS-P-1.2\", \"code\": \"BA-3\", \"level\": 5}]}",
        "{\"latitude\": 91, \"longitude\": 0}",
        "{\"employer\": \"番号 123456789018\"}"
      })
  void whatTheRegistrationRefusesThePatchRefusesToo(String changes) {
    var id = id(coordinator().body(specialist("多賀城 六郎")).post(PATH));
    patch(id, "\"0\"", changes).statusCode(422);
    coordinator().get(PATH + "/" + id).then().header("ETag", "\"0\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"contractTo": "2026-03-31"}                                             | specialist-contract-ends-before-it-begins
          {"remotePossible": false, "onSitePossible": false}                       | specialist-works-nowhere
          {"latitude": 38.2}                                                       | specialist-place-incomplete
          {"unavailable": [{"from": "2026-08-02", "to": "2026-08-01"}]}            | specialist-absence-ends-before-it-begins
          {"skills": [{"framework": "DSS-P-1.2", "code": "XX", "level": 1}]}       | skill-unknown
          {"skills": [{"framework": "DSS-P-1.2", "code": "BA", "level": 1}, {"framework": "DSS-P-1.2", "code": "BA", "level": 2}]} | skill-named-twice
          {"baseOrganization": "045056"}                                           | invalid-local-government-code
          {"conflicts": ["471313"]}                                                | unknown-local-government
          """)
  void rulesBeyondOnePropertyAreNamed(String changes, String problem) {
    var id = id(coordinator().body(specialist("岩沼 七郎")).post(PATH));
    patch(id, "\"0\"", changes).statusCode(422).body("type", is("/problems/" + problem));
  }

  @Test
  void anAccountBelongsToOnePerson() {
    var account = UUID.randomUUID().toString();
    id(coordinator().body(specialist("登米 八郎", account)).post(PATH));
    coordinator()
        .body(specialist("栗原 九郎", account))
        .post(PATH)
        .then()
        .statusCode(409)
        .body("type", is("/problems/specialist-user-taken"));
  }

  @Test
  void aSpecialistSeesThemselfAndNobodyElse() {
    var me = Callers.as("specialist").in("04");
    var mine = id(coordinator().body(specialist("大崎 十郎", me.subject())).post(PATH));
    var other = id(coordinator().body(specialist("富谷 花子")).post(PATH));
    me.request().get(PATH + "/" + mine).then().statusCode(200);
    me.request().get(PATH + "/" + other).then().statusCode(404);
    me.request().get(PATH).then().statusCode(200).body("items.id", is(java.util.List.of(mine)));
    me.request()
        .header("If-Match", "\"0\"")
        .body("{}")
        .patch(PATH + "/" + mine)
        .then()
        .statusCode(403);
  }

  @Test
  void anotherPrefectureFindsNothing() {
    var id = id(coordinator().body(specialist("東松島 花子")).post(PATH));
    tochigi().get(PATH + "/" + id).then().statusCode(404);
    tochigi().get(PATH + "?limit=200").then().body("items.id", not(hasItem(id)));
    tochigi()
        .header("If-Match", "\"0\"")
        .body("{\"employer\": \"x\"}")
        .patch(PATH + "/" + id)
        .then()
        .statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "municipality-officer",
        "department-staff",
        "merchant",
        "auditor",
        "program-manager"
      })
  void whoHasNoBusinessWithPeopleIsRefused(String role) {
    as(role, "04").get(PATH).then().statusCode(403);
    as(role, "04").body(specialist("誰か")).post(PATH).then().statusCode(403);
  }

  @Test
  void thePoolIsAlsoATableForExcel() {
    id(coordinator().body(specialist("石巻 次郎")).post(PATH));
    coordinator()
        .accept("text/csv")
        .get(PATH)
        .then()
        .statusCode(200)
        .body(containsString("氏名,所属,制度"))
        .body(containsString("DSS-P-1.2/BA-3:3"));
    coordinator()
        .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .get(PATH)
        .then()
        .statusCode(200);
  }

  @Test
  void problemsAreNamedInTheLanguageAskedFor() {
    var nobody = "/01936f2e-7c00-7000-8000-00000000ffff";
    Callers.as("dispatch-coordinator")
        .in("04")
        .request("en")
        .get(PATH + nobody)
        .then()
        .statusCode(404)
        .body("title", is("Specialist not found"));
    misato().get(V1 + "/support-requests" + nobody).then().body("title", is("支援要請が見つかりません"));
  }

  @Test
  void theListGoesOnWhereThePageEnded() {
    for (var n = 0; n < 3; n++) {
      id(coordinator().body(specialist("頁 " + n)).post(PATH));
    }
    var first = coordinator().get(PATH + "?limit=2").then().body("next", notNullValue()).extract();
    coordinator()
        .get(PATH + "?limit=2&cursor=" + first.path("next"))
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(first.<String>path("items[1].id"))));
  }
}
