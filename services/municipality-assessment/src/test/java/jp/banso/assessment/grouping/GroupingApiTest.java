package jp.banso.assessment.grouping;

import static jp.banso.assessment.Desk.V1;
import static jp.banso.assessment.Desk.imported;
import static jp.banso.assessment.Desk.municipality;
import static jp.banso.assessment.Desk.prefecture;
import static jp.banso.assessment.Desk.runId;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import jp.banso.assessment.TestData;
import jp.banso.assessment.karte.NeighbourServer;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RlsRules;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In 新潟県 (15), with values of the year 2003. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(NeighbourServer.class)
class GroupingApiTest {

  private static final String BANDS = "{\"method\": \"BANDS\"}";
  private static final String TWO = "{\"method\": \"K_MEANS\", \"k\": 2, \"seed\": 42}";

  private String run;

  @BeforeEach
  void assess() {
    imported("15", "2003-04-01", TestData.NIIGATA);
    run = runId("15", "2003-06-01");
  }

  private Response grouped(String how) {
    return prefecture("15").body(how).post(V1 + "/assessment-runs/" + run + "/groupings");
  }

  private static String members(Response grouping) {
    grouping.then().statusCode(201);
    return V1 + "/groupings/" + grouping.path("id") + "/members";
  }

  @Test
  void sortsByTheModelsLevels() {
    var grouping = grouped(BANDS);
    grouping
        .then()
        .statusCode(201)
        .body("silhouette", equalTo(null))
        .body("groups.nameJa", contains("着手", "整備", "展開", "定着"))
        // 91.22, 67.14 = (1500 + 1400 + 1330) / 63, 32.60 and 44.00
        .body("groups.members", contains(0, 2, 1, 1));
    prefecture("15")
        .get(members(grouping))
        .then()
        .body("items.organization", contains("152081", "152099", "153427", "153851"))
        .body("items.group", contains(4, 3, 2, 2))
        .body("items[0].groupNameEn", equalTo("Established"))
        // the nearest to 小千谷市 is 加茂市; 阿賀町 lacks an axis and is nobody's peer
        .body("items[0].peers.organization", contains("152099", "153427"))
        .body("items[3].peers", empty());
  }

  @Test
  void sortsByKMeansWithASilhouetteAndTheSameForTheSameSeed() {
    var grouping = grouped(TWO);
    grouping.then().statusCode(201).body("groups.members", contains(1, 2));
    prefecture("15")
        .get(members(grouping))
        .then()
        .body("items.group", contains(2, 2, 1, null))
        .body("items[2].silhouette", equalTo(0.0f))
        .body("items[3].groupNameJa", equalTo(null));
    assertEquals(grouping.<Object>path("silhouette"), grouped(TWO).<Object>path("silhouette"));
    assertEquals(grouping.<List<?>>path("groups"), grouped(TWO).<List<?>>path("groups"));
    prefecture("15")
        .get(V1 + "/assessment-runs/" + run + "/groupings")
        .then()
        .body("items.id", hasItem(grouping.<String>path("id")));
  }

  @Test
  void isMovedByAPersonWithAReason() {
    String path = members(grouped(TWO)) + "/153427";
    var before = prefecture("15").get(path);
    String move = "{\"group\": 2, \"reason\": \"広域連合で共同運用しているため\"}";
    prefecture("15").body(move).put(path).then().statusCode(428);
    prefecture("15").header("If-Match", "\"9\"").body(move).put(path).then().statusCode(412);
    prefecture("15")
        .header("If-Match", before.header("ETag"))
        .body(move)
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("group", equalTo(2))
        .body("computedGroup", equalTo(1))
        .body("movedBecause", equalTo("広域連合で共同運用しているため"));
    assertEquals(
        1,
        RlsRules.visible(
            "journal",
            "15",
            "type = 'grouping.member-moved' and subject = '%s'".formatted(path.replace(V1, ""))));
    prefecture("15")
        .header("If-Match", "\"1\"")
        .body("{\"group\": 3, \"reason\": \"a\"}")
        .put(path)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/group-unknown"));
    prefecture("15")
        .header("If-Match", "\"1\"")
        .body("{\"group\": 1, \"reason\": \" \"}")
        .put(path)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/reason"));
    municipality("153427").header("If-Match", "\"1\"").body(move).put(path).then().statusCode(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"method\": \"K_MEANS\"}|grouping-inconsistent",
        "{\"method\": \"BANDS\", \"k\": 2}|grouping-inconsistent",
        "{\"method\": \"K_MEANS\", \"k\": 4}|too-few-to-group",
        "{\"method\": \"K_MEANS\", \"k\": 1}|invalid-request",
        "{\"method\": \"K_MEANS\", \"k\": 9}|invalid-request",
        "{\"method\": \"BANDS\", \"peers\": 21}|invalid-request",
        "{}|invalid-request"
      })
  void saysWhyItCannotGroup(String how, String problem) {
    grouped(how).then().statusCode(422).body("type", equalTo("/problems/" + problem));
  }

  @Test
  void showsATownItsOwnPlaceAndItsPeersNamesOnly() {
    String members = members(grouped(TWO));
    municipality("152099")
        .get(members)
        .then()
        .body("items.organization", contains("152099"))
        .body("items[0].peers.organization", contains("152081", "153427"));
    municipality("152099").get(members + "/152081").then().statusCode(404);
    prefecture("09").get(members).then().statusCode(404);
    String csv = prefecture("15").accept("text/csv").get(members).asString();
    assertTrue(csv.contains("152099,加茂市,新潟県,2,類型2"), csv);
  }

  @Test
  void sendsAsManyStatementsHoweverManyThereAre() {
    String token = Callers.as("prefecture-officer").in("15").token();
    // bind, run, model, scores, grouping, members and three of the journal
    assertEquals(9, Statements.count(() -> group(token)));
    imported(prefecture("15"), TestData.nationalTable(), "asOf=2053-05-01");
    run = runId("15", "2053-06-01");
    assertEquals(9, Statements.count(() -> group(token)));
    String members = members(grouped(TWO));
    assertEquals(
        3,
        Statements.count(
            () -> Callers.nobody().auth().oauth2(token).get(members).then().statusCode(200)));
  }

  private void group(String token) {
    Callers.nobody()
        .auth()
        .oauth2(token)
        .body(TWO)
        .post(V1 + "/assessment-runs/" + run + "/groupings")
        .then()
        .statusCode(201);
  }
}
