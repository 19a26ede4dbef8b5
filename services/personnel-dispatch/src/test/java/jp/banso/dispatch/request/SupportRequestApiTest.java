package jp.banso.dispatch.request;

import static jp.banso.dispatch.Desk.V1;
import static jp.banso.dispatch.Desk.as;
import static jp.banso.dispatch.Desk.coordinator;
import static jp.banso.dispatch.Desk.drafted;
import static jp.banso.dispatch.Desk.id;
import static jp.banso.dispatch.Desk.misato;
import static jp.banso.dispatch.Desk.move;
import static jp.banso.dispatch.Desk.murata;
import static jp.banso.dispatch.Desk.proposed;
import static jp.banso.dispatch.Desk.registered;
import static jp.banso.dispatch.Desk.request;
import static jp.banso.dispatch.Desk.submitted;
import static jp.banso.dispatch.Desk.tochigi;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SupportRequestApiTest {

  private static final String PATH = V1 + "/support-requests";

  @Test
  void aTownDraftsAndSubmitsForItself() {
    var draft = drafted();
    draft.then().body("state", is("DRAFT")).body("requestedBy", is("美里 太郎"));
    var path = "/support-requests/" + draft.path("id");
    move(misato(), path, "\"0\"", "SUBMITTED", null)
        .then()
        .statusCode(200)
        .body("state", is("SUBMITTED"))
        .header("ETag", "\"1\"");
  }

  @Test
  void aTownCannotAskForAnother() {
    murata()
        .body(request("045055", "よその要請"))
        .post(PATH)
        .then()
        .statusCode(404)
        .body("type", is("/problems/organization-not-found"));
  }

  @Test
  void thePrefectureSeesWhatItsTownsAskForAndOthersDoNot() {
    var id = submitted();
    coordinator().get(PATH + "/" + id).then().statusCode(200);
    as("prefecture-officer", "04").get(PATH + "/" + id).then().statusCode(200);
    murata().get(PATH + "/" + id).then().statusCode(404);
    tochigi().get(PATH + "/" + id).then().statusCode(404);
    move(murata(), "/support-requests/" + id, "\"1\"", "WITHDRAWN", null).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"specialist", "department-staff", "merchant", "auditor"})
  void otherRolesAreRefused(String role) {
    as(role, "04").get(PATH).then().statusCode(403);
    as(role, "04").body(request("045055", "要請")).post(PATH).then().statusCode(403);
  }

  @Test
  void aReplayDraftsOnce() {
    var me = Callers.as("municipality-officer").in("045055");
    var key = UUID.randomUUID().toString();
    var first =
        me.request().header("Idempotency-Key", key).body(request("045055", "一度だけ")).post(PATH);
    var again =
        me.request().header("Idempotency-Key", key).body(request("045055", "一度だけ")).post(PATH);
    assertEquals("true", again.header("Idempotency-Replayed"));
    assertEquals(id(first), id(again));
  }

  @Test
  void aDraftAndASubmittedRequestCanBeCorrectedALaterOneCannot() {
    var id = submitted();
    misato()
        .contentType("application/merge-patch+json;charset=utf-8")
        .header("If-Match", "\"1\"")
        .body("{\"title\": \"窓口とバックオフィスの見直し\", \"description\": null}")
        .patch(PATH + "/" + id)
        .then()
        .statusCode(200)
        .body("title", is("窓口とバックオフィスの見直し"))
        .body("skills[0].minLevel", is(2));
    move(misato(), "/support-requests/" + id, "\"2\"", "WITHDRAWN", "取り下げます")
        .then()
        .statusCode(200);
    misato()
        .header("If-Match", "\"3\"")
        .body("{\"title\": \"もう遅い\"}")
        .patch(PATH + "/" + id)
        .then()
        .statusCode(409)
        .body("type", is("/problems/request-not-correctable"));
  }

  @Test
  void theOrganisationStays() {
    var id = drafted().<String>path("id");
    coordinator()
        .header("If-Match", "\"0\"")
        .body("{\"organization\": \"043222\"}")
        .patch(PATH + "/" + id)
        .then()
        .statusCode(422)
        .body("type", is("/problems/request-organization-stays"));
  }

  @Test
  void aStaleVersionIsRefused() {
    var id = submitted();
    misato()
        .header("If-Match", "\"0\"")
        .body("{\"title\": \"x\"}")
        .patch(PATH + "/" + id)
        .then()
        .statusCode(412);
    move(misato(), "/support-requests/" + id, "\"0\"", "WITHDRAWN", null).then().statusCode(412);
    misato()
        .body("{\"state\": \"WITHDRAWN\"}")
        .put(PATH + "/" + id + "/state")
        .then()
        .statusCode(428);
  }

  @ParameterizedTest
  @CsvSource({"MATCHED", "CLOSED", "DRAFT"})
  void aDraftCannotGoThere(String state) {
    var id = drafted().<String>path("id");
    move(coordinator(), "/support-requests/" + id, "\"0\"", state, null)
        .then()
        .statusCode(409)
        .body("type", is("/problems/request-state-not-reachable"))
        .body("detail", containsString(state));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"to": "2026-05-31"}                                              | request-ends-before-it-begins
          {"longitude": 141.0}                                              | request-place-incomplete
          {"skills": [{"framework": "DSS-P-1.2", "code": "ZZ", "minLevel": 1, "required": true}]} | skill-unknown
          {"daysPerWeek": 6}                                                | invalid-request
          {"mode": null}                                                    | invalid-request
          """)
  void whatMakesNoSenseIsNamed(String changes, String problem) {
    var id = drafted().<String>path("id");
    misato()
        .header("If-Match", "\"0\"")
        .body(changes)
        .patch(PATH + "/" + id)
        .then()
        .statusCode(422)
        .body("type", is("/problems/" + problem));
  }

  @Test
  void aMyNumberIsRefusedInTheText() {
    misato().body(request("045055", "番号は 1234-5678-9018 です")).post(PATH).then().statusCode(422);
  }

  @Test
  void aRequestWithAssignmentsIsNotClosed() {
    var id = submitted();
    proposed(id, registered("多賀城 三郎"));
    move(coordinator(), "/support-requests/" + id, "\"1\"", "CLOSED", null)
        .then()
        .statusCode(409)
        .body("type", is("/problems/request-has-assignments"));
    coordinator().get(PATH + "/" + id).then().body("state", is("SUBMITTED"));
  }

  @Test
  void theListIsFilteredAndAlsoATable() {
    var id = submitted();
    coordinator()
        .get(PATH + "?organization=04505&state=SUBMITTED&limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id))
        .body("items.organizationName", everyItem(is("宮城県美里町")))
        .body("items.state", everyItem(is("SUBMITTED")));
    coordinator().get(PATH + "?state=CLOSED&limit=200").then().body("items.id", not(hasItem(id)));
    misato()
        .accept("text/csv")
        .get(PATH)
        .then()
        .statusCode(200)
        .body(containsString("団体コード"))
        .body(containsString(id));
  }
}
