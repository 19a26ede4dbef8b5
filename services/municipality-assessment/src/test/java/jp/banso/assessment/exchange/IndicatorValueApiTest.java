package jp.banso.assessment.exchange;

import static jp.banso.assessment.Desk.V1;
import static jp.banso.assessment.Desk.as;
import static jp.banso.assessment.Desk.imported;
import static jp.banso.assessment.Desk.municipality;
import static jp.banso.assessment.Desk.prefecture;
import static jp.banso.assessment.Desk.runId;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jp.banso.assessment.TestData;
import jp.banso.assessment.karte.NeighbourServer;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In 新潟県 (15), with values of the year 2011. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(NeighbourServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorValueApiTest {

  private boolean assessed;

  private static final String VALUES = V1 + "/indicator-values";

  @BeforeEach
  void assess() {
    if (assessed) {
      return; // once for all
    }
    assessed = true;
    imported("15", "2011-04-01", TestData.NIIGATA);
    runId("15", "2011-06-01");
    imported("15", "2011-10-01", TestData.NIIGATA.replace("45%", "48%"));
    runId("15", "2012-03-31");
    runId("15", "2012-04-01");
  }

  @Test
  void servesAnIndicatorWithWhatItIsMadeOf() {
    prefecture("15")
        .get(VALUES + "?indicator=dx.online32&period=FY2011&prefecture=15")
        .then()
        .statusCode(200)
        .body("items.organization", contains("152081", "152099", "153427", "153851"))
        .body("items.value", contains(48, 14, 4, null))
        .body("items[1].numerator", equalTo(3))
        .body("items[1].denominator", equalTo(22))
        .body("items.period", everyItem(equalTo("FY2011")))
        .body("items[3].missing", equalTo("undefined"))
        .body("next", equalTo(null));
  }

  @Test
  void servesTheScoreOfTheYearsLatestRunInTheSameShape() {
    as("service", "*")
        .get(VALUES + "?indicator=score.services&period=FY2011&prefecture=15&limit=2")
        .then()
        .statusCode(200)
        .body("items.organization", contains("152081", "152099"))
        .body("items[0].indicator", equalTo("score.services"))
        .body("items[0].period", equalTo("FY2011"))
        // (76 + 100 + 48) / 3, by the run as of 31 March and not that of 1 June
        .body("items[0].value", equalTo(74.67f))
        .body("items[0].numerator", equalTo(null))
        .body("items[0].unit", equalTo("points"))
        .body("items[0].asOf", equalTo("2012-03-31"));
  }

  @ParameterizedTest
  @CsvSource({
    "score.overall,FY2011,4",
    "score.organization,FY2011,4",
    "score.overall,FY2012,4",
    "score.overall,FY2010,0",
    "score.unheard-of,FY2011,0",
    "dx.cio,平成23年度,4"
  })
  void findsWhatThereIsInAYear(String indicator, String period, int count) {
    prefecture("15")
        .get(VALUES + "?indicator=" + indicator + "&period=" + period)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(count));
  }

  @Test
  void saysWhyAScoreIsMissing() {
    prefecture("15")
        .get(VALUES + "?indicator=score.organization&period=FY2011")
        .then()
        .body("items[3].value", equalTo(null))
        .body("items[3].missing", equalTo("nothing-answered"));
  }

  @Test
  void showsATownItsOwnFigureOnlyAndANeighbourPrefectureNone() {
    municipality("153427")
        .get(VALUES + "?indicator=score.overall&period=FY2011")
        .then()
        .body("items.organization", contains("153427"));
    prefecture("09")
        .get(VALUES + "?indicator=score.overall&period=FY2011")
        .then()
        .body("items", empty());
    prefecture("09").get(VALUES + "?indicator=score.overall&period=soon").then().statusCode(422);
  }

  @Test
  void asksTheDatabaseTwice() {
    String token = Callers.as("prefecture-officer").in("15").token();
    for (String indicator : new String[] {"dx.cio", "score.overall"}) {
      assertEquals(
          2,
          Statements.count(
              () ->
                  Callers.nobody()
                      .auth()
                      .oauth2(token)
                      .get(VALUES + "?period=FY2011&indicator=" + indicator)
                      .then()
                      .statusCode(200)));
    }
  }
}
