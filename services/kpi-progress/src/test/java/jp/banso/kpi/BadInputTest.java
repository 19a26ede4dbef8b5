package jp.banso.kpi;

import static jp.banso.kpi.Api.defined;
import static jp.banso.kpi.Api.kpi;
import static jp.banso.kpi.Api.miyagi;
import static jp.banso.kpi.Api.newCode;
import static jp.banso.kpi.Api.submitted;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, a named problem goes out, in both languages. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class BadInputTest {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static void refused(Response answer, int status, String problem) {
    answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + problem))
        .body("title", not(startsWith("??")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/kpis",
        "/measurements",
        "/kpis/%s/targets",
        "/kpis/%s/baselines",
        "/sources",
        "/indicator-values?period=FY2025",
        "/kpis/%s/achievements?period=FY2025"
      })
  void aListTakesNoNonsense(String list) {
    var path = "/kpi/v1" + list.formatted(defined());
    var and = path.contains("?") ? "&" : "?";
    for (var limit : new String[] {"-1", "0", "201", "many", "99999999999"}) {
      refused(miyagi().get(path + and + "limit=" + limit), 422, "page-limit-out-of-range");
    }
    refused(miyagi().get(path + and + "cursor=%21%21"), 400, "cursor-not-readable");
    refused(miyagi().get(path + and + "cursor=" + "a".repeat(2000)), 400, "cursor-not-readable");
    assertTrue(miyagi().accept("image/png").get(path).statusCode() == 406, path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"code\": ;400;malformed-request",
        "[];400;malformed-request",
        "null;422;invalid-request",
        "{\"code\": \"K-1\", \"direction\": \"SIDEWAYS\"};400;malformed-request",
        "{\"code\": \"x y\"};422;invalid-request",
        "{};422;invalid-request"
      })
  void aDefinitionThatIsNone(String body, int status, String problem) {
    refused(miyagi().body(body).post("/kpi/v1/kpis"), status, problem);
    refused(
        miyagi().header("Accept-Language", "en").body(body).post("/kpi/v1/kpis"), status, problem);
  }

  @Test
  void aFieldOfOneMegabyte() {
    var body = kpi(newCode()).replace("デジタル推進課", "あ".repeat(350_000));
    var status = miyagi().body(body).post("/kpi/v1/kpis").statusCode();
    assertTrue(status == 413 || status == 422, "answered " + status);
  }

  @Test
  void aFilterThatIsNone() {
    refused(miyagi().get("/kpi/v1/measurements?state=LOST"), 400, "malformed-request");
    refused(miyagi().get("/kpi/v1/measurements?period=2025"), 422, "invalid-period");
    refused(
        miyagi().get("/kpi/v1/measurements?organization=1"), 422, "invalid-local-government-code");
    refused(miyagi().get("/kpi/v1/measurements?asOf=yesterday"), 400, "malformed-request");
    refused(miyagi().get("/kpi/v1/measurements/no-uuid"), 400, "malformed-request");
    refused(miyagi().get("/kpi/v1/indicator-values"), 422, "invalid-request");
    refused(miyagi().get("/kpi/v1/kpis/" + defined() + "/series"), 422, "invalid-request");
  }

  @Test
  void aSeriesOfNoSpan() {
    var path = "/kpi/v1/kpis/" + defined() + "/series?organization=045055";
    refused(miyagi().get(path + "&from=FY2025&to=FY2024"), 422, "series-ends-before-start");
    refused(miyagi().get(path + "&from=2025-08"), 422, "period-does-not-fit");
  }

  @Test
  void aChangeThatDoesNotSayOfWhat() {
    String id = submitted(defined(), "FY2025", "1").path("id");
    var path = "/kpi/v1/measurements/" + id;
    refused(miyagi().body("{\"value\": 2}").put(path), 428, "if-match-required");
    refused(
        miyagi().header("If-Match", "yes").body("{\"value\": 2}").put(path),
        400,
        "malformed-request");
    refused(
        miyagi().header("If-Match", "\"9\"").body("{\"value\": 2}").put(path),
        412,
        "stale-version");
    refused(
        miyagi().body("{\"state\": \"APPROVED\"}").put(path + "/state"), 428, "if-match-required");
  }

  private static Response imported(String type, byte[] file) {
    return miyagi().contentType(type).body(file).post("/kpi/v1/imports/measurements");
  }

  @Test
  void aTableThatIsNone() throws IOException {
    var header = "KPIコード,団体コード,期間,実績値\n";
    var old =
        (header + "%s,045055,FY2025,1\n".formatted(defined()))
            .getBytes(Charset.forName("windows-31j"));
    imported("text/csv", old).then().statusCode(200).body("accepted", equalTo(1));
    imported("text/csv; charset=UTF-8", old).then().body("accepted", equalTo(1));
    assertProblem(imported("text/csv", new byte[] {(byte) 0xff, (byte) 0xff, 0, 1, 2}));
    assertProblem(imported("text/csv", new byte[0]));
    assertProblem(imported("text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
    assertProblem(imported(XLSX, "no zip".getBytes(StandardCharsets.UTF_8)));
    assertProblem(imported(XLSX, bomb()));
    refused(imported("application/pdf", new byte[] {1}), 415, "unsupported-media-type");
  }

  private static void assertProblem(Response answer) {
    answer.then().contentType("application/problem+json");
    assertTrue(
        answer.statusCode() >= 400 && answer.statusCode() < 500,
        "answered " + answer.statusCode() + " " + answer.asString());
  }

  /** 300 MB of one letter in a sheet of 300 kB. */
  private static byte[] bomb() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var block = new byte[1_000_000];
      java.util.Arrays.fill(block, (byte) 'a');
      for (var megabytes = 0; megabytes < 300; megabytes++) {
        zip.write(block);
      }
    }
    return bytes.toByteArray();
  }
}
