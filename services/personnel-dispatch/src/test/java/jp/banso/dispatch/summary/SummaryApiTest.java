package jp.banso.dispatch.summary;

import static jp.banso.dispatch.Desk.V1;
import static jp.banso.dispatch.Desk.as;
import static jp.banso.dispatch.Desk.coordinator;
import static jp.banso.dispatch.Desk.id;
import static jp.banso.dispatch.Desk.move;
import static jp.banso.dispatch.Desk.murata;
import static jp.banso.dispatch.Desk.request;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SummaryApiTest {

  private static final String SUMMARY = V1 + "/organizations/%s/support-summary";

  private static String submittedBy(String town) {
    var id = id(coordinator().body(request(town, "要請")).post(V1 + "/support-requests"));
    move(coordinator(), "/support-requests/" + id, "\"0\"", "SUBMITTED", null)
        .then()
        .statusCode(200);
    return id;
  }

  @Test
  void draftsAndWithdrawnRequestsAreNotOpen() {
    // 松島町: nobody else's test asks for it
    var town = "044016";
    var open = submittedBy(town);
    var withdrawn = submittedBy(town);
    move(coordinator(), "/support-requests/" + withdrawn, "\"1\"", "WITHDRAWN", null)
        .then()
        .statusCode(200);
    id(coordinator().body(request(town, "下書き")).post(V1 + "/support-requests"));
    coordinator()
        .get(SUMMARY.formatted(town))
        .then()
        .statusCode(200)
        .body("organization", is(town))
        .body("openRequests", is(1))
        .body("activeAssignments", is(0))
        .body("items.id", is(List.of(open)))
        .body("items[0].state", is("SUBMITTED"));
  }

  @Test
  void anotherTownsSummaryIsNotFound() {
    as("department-staff", "045055").get(SUMMARY.formatted("045055")).then().statusCode(200);
    murata().get(SUMMARY.formatted("045055")).then().statusCode(404);
    as("merchant", "045055").get(SUMMARY.formatted("045055")).then().statusCode(403);
    murata().get(SUMMARY.formatted("999999")).then().statusCode(422);
  }

  @Test
  void manyRequestsCostNoMoreStatementsThanOne() {
    var town = "044041";
    submittedBy(town);
    Runnable read = () -> coordinator().get(SUMMARY.formatted(town)).then().statusCode(200);
    var ofOne = Statements.count(read);
    for (var n = 0; n < 30; n++) {
      submittedBy(town);
    }
    assertEquals(ofOne, Statements.count(read));
    assertEquals(4, ofOne);
  }
}
