package jp.banso.kpi.series;

import static jp.banso.kpi.Api.benchmark;
import static jp.banso.kpi.Api.defined;
import static jp.banso.kpi.Api.misato;
import static jp.banso.kpi.Api.murata;
import static jp.banso.kpi.Api.submitted;
import static jp.banso.kpi.Api.tochigi;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SeriesApiTest {

  private static String path(String code) {
    return "/kpi/v1/kpis/" + code + "/series?organization=045055";
  }

  private static String picture(String code, String language) {
    return misato()
        .accept("image/svg+xml")
        .header("Accept-Language", language)
        .get(path(code))
        .then()
        .statusCode(200)
        .contentType("image/svg+xml")
        .extract()
        .asString();
  }

  @Test
  void showsAYearWithoutFiguresAsAGap() {
    var code = defined();
    submitted(code, "FY2021", "10");
    submitted(code, "FY2022", "20");
    submitted(code, "FY2024", "1234567.5");
    benchmark("targets", code, "045055", "FY2025", "60");
    misato()
        .get(path(code))
        .then()
        .statusCode(200)
        .body("points.period", contains("FY2021", "FY2022", "FY2023", "FY2024", "FY2025"))
        .body("points.value", contains(10, 20, null, 1234567.5f, null))
        .body("points[4].target", equalTo(60));
    var svg = picture(code, "ja");
    assertEquals(2, svg.split("<polyline", -1).length); // one line, from 2021 to 2022
    assertTrue(svg.contains("実績値 FY2024: 1,234,567.5"), svg);
    assertTrue(svg.contains("<title id=\"title\">行政手続のオンライン申請率：美里町（045055）</title>"), svg);
    assertTrue(picture(code, "en").contains("Value FY2024"), "English");
  }

  @Test
  void isCutByTheSpanAskedFor() {
    var code = defined();
    for (var year = 2020; year < 2025; year++) {
      submitted(code, "FY" + year, "1");
    }
    misato()
        .get(path(code) + "&from=FY2021&to=FY2022")
        .then()
        .body("points.period", contains("FY2021", "FY2022"));
  }

  @Test
  void ofNothingSaysSo() {
    assertTrue(picture(defined(), "ja").contains("データがありません"), "Japanese");
    assertTrue(picture(defined(), "en").contains("No data"), "English");
  }

  @Test
  void refusesMoreThanTwentyYearsOfMonths() {
    var code = defined();
    submitted(code, "FY1950", "1");
    submitted(code, "FY2500", "1");
    misato()
        .get(path(code))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/series-too-long"))
        .body("detail", containsString("240"));
  }

  @Test
  void staysWithinItsTown() {
    var code = defined();
    murata().get(path(code)).then().statusCode(404);
    tochigi().get(path(code)).then().statusCode(404);
  }
}
