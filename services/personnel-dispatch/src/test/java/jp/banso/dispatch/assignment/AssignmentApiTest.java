package jp.banso.dispatch.assignment;

import static jp.banso.dispatch.Desk.V1;
import static jp.banso.dispatch.Desk.as;
import static jp.banso.dispatch.Desk.assignment;
import static jp.banso.dispatch.Desk.coordinator;
import static jp.banso.dispatch.Desk.drafted;
import static jp.banso.dispatch.Desk.id;
import static jp.banso.dispatch.Desk.misato;
import static jp.banso.dispatch.Desk.move;
import static jp.banso.dispatch.Desk.murata;
import static jp.banso.dispatch.Desk.proposed;
import static jp.banso.dispatch.Desk.registered;
import static jp.banso.dispatch.Desk.request;
import static jp.banso.dispatch.Desk.specialist;
import static jp.banso.dispatch.Desk.submitted;
import static jp.banso.dispatch.Desk.tochigi;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class AssignmentApiTest {

  private static final String PATH = V1 + "/assignments";

  private static String stateOf(String request) {
    return coordinator().get(V1 + "/support-requests/" + request).path("state");
  }

  @Test
  void theTownLearnsWhoComesWithoutReadingThePool() {
    var request = submitted();
    var person = registered("仙台 花子");
    var id = proposed(request, person).<String>path("id");
    misato()
        .get(PATH + "/" + id)
        .then()
        .statusCode(200)
        .body("specialistName", is("仙台 花子"))
        .body("title", is("窓口業務の見直し"))
        .body("state", is("PROPOSED"));
    misato().get(PATH + "?request=" + request).then().body("items.id", is(java.util.List.of(id)));
    misato().get(V1 + "/specialists/" + person).then().statusCode(403);
  }

  @Test
  void othersFindNothing() {
    var id = proposed(submitted(), registered("名取 次郎")).<String>path("id");
    murata().get(PATH + "/" + id).then().statusCode(404);
    tochigi().get(PATH + "/" + id).then().statusCode(404);
    move(tochigi(), "/assignments/" + id, "\"0\"", "ACCEPTED", null).then().statusCode(404);
    move(misato(), "/assignments/" + id, "\"0\"", "ACCEPTED", null).then().statusCode(403);
  }

  @Test
  void anAcceptedAssignmentMatchesTheRequestAndACancelledOneOpensItAgain() {
    var request = submitted();
    var id = proposed(request, registered("白石 花子")).<String>path("id");
    assertEquals("SUBMITTED", stateOf(request));
    move(coordinator(), "/assignments/" + id, "\"0\"", "ACCEPTED", null)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");
    assertEquals("MATCHED", stateOf(request));
    move(coordinator(), "/assignments/" + id, "\"1\"", "CANCELLED", null)
        .then()
        .statusCode(422)
        .body("type", is("/problems/assignment-reason-missing"));
    move(coordinator(), "/assignments/" + id, "\"1\"", "CANCELLED", "体調不良のため")
        .then()
        .statusCode(200);
    assertEquals("SUBMITTED", stateOf(request));
  }

  @Test
  void aRequestStaysMatchedWhileAnotherPersonComes() {
    var request = submitted();
    var one = proposed(request, registered("一人目")).<String>path("id");
    var two = proposed(request, registered("二人目")).<String>path("id");
    move(coordinator(), "/assignments/" + one, "\"0\"", "ACCEPTED", null).then().statusCode(200);
    move(coordinator(), "/assignments/" + two, "\"0\"", "ACCEPTED", null).then().statusCode(200);
    move(coordinator(), "/assignments/" + one, "\"1\"", "CANCELLED", "交代").then().statusCode(200);
    assertEquals("MATCHED", stateOf(request));
  }

  @Test
  void anAssignmentIsWorkedToItsEndAndTheRequestClosed() {
    // in the past, so that work may begin whatever the day of the test
    var past = request("045055", "研修").replace("2026-", "2025-");
    var request = id(misato().body(past).post(V1 + "/support-requests"));
    move(misato(), "/support-requests/" + request, "\"0\"", "SUBMITTED", null)
        .then()
        .statusCode(200);
    var person =
        id(
            coordinator()
                .body(specialist("研修 講師").replace("\"2026-04-01\"", "\"2025-04-01\""))
                .post(V1 + "/specialists"));
    var proposal = assignment(request, person, "1").replace("2026-", "2025-");
    var path = "/assignments/" + id(coordinator().body(proposal).post(PATH));
    move(coordinator(), path, "\"0\"", "ACCEPTED", null).then().statusCode(200);
    move(coordinator(), path, "\"1\"", "ACTIVE", null).then().statusCode(200);
    coordinator()
        .get(V1 + "/organizations/045055/support-summary")
        .then()
        .body("items.find { it.id == '" + request + "' }.state", is("MATCHED"));
    move(coordinator(), path, "\"2\"", "COMPLETED", null).then().statusCode(200);
    move(coordinator(), path, "\"3\"", "CANCELLED", "遅い").then().statusCode(409);
    var etag = coordinator().get(V1 + "/support-requests/" + request).header("ETag");
    move(coordinator(), "/support-requests/" + request, etag, "CLOSED", "完了")
        .then()
        .statusCode(200);
  }

  @Test
  void aStaleVersionIsRefused() {
    var id = proposed(submitted(), registered("角田 花子")).<String>path("id");
    move(coordinator(), "/assignments/" + id, "\"0\"", "ACCEPTED", null).then().statusCode(200);
    move(coordinator(), "/assignments/" + id, "\"0\"", "CANCELLED", "重複").then().statusCode(412);
    coordinator()
        .body("{\"state\": \"ACTIVE\"}")
        .put(PATH + "/" + id + "/state")
        .then()
        .statusCode(428);
  }

  @Test
  void theSpecialistAcceptsTheirOwnAndTouchesNoOther() {
    var me = Callers.as("specialist").in("04");
    var mine = id(coordinator().body(specialist("本人 花子", me.subject())).post(V1 + "/specialists"));
    var own = proposed(submitted(), mine).<String>path("id");
    var other = proposed(submitted(), registered("別人 太郎")).<String>path("id");
    me.request().get(PATH).then().body("items.id", is(java.util.List.of(own)));
    me.request().get(PATH + "/" + other).then().statusCode(404);
    move(me.request(), "/assignments/" + other, "\"0\"", "ACCEPTED", null).then().statusCode(404);
    move(me.request(), "/assignments/" + own, "\"0\"", "ACCEPTED", null).then().statusCode(200);
    move(me.request(), "/assignments/" + own, "\"1\"", "ACTIVE", null)
        .then()
        .statusCode(409)
        .body("type", is("/problems/assignment-state-not-reachable"));
    // somebody with the role but without a record sees none at all
    as("specialist", "04").get(PATH).then().statusCode(200).body("items", hasSize(0));
  }

  @Test
  void aHardConstraintIsNotBrokenByAnybody() {
    var person =
        id(
            coordinator()
                .body(
                    specialist("制約 花子")
                        .replace("\"level\": 3", "\"level\": 1")
                        .replace("044458", "045055"))
                .post(V1 + "/specialists"));
    coordinator()
        .body(assignment(submitted(), person, "3.5"))
        .post(PATH)
        .then()
        .statusCode(409)
        .body("type", is("/problems/assignment-breaks-constraint"))
        .body("detail", containsString("CONFLICT_OF_INTEREST, SKILL_LEVEL_TOO_LOW, CAPACITY"));
  }

  @Test
  void onePersonIsProposedOnceForARequest() {
    var request = submitted();
    var person = registered("二重 花子");
    var first = proposed(request, person).<String>path("id");
    coordinator()
        .body(assignment(request, person, "1"))
        .post(PATH)
        .then()
        .statusCode(409)
        .body("type", is("/problems/assignment-exists"));
    move(coordinator(), "/assignments/" + first, "\"0\"", "CANCELLED", "やり直し")
        .then()
        .statusCode(200);
    proposed(request, person);
  }

  @Test
  void onlyAnOpenRequestIsServed() {
    coordinator()
        .body(assignment(drafted().path("id"), registered("早い 花子"), "1"))
        .post(PATH)
        .then()
        .statusCode(409)
        .body("type", is("/problems/request-not-open"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-05-31/2026-09-30", "2026-06-01/2026-10-01"})
  void thePeriodLiesWithinTheRequests(String period) {
    var days = period.split("/");
    coordinator()
        .body(
            assignment(submitted(), registered("期間 花子"), "1")
                .replace("2026-06-01", days[0])
                .replace("2026-09-30", days[1]))
        .post(PATH)
        .then()
        .statusCode(422)
        .body("type", is("/problems/assignment-outside-request"));
  }

  @Test
  void anEndBeforeTheBeginningIsNamed() {
    coordinator()
        .body(
            assignment(submitted(), registered("逆順 花子"), "1")
                .replace("2026-06-01", "2026-07-02")
                .replace("2026-09-30", "2026-07-01"))
        .post(PATH)
        .then()
        .statusCode(422)
        .body("type", is("/problems/assignment-ends-before-it-begins"));
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    var nobody = UUID.randomUUID().toString();
    coordinator()
        .body(assignment(nobody, nobody, "1"))
        .post(PATH)
        .then()
        .statusCode(404)
        .body("type", is("/problems/request-not-found"));
    coordinator()
        .body(assignment(submitted(), nobody, "1"))
        .post(PATH)
        .then()
        .statusCode(404)
        .body("type", is("/problems/specialist-not-found"));
  }

  @Test
  void aReplayProposesOnce() {
    var me = Callers.as("dispatch-coordinator").in("04");
    var key = UUID.randomUUID().toString();
    var body = assignment(submitted(), registered("再送 花子"), "1");
    var first = me.request().header("Idempotency-Key", key).body(body).post(PATH);
    var again = me.request().header("Idempotency-Key", key).body(body).post(PATH);
    assertEquals(id(first), id(again));
    assertEquals("true", again.header("Idempotency-Replayed"));
  }

  @Test
  void everyStepIsInTheJournal() {
    var id = proposed(submitted(), registered("記録 花子")).<String>path("id");
    move(coordinator(), "/assignments/" + id, "\"0\"", "ACCEPTED", null).then().statusCode(200);
    as("auditor", "04")
        .get(V1 + "/audit-events?limit=200&subject=/assignments/" + id)
        .then()
        .statusCode(200)
        .body("items.type", hasItem("assignment.proposed"));
  }

  @Test
  void theListIsAlsoATable() {
    proposed(submitted(), registered("表 花子"));
    coordinator().accept("text/csv").get(PATH).then().statusCode(200).body(containsString("団体コード"));
  }
}
