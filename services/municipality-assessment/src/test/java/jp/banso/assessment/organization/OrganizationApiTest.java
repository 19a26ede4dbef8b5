package jp.banso.assessment.organization;

import static jp.banso.assessment.Desk.V1;
import static jp.banso.assessment.Desk.municipality;
import static jp.banso.assessment.Desk.prefecture;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jp.banso.assessment.karte.NeighbourServer;
import jp.banso.platform.http.MediaTypes;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(NeighbourServer.class)
class OrganizationApiTest {

  @Test
  void findsEveryTownOfTheSameNameAndTellsThemApartByCode() {
    municipality("045055")
        .get(V1 + "/organizations?name=美里町")
        .then()
        .statusCode(200)
        .body("items.code", contains("045055", "113816", "433489"))
        .body("items.prefecture", contains("宮城県", "埼玉県", "熊本県"))
        .body("items.name", everyItem(equalTo("美里町")));
    prefecture("01")
        .get(V1 + "/organizations?name=泊村&prefecture=01")
        .then()
        .body("items.code", contains("014036", "016969"))
        .body("items.surveyed", contains(true, false));
  }

  @ParameterizedTest
  @CsvSource({
    "宮城県美里町,045055",
    "檮原町,394050",
    "梼原町,394050",
    "札幌市中央区,011011",
    "龍ケ崎市,082082",
    "龍ヶ崎市,082082"
  })
  void findsANameInTheSpellingsPeopleUse(String name, String code) {
    prefecture("04")
        .get(V1 + "/organizations?name=" + name)
        .then()
        .body("items.code", contains(code));
  }

  @Test
  void knowsAll47And1741AsATableToo() {
    String csv =
        prefecture("04")
            .accept("text/csv")
            .get(V1 + "/organizations?surveyed=true")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertEquals(1 + 47 + 1741, csv.lines().count());
    assertTrue(csv.contains("045055,美里町,みさとまち,宮城県,TOWN,040002,true"), csv.substring(0, 300));
    byte[] workbook =
        prefecture("04")
            .accept(MediaTypes.XLSX)
            .get(V1 + "/organizations?prefecture=04&kind=PREFECTURE")
            .asByteArray();
    assertEquals('P', workbook[0]);
  }

  @Test
  void narrowsByKindAndPrefectureAndGoesOnPageByPage() {
    var first =
        prefecture("04")
            .get(V1 + "/organizations?kind=VILLAGE&prefecture=47&limit=5")
            .then()
            .body("items.size()", equalTo(5))
            .body("next", notNullValue())
            .extract();
    prefecture("04")
        .get(
            V1 + "/organizations?kind=VILLAGE&prefecture=47&limit=200&cursor=" + first.path("next"))
        .then()
        .body("items.kind", everyItem(equalTo("VILLAGE")))
        .body("items.size()", equalTo(19 - 5))
        .body("next", equalTo(null));
    prefecture("04").get(V1 + "/organizations?kind=HAMLET").then().statusCode(400);
  }

  @Test
  void keepsAbolishedOnesWithTheirLastDay() {
    prefecture("22")
        .get(V1 + "/organizations/221317")
        .then()
        .statusCode(200)
        .body("validTo", equalTo("2023-12-31"))
        .body("surveyed", equalTo(false))
        .body("parent", equalTo("221309"));
  }

  @Test
  void namesWhatIsWrongWithACode() {
    prefecture("04").get(V1 + "/organizations/045056").then().statusCode(422);
    prefecture("04")
        .get(V1 + "/organizations/04998")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/organization-not-found"));
    prefecture("04").get(V1 + "/organizations/04505").then().body("code", equalTo("045055"));
  }

  @Test
  void asksTheDatabaseNothing() {
    String token = Callers.as("prefecture-officer").in("04").token();
    assertEquals(
        0,
        Statements.count(
            () ->
                Callers.nobody()
                    .auth()
                    .oauth2(token)
                    .get(V1 + "/organizations?limit=200")
                    .then()
                    .statusCode(200)));
  }
}
