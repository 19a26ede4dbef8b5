package jp.banso.kpi.measurement;

import static jp.banso.kpi.Api.defined;
import static jp.banso.kpi.Api.misato;
import static jp.banso.kpi.Api.miyagi;
import static jp.banso.kpi.Api.moved;
import static jp.banso.kpi.Api.submitted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class MeasurementImportTest {

  private static final String PATH = "/kpi/v1/imports/measurements";
  private static final String HEADER = "KPIコード,団体コード,期間,実績値,分子,分母,備考\n";

  @Test
  void takesOverEveryRowOrNone() {
    var code = defined();
    var good = HEADER + "%s,04505,FY2024,４８．５,,,\n%s,043222,FY2024,,1,4,速報\n".formatted(code, code);
    sent(miyagi(), "", good + code + ",092011,FY2024,1,,,\n")
        .statusCode(200)
        .body("accepted", equalTo(0))
        .body("rejected", equalTo(1))
        .body("rows.row", contains(4))
        .body("rows.column", contains("団体コード"))
        .body("rows.code", contains("organization-not-found"));
    values(code).body("items", empty());
    sent(miyagi(), "?dryRun=true", good).body("accepted", equalTo(2)).body("dryRun", equalTo(true));
    values(code).body("items", empty());
    sent(miyagi(), "", good).body("accepted", equalTo(2)).body("rejected", equalTo(0));
    values(code).body("items.value", contains(48.5f, 25));
  }

  @Test
  void takesTheGoodRowsWhenAskedTo() {
    var code = defined();
    sent(
            misato(),
            "?mode=partial",
            HEADER
                + "%s,045055,FY2023,10,,,\n".formatted(code)
                + "%s,043222,FY2023,10,,,\n".formatted(code)
                + "NONE,045055,FY2023,10,,,\n"
                + "%s,045055,2023-08,10,,,\n".formatted(code)
                + "%s,045055,FY2022,十,,,\n".formatted(code)
                + "%s,045055,FY2021,,1,0,\n".formatted(code)
                + "%s,045055,FY2023,11,,,\n".formatted(code))
        .statusCode(200)
        .body("accepted", equalTo(1))
        .body("rejected", equalTo(6));
    values(code).body("items.value", contains(10));
  }

  @Test
  void correctsWhatDiffersAndLeavesWhatIsTheSame() {
    var code = defined();
    String id = submitted(code, "FY2025", "48.5").path("id");
    moved(id, "\"0\"", "APPROVED");
    sent(misato(), "", HEADER + code + ",045055,FY2025,48.50,,,\n").body("accepted", equalTo(1));
    misato().get("/kpi/v1/measurements/" + id).then().body("state", equalTo("APPROVED"));
    sent(misato(), "", HEADER + code + ",045055,FY2025,49,,,\n").body("accepted", equalTo(1));
    misato()
        .get("/kpi/v1/measurements/" + id + "/records")
        .then()
        .body("items.state", contains("SUBMITTED", "APPROVED", "SUBMITTED"));
  }

  @Test
  void leavesALockedOneAlone() {
    var code = defined();
    String id = submitted(code, "FY2025", "48.5").path("id");
    moved(id, moved(id, "\"0\"", "APPROVED"), "LOCKED");
    sent(misato(), "", HEADER + code + ",045055,FY2025,49,,,\n")
        .body("accepted", equalTo(0))
        .body("rows.code", contains("measurement-locked"));
    var both = code + ",045055,FY2025,49,,,\n" + code + ",045055,FY2024,47,,,\n";
    sent(misato(), "?mode=partial", HEADER + both).body("accepted", equalTo(1));
    values(code).body("items.value", contains(48.5f, 47));
  }

  @Test
  void needsNoMoreStatementsForMoreRows() {
    var code = defined();
    var few = Statements.count(() -> sent(misato(), "", rows(code, 1900, 2)).statusCode(200));
    var many = Statements.count(() -> sent(misato(), "", rows(code, 1950, 100)).statusCode(200));
    // The writes themselves go in batches of 200.
    assertTrue(many <= few + 2, "2 rows took " + few + ", 100 rows " + many);
    values(code).body("items", hasSize(102));
  }

  @Test
  void hasALimit() {
    var code = defined();
    var line = code + ",045055,FY2025,1,,,\n";
    sent(misato(), "", HEADER + line.repeat(20_001))
        .statusCode(422)
        .body("type", equalTo("/problems/import-too-long"));
  }

  private static String rows(String code, int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj("%s,045055,FY%%d,1,,,\n".formatted(code)::formatted)
        .collect(Collectors.joining("", HEADER, ""));
  }

  private static ValidatableResponse sent(RequestSpecification as, String query, String csv) {
    return as.contentType("text/csv; charset=utf-8")
        .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post(PATH + query)
        .then();
  }

  private static ValidatableResponse values(String code) {
    return miyagi().get("/kpi/v1/measurements?limit=200&kpi=" + code).then();
  }
}
