package jp.banso.kpi.achievement;

import static jp.banso.kpi.Api.benchmark;
import static jp.banso.kpi.Api.defined;
import static jp.banso.kpi.Api.measurement;
import static jp.banso.kpi.Api.misato;
import static jp.banso.kpi.Api.miyagi;
import static jp.banso.kpi.Api.moved;
import static jp.banso.kpi.Api.murata;
import static jp.banso.kpi.Api.submitted;
import static jp.banso.kpi.Api.tochigi;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class AchievementApiTest {

  @Test
  void comparesWithTheTargetOfThePeriodAndTheLatestBaselineBefore() {
    var code = defined();
    submitted(code, "FY2025", "48.5");
    benchmark("targets", code, "045055", "FY2025", "60");
    benchmark("targets", code, "045055", "FY2026", "90");
    benchmark("baselines", code, "045055", "FY2020", "10");
    benchmark("baselines", code, "045055", "FY2023", "30");
    benchmark("baselines", code, "045055", "FY2026", "50");
    benchmark("targets", code, "043222", "FY2025", "60");
    var path = "/kpi/v1/kpis/" + code + "/achievements?period=FY2025";
    miyagi()
        .get(path)
        .then()
        .statusCode(200)
        .body("items.organization", contains("043222", "045055"))
        .body("items[0].undefined", equalTo("NO_VALUE"))
        .body("items[0].achievement", nullValue())
        .body("items[1].name", equalTo("美里町"))
        .body("items[1].achievement", equalTo(0.6167f))
        .body("items[1].baselinePeriod", equalTo("FY2023"))
        .body("items[1].status", equalTo("AT_RISK"));
    misato().get(path).then().body("items.organization", contains("045055"));
    murata().get(path).then().body("items.organization", contains("043222"));
    tochigi().get(path).then().statusCode(404);
    miyagi().accept("text/csv").get(path).then().body(containsString("0.6167"));
    miyagi().get(path + "&limit=1").then().body("items.organization", contains("043222"));
  }

  @Test
  void passesOverAReturnedValue() {
    var code = defined();
    benchmark("targets", code, "045055", "FY2025", "60");
    String id = submitted(code, "FY2025", "48.5").path("id");
    moved(id, "\"0\"", "RETURNED");
    miyagi()
        .get("/kpi/v1/kpis/" + code + "/achievements?period=FY2025")
        .then()
        .body("items.undefined", contains("NO_VALUE"));
  }

  @Test
  void isReadInAsManyStatementsWhateverTheNumberOfOrganisations() {
    var code = defined();
    submitted(code, "FY2025", "1");
    var path = "/kpi/v1/kpis/" + code + "/achievements?period=FY2025";
    var one = Statements.count(() -> miyagi().get(path).then().statusCode(200));
    for (var town : List.of("043222", "041009", "042021", "042030", "042056")) {
      miyagi()
          .body(measurement(code, town, "FY2025", "5"))
          .post("/kpi/v1/measurements")
          .then()
          .statusCode(201);
      benchmark("targets", code, town, "FY2025", "9");
      benchmark("baselines", code, town, "FY2025", "1");
    }
    assertEquals(one, Statements.count(() -> miyagi().get(path).then().statusCode(200)));
  }

  @Test
  void showsTheLatestOfEachKpiForTheKarte() {
    var code = defined();
    submitted(code, "FY2023", "30");
    submitted(code, "FY2024", "51");
    benchmark("targets", code, "045055", "FY2024", "60");
    benchmark("baselines", code, "045055", "FY2023", "30");
    var item = "items.find { it.kpi == '" + code + "' }.";
    misato()
        .get("/kpi/v1/organizations/045055/kpi-status")
        .then()
        .statusCode(200)
        .body("organization", equalTo("045055"))
        .body(item + "period", equalTo("FY2024"))
        .body(item + "name", equalTo("行政手続のオンライン申請率"))
        .body(item + "value", equalTo(51))
        .body(item + "target", equalTo(60))
        .body(item + "achievement", equalTo(0.7f))
        .body(item + "status", equalTo("ON_TRACK"));
    misato()
        .header("Accept-Language", "en")
        .get("/kpi/v1/organizations/045055/kpi-status")
        .then()
        .body(item + "name", equalTo("Online application rate"));
    murata().get("/kpi/v1/organizations/045055/kpi-status").then().statusCode(404);
    tochigi().get("/kpi/v1/organizations/045055/kpi-status").then().statusCode(404);
  }

  @Test
  void offersOnlyApprovedFiguresToTheOtherServices() {
    var code = defined();
    String id = submitted(code, "FY2025", "48.5").path("id");
    var path = "/kpi/v1/indicator-values?period=FY2025&prefecture=04&indicator=" + code;
    miyagi().get(path).then().statusCode(200).body("items.size()", equalTo(0));
    moved(id, "\"0\"", "APPROVED");
    miyagi()
        .get(path)
        .then()
        .body("items.organization", hasItem("045055"))
        .body("items[0].value", equalTo(48.5f))
        .body("items[0].unit", equalTo("%"));
    murata().get(path).then().body("items.size()", equalTo(0));
  }
}
