package jp.banso.assessment.indicator;

import static jp.banso.assessment.Desk.V1;
import static jp.banso.assessment.Desk.imported;
import static jp.banso.assessment.Desk.municipality;
import static jp.banso.assessment.Desk.nation;
import static jp.banso.assessment.Desk.prefecture;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.banso.assessment.TestData;
import jp.banso.assessment.karte.NeighbourServer;
import jp.banso.platform.http.MediaTypes;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RlsRules;
import jp.banso.testing.Statements;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(NeighbourServer.class)
class DashboardApiTest {

  private static final String OKINAWA =
      """
      ,,恩納村,金武町
      自治体DXの推進体制等,CIOの任命,未実施,実施
      自治体DXの推進体制等,全体方針策定,調査無し,実施
      住民サービスのDX,マイナンバーカードの保有状況,58%,%
      住民サービスのDX,よく使う32手続のオンライン化状況,15%,16%
      """;

  private static byte[] utf8(String table) {
    return table.getBytes(StandardCharsets.UTF_8);
  }

  private static ValidatableResponse known(String area, String code, String day) {
    return prefecture(area)
        .get(V1 + "/organizations/" + code + "/indicators?asOf=" + day)
        .then()
        .statusCode(200);
  }

  @Test
  void matchesTheWholeNationInOneCall() {
    long start = System.nanoTime();
    imported(nation(), TestData.nationalTable(), "asOf=2024-04-01")
        .statusCode(200)
        .body("matched", equalTo(1741))
        .body("accepted", equalTo(1741 * 15))
        .body("changed", equalTo(1741 * 15))
        .body("notYours", equalTo(0))
        .body("missing", equalTo(8 * 7 + 2))
        .body("rejected", equalTo(0));
    assertTrue(System.nanoTime() - start < 10_000_000_000L, "it took more than ten seconds");
    nation()
        .get(V1 + "/indicator-values?indicator=dx.cio&period=FY2024&limit=200&prefecture=17")
        .then()
        .body("items.findAll { it.missing == 'not-surveyed' }.size()", equalTo(8))
        .body("items.findAll { it.missing != null }.value.unique()", contains((Object) null));
    assertEquals(
        8,
        RlsRules.visible(
            "observation",
            "*",
            "as_of = '2024-04-01' and indicator = 'dx.cio' and missing = 'not-surveyed'"));
    assertEquals(
        2, RlsRules.visible("observation", "*", "as_of = '2024-04-01' and missing = 'undefined'"));
    for (String nothingOfNothing : List.of("104264", "294462")) {
      known("*", nothingOfNothing, "2024-12-31")
          .body("find { it.indicator == 'dx.online32' }.missing", equalTo("undefined"))
          .body("find { it.indicator == 'dx.online32' }.value", equalTo(null));
    }
    known("39", "394050", "2024-12-31").body("size()", equalTo(15)); // 檮原町 there, 梼原町 here
    municipality("045055")
        .get(V1 + "/organizations/045055/indicators?asOf=2024-12-31")
        .then()
        .body("find { it.indicator == 'dx.online32' }.value", equalTo(20))
        .body("find { it.indicator == 'dx.online32' }.numerator", equalTo(4))
        .body("find { it.indicator == 'dx.online32' }.denominator", equalTo(20));
    assertMeans();
  }

  /** As worked out from the published table by other means; a municipality may see them. */
  private static void assertMeans() {
    for (String mean :
        List.of("04,22.4", "09,35.9", "15,31.8", "19,65.9", "28,37.4", "32,35.9", "47,30.4")) {
      String[] expected = mean.split(",");
      assertEquals(
          1,
          RlsRules.visible(
              "indicator_mean",
              expected[0],
              "indicator = 'dx.online32' and as_of = '2024-04-01' and abs(value - "
                  + expected[1]
                  + ") < 0.06"),
          mean);
    }
    assertEquals(15, RlsRules.visible("indicator_mean", "045055", "as_of = '2024-04-01'"));
  }

  @Test
  void storesTheCallersPartOfTheNation() {
    imported(prefecture("32"), TestData.nationalTable(), "asOf=2023-04-01")
        .statusCode(200)
        .body("matched", equalTo(1741))
        .body("accepted", equalTo(19 * 15))
        .body("notYours", equalTo((1741 - 19) * 15));
    assertEquals(
        0,
        RlsRules.visible(
            "observation", "*", "as_of = '2023-04-01' and organization_code not like '32%'"));
  }

  @Test
  void keepsWhatWasNotSurveyedApartFromNo() {
    imported(prefecture("47"), utf8(OKINAWA), "asOf=2031-04-01")
        .statusCode(200)
        .body("matched", equalTo(2))
        .body("accepted", equalTo(8))
        .body("missing", equalTo(2));
    known("47", "473111", "2031-06-01")
        .body("find { it.indicator == 'dx.cio' }.value", equalTo(0))
        .body("find { it.indicator == 'dx.policy' }.value", equalTo(null))
        .body("find { it.indicator == 'dx.policy' }.missing", equalTo("not-surveyed"));
  }

  @Test
  void changesNothingWhenTheSameTableComesAgain() {
    imported(prefecture("47"), utf8(OKINAWA), "asOf=2032-04-01").body("changed", equalTo(8));
    long journalled = RlsRules.visible("journal", "47", "type = 'dashboard.imported'");
    imported(prefecture("47"), utf8(OKINAWA), "asOf=2032-04-01")
        .body("accepted", equalTo(8))
        .body("changed", equalTo(0));
    imported(prefecture("47"), utf8(OKINAWA.replace("58%", "59%")), "asOf=2032-04-01")
        .body("changed", equalTo(1));
    assertEquals(journalled + 1, RlsRules.visible("journal", "47", "type = 'dashboard.imported'"));
    assertEquals(
        1,
        RlsRules.visible(
            "indicator_mean",
            "47",
            "as_of = '2032-04-01' and indicator = 'dx.mynumber-card' and value = 59 and municipalities = 1"));
  }

  @Test
  void findsInADryRunWhatARealOneWouldDoAndWritesNothing() {
    imported(prefecture("47"), utf8(OKINAWA), "asOf=2033-04-01&dryRun=true")
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("accepted", equalTo(8))
        .body("changed", equalTo(8));
    known("47", "473111", "2033-04-01").body("findAll { it.asOf == '2033-04-01' }", empty());
    assertEquals(0, RlsRules.visible("indicator_mean", "47", "as_of = '2033-04-01'"));
  }

  @Test
  void readsWindowsTextAndWorkbooksToo() throws IOException {
    imported(prefecture("47"), OKINAWA.getBytes(Charset.forName("windows-31j")), "asOf=2034-04-01")
        .body("changed", equalTo(8));
    prefecture("47")
        .contentType(MediaTypes.XLSX)
        .body(workbook(OKINAWA))
        .post(V1 + "/imports/dx-dashboard?asOf=2034-04-01")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(8))
        .body("changed", equalTo(0));
  }

  private static byte[] workbook(String table) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("市区町村比較");
      var lines = table.lines().toList();
      for (int row = 0; row < lines.size(); row++) {
        var cells = lines.get(row).split(",", -1);
        for (int column = 0; column < cells.length; column++) {
          sheet.value(row, column, cells[column]);
        }
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void reportsEveryValueItCannotReadAndThenWritesNothing() {
    imported(
            prefecture("47"),
            utf8(OKINAWA.replace("15%", "たくさん").replace("CIOの任命,未実施", "CIOの任命,はい")),
            "asOf=2035-04-01")
        .statusCode(200)
        .body("accepted", equalTo(0))
        .body("rejected", equalTo(2))
        .body("rows.row", contains(2, 5))
        .body("rows.column", contains("恩納村", "恩納村"))
        .body("rows[1].code", equalTo("dashboard-value-not-readable"))
        .body("rows[1].detail", containsString("たくさん"));
    known("47", "473111", "2035-04-01").body("findAll { it.asOf == '2035-04-01' }", empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a|dashboard-table-not-recognised",
        ",,恩納村\\nx,知らない指標,実施|dashboard-table-not-recognised",
        ",,恩納村,どこか町\\nx,CIOの任命,実施,実施|dashboard-municipality-unknown",
        ",,美里町\\nx,CIOの任命,実施|dashboard-municipality-unknown",
        ",,恩納村,恩納村\\nx,CIOの任命,実施,実施|dashboard-municipality-repeated",
        ",,恩納村\\nx,CIOの任命,実施\\nx,CIOの任命 ,未実施|dashboard-indicator-repeated"
      })
  void namesWhatIsWrongWithATable(String table, String problem) {
    imported(prefecture("47"), utf8(table.replace("\\n", "\n")), "asOf=2036-04-01")
        .statusCode(422)
        .body("type", equalTo("/problems/" + problem));
  }

  @Test
  void tellsHomonymsApartByPrefectureOrByCode() {
    String towns = ",,%s\nx,CIOの任命,実施\n";
    for (String query : List.of("美里町;&prefecture=04", "045055;")) {
      String[] parts = query.split(";", -1);
      imported(
              prefecture("04"),
              utf8(towns.formatted(parts[0])),
              "dryRun=true&asOf=2036-04-01" + parts[1])
          .statusCode(200)
          .body("matched", equalTo(1))
          .body("accepted", equalTo(1));
    }
  }

  @Test
  void isForThePrefectureAndTheNation() {
    imported(municipality("473111"), utf8(OKINAWA), "asOf=2036-04-01").statusCode(403);
    imported(prefecture("47"), utf8(OKINAWA), "prefecture=47").statusCode(422);
    imported(prefecture("47"), utf8(OKINAWA), "asOf=yesterday").statusCode(400);
    municipality("473146")
        .get(V1 + "/organizations/473111/indicators?asOf=2031-06-01")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/organization-not-found"));
  }

  @Test
  void sendsAsManyStatementsForTwoMunicipalitiesAsForThemAll() {
    String token = Callers.as("prefecture-officer").in("47").token();
    Runnable small =
        () ->
            Callers.nobody()
                .auth()
                .oauth2(token)
                .contentType("text/csv")
                .body(utf8(OKINAWA))
                .post(V1 + "/imports/dx-dashboard?asOf=2037-04-01")
                .then()
                .statusCode(200);
    // bind, indicators, write, means, and three of the journal
    assertEquals(7, Statements.count(small));
    byte[] national = TestData.nationalTable();
    Runnable large =
        () ->
            Callers.nobody()
                .auth()
                .oauth2(token)
                .contentType("text/csv")
                .body(national)
                .post(V1 + "/imports/dx-dashboard?asOf=2038-04-01")
                .then()
                .statusCode(200)
                .body("changed", equalTo(41 * 15))
                .time(lessThan(10_000L));
    assertEquals(7, Statements.count(large));
  }
}
