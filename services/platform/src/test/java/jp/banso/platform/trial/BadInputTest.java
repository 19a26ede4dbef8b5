package jp.banso.platform.trial;

import static jp.banso.platform.trial.Trial.NOTES;
import static jp.banso.platform.trial.Trial.anyTitle;
import static jp.banso.platform.trial.Trial.note;
import static jp.banso.platform.trial.Trial.officer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.banso.platform.problem.ProblemCatalog;
import jp.banso.platform.problem.ProblemTexts;
import jp.banso.platform.problem.ProblemType;
import jp.banso.platform.time.TimeProblem;
import jp.banso.testing.Callers;
import jp.banso.testing.NothingLeaks;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class BadInputTest {

  private static final String MALFORMED = "malformed-request";
  private static final String INVALID = "invalid-request";
  private static final String TOO_LARGE = "payload-too-large";

  @TestHTTPResource("/")
  URI root;

  @Inject Instance<ProblemCatalog> catalogs;

  private final String area = Callers.newArea();
  private final Callers officer = officer(area);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"title\":|400|malformed-request",
        "{\"title\" \"a\"}|400|malformed-request",
        "nonsense|400|malformed-request",
        "[]|400|malformed-request",
        "\"text\"|400|malformed-request",
        "17|400|malformed-request",
        "null|422|invalid-request",
        "``|422|invalid-request",
        "{}|422|invalid-request"
      })
  void aBodyThatIsNoRequest(String body, int status, String problem) {
    inEveryLanguage(status, problem, request -> request.body(body).post(NOTES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title|5|400|malformed-request",
        "title|{}|400|malformed-request",
        "title|\"\"|422|invalid-request",
        "title|null|422|invalid-request",
        "mood|\"FURIOUS\"|400|malformed-request",
        "mood|1.5|400|malformed-request",
        "due|\"yesterday\"|400|malformed-request",
        "due|\"+999999999-01-01\"|400|malformed-request",
        "due|\"+10000-01-01\"|400|malformed-request",
        "due|\"0000-12-31\"|400|malformed-request",
        "due|-1|400|malformed-request",
        "tags|\"one\"|400|malformed-request",
        "tags|[\"\"]|422|invalid-request",
        "tags|[\"1\",\"2\",\"3\",\"4\"]|422|invalid-request",
        "colour|\"red\"|400|malformed-request",
        "title|\"a\\u0000b\"|400|malformed-request",
        "title|\"a\\ud800b\"|400|malformed-request",
        "title|\"a\\udc00\"|400|malformed-request",
        "title|\"1234 5678 9018\"|422|my-number-refused",
        "organization|\"../../etc/passwd\"|422|invalid-request"
      })
  void aFieldThatIsWrong(String field, String value, int status, String problem) {
    var whole = note(area, anyTitle());
    var body =
        whole.contains("\"" + field + "\":")
            ? whole.replaceAll(
                "\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":" + value.replace("\\", "\\\\"))
            : whole.replaceFirst("}$", ",\"" + field + "\":" + value.replace("\\", "\\\\") + "}");
    inEveryLanguage(status, problem, request -> request.body(body).post(NOTES));
  }

  @Test
  void aMomentIsToldAsTheClocksInJapanShowIt() {
    var told =
        ProblemTexts.detail(
            TimeProblem.INVALID_DATE, Locale.ENGLISH, Instant.parse("2026-11-26T01:24:30.500Z"));
    assertTrue(told.startsWith("\"2026-11-26T10:24:30.500+09:00\""), told);
  }

  @Test
  void namesTheFieldsAndSpeaksOfThemInTheCallersLanguage() {
    var body = note(area, "").replace("\"mood\":\"CALM\"", "\"tags\":[\"ok\",\" \"]");
    for (String language : new String[] {"en", "en-GB", "en,ja;q=0.5"}) {
      officer
          .request(language)
          .body(body)
          .post(NOTES)
          .then()
          .statusCode(422)
          .body("errors.pointer", equalTo(java.util.List.of("/mood", "/tags/1", "/title")))
          .body("errors.detail", hasItem("must not be blank"));
    }
    officer
        .request("ja")
        .body(body)
        .post(NOTES)
        .then()
        .body("errors.detail", hasItem("空白は許可されていません"));
    officer
        .request("en")
        .body(note(area, "t").replace("CALM", "FURIOUS"))
        .post(NOTES)
        .then()
        .body("errors.pointer", equalTo(java.util.List.of("/mood")))
        .body("errors.detail", equalTo(java.util.List.of("One of these is meant: CALM, URGENT")));
    officer
        .request("ja")
        .body(note(area, "t").replaceFirst("}$", ",\"colour\":\"red\"}"))
        .post(NOTES)
        .then()
        .body("errors.pointer", equalTo(java.util.List.of("/colour")))
        .body("errors.detail", equalTo(java.util.List.of("この項目はありません。")));
  }

  @Test
  void aFieldOfAMegabyte() {
    var body = note(area, "x".repeat(1024 * 1024));
    inEveryLanguage(413, TOO_LARGE, request -> request.body(body).post(NOTES));
  }

  @Test
  void aFieldThatIsOnlySomewhatTooLong() {
    var body = note(area, "x".repeat(101));
    inEveryLanguage(422, INVALID, request -> request.body(body).post(NOTES));
  }

  @Test
  void depthWithoutEnd() throws Exception {
    var body = "{\"tags\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      var answer = sent("application/json", HttpRequest.BodyPublishers.ofString(body));
      long millis = (System.nanoTime() - start) / 1_000_000;
      assertEquals(400, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("/problems/" + MALFORMED), answer.body());
      assertTrue(i == 0 || millis < 1000, () -> "it cost " + millis + " ms");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no type at all", "/", "text"})
  void aRepresentationThatIsNoType(String accept) throws Exception {
    var request =
        HttpRequest.newBuilder(root.resolve(NOTES))
            .header("Authorization", "Bearer " + officer.token())
            .header("Accept", accept)
            .build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertTrue(answer.statusCode() == 406 || answer.statusCode() == 400, answer.toString());
    NothingLeaks.requireNothingIn(answer.body());
  }

  private HttpResponse<String> sent(String type, HttpRequest.BodyPublisher body) throws Exception {
    var path = type.equals("text/csv") ? "/trial/v1/imports/notes" : NOTES;
    var request =
        HttpRequest.newBuilder(root.resolve(path))
            .header("Authorization", "Bearer " + officer.token())
            .header("Content-Type", type)
            .header("Accept-Language", "en")
            .POST(body)
            .build();
    return client().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  @ParameterizedTest
  @CsvSource({"application/json,300000", "application/json,22000000", "text/csv,22000000"})
  void aBodyThatDoesNotSayHowLongItIs(String type, int length) throws Exception {
    var body = note(area, "x".repeat(length)).getBytes(StandardCharsets.UTF_8);
    var answer =
        sent(type, HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    assertEquals(413, answer.statusCode(), answer.body());
    // beyond the limit of all bodies the server itself hangs up, without a word
    assertTrue(
        answer.body().isEmpty() || answer.body().contains("/problems/" + TOO_LARGE), answer.body());
    assertTrue(type.equals("text/csv") || !answer.body().isEmpty(), "JSON is told why");
    NothingLeaks.requireNothingIn(answer.body());
  }

  /** Refused before it is sent: by what its length says. */
  @Test
  void aFileThatIsTooLarge() throws IOException {
    try (var socket = new Socket(root.getHost(), root.getPort())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              ("POST /trial/v1/imports/notes HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                      + officer.token()
                      + "\r\nContent-Type: text/csv\r\nAccept-Language: en\r\nContent-Length: "
                      + 21 * 1024 * 1024
                      + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
      assertTrue(answer.contains("/problems/" + TOO_LARGE), answer);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-31j", "EUC-JP", "UTF-8"})
  void aBodyInAnotherEncoding(String charset) {
    var bytes =
        note(area, "美里町")
            .getBytes(Charset.forName(charset.equals("UTF-8") ? "windows-31j" : charset));
    inEveryLanguage(
        400,
        MALFORMED,
        request -> raw(request, "application/json;charset=" + charset, bytes).post(NOTES));
  }

  @Test
  void bytesThatAreNoText() {
    var bytes = note(area, "aXb").getBytes(StandardCharsets.UTF_8);
    for (byte wrong : new byte[] {(byte) 0xff, (byte) 0xc0, (byte) 0x80}) {
      var broken = bytes.clone();
      broken[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('X')] = wrong;
      inEveryLanguage(
          400, MALFORMED, request -> raw(request, "application/json", broken).post(NOTES));
    }
  }

  @Test
  void aWorkbookThatIsABomb() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      for (int i = 0; i < 300; i++) {
        zip.write(new byte[1024 * 1024]);
      }
      zip.closeEntry();
    }
    inEveryLanguage(
        422,
        "suspicious-file",
        request ->
            raw(
                    request,
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    bytes.toByteArray())
                .post("/trial/v1/imports/notes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "201", "1.5", "abc", "99999999999999999999", "0x10", "１０"})
  void aPageOfNoSize(String limit) {
    inEveryLanguage(
        422, "page-limit-out-of-range", request -> request.queryParam("limit", limit).get(NOTES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "%%%", "===", "あ", "not-a-uuid", "null"})
  void aCursorFromNowhere(String cursor) {
    for (String list :
        new String[] {NOTES, "/trial/v1/jobs", "/trial/v1/audit-events", "/trial/v1/events"}) {
      var encoded = Base64.getUrlEncoder().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
      for (String given : new String[] {cursor, encoded, "A".repeat(1500)}) {
        officer
            .request("en")
            .queryParam("cursor", given)
            .get(list)
            .then()
            .statusCode(400)
            .body("type", equalTo("/problems/cursor-not-readable"))
            .body("title", equalTo("The cursor cannot be read"));
      }
    }
  }

  @Test
  void aCursorOfAnotherList() {
    for (int i = 0; i < 3; i++) {
      officer.request().body(note(area, anyTitle())).post(NOTES).then().statusCode(201);
    }
    String next = officer.request().get("/trial/v1/audit-events?limit=1").path("next");
    inEveryLanguage(
        400, "cursor-not-readable", request -> request.queryParam("cursor", next).get(NOTES));
    String altered = (next.charAt(0) == 'A' ? 'B' : 'A') + next.substring(1);
    inEveryLanguage(
        400,
        "cursor-not-readable",
        request -> request.queryParam("cursor", altered).get("/trial/v1/audit-events"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/trial/v1/nothing",
        "/trial/v1/",
        "/trial/v1/notes/0197b2f0-0000-7000-8000-000000000000/nothing",
        "/nothing",
        "/",
        "/trial/v2/notes",
      })
  void anAddressThatIsNone(String path) {
    inEveryLanguage(404, "not-found", request -> request.get(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "..%2F..%2Fetc%2Fpasswd",
        "%00",
        "1",
        "..;",
        "0197b2f0-0000-7000-8000-00000000000g"
      })
  void anIdThatIsNone(String id) {
    inEveryLanguage(
        400, MALFORMED, request -> request.urlEncodingEnabled(false).get(NOTES + "/" + id));
  }

  @Test
  void aPathThatClimbs() {
    for (String path :
        new String[] {
          "/trial/v1/notes/../../../etc/passwd",
          "/trial/v1/%2e%2e/%2e%2e/etc/passwd",
          "/trial/v1//etc/passwd"
        }) {
      var answer = officer.request("en").urlEncodingEnabled(false).get(path);
      assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, answer.asString());
    }
  }

  @Test
  void anIdOfNothing() {
    inEveryLanguage(
        404,
        "note-not-found",
        request -> request.get(NOTES + "/0197b2f0-0000-7000-8000-000000000000"));
  }

  @Test
  void aMethodThatIsNotOffered() {
    inEveryLanguage(405, "method-not-allowed", request -> request.delete(NOTES));
    inEveryLanguage(
        405, "method-not-allowed", request -> request.body("{}").post("/trial/v1/audit-events"));
  }

  @Test
  void aRepresentationThatIsNotOffered() {
    inEveryLanguage(406, "not-acceptable", request -> request.accept("application/xml").get(NOTES));
    inEveryLanguage(
        406, "not-acceptable", request -> request.accept("text/csv").get("/trial/v1/events"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "image/png"
      })
  void aTypeThatIsNotTaken(String type) {
    var body = note(area, anyTitle()).getBytes(StandardCharsets.UTF_8);
    inEveryLanguage(415, "unsupported-media-type", request -> raw(request, type, body).post(NOTES));
  }

  @Test
  void aTypeThatIsNone() {
    var body = note(area, anyTitle()).getBytes(StandardCharsets.UTF_8);
    var answer = raw(officer.request("en"), "no type at all", body).post(NOTES);
    assertTrue(answer.statusCode() == 415 || answer.statusCode() == 400, answer.asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "a%00b"})
  void aNulInAQuery(String value) {
    inEveryLanguage(
        400,
        MALFORMED,
        request -> request.urlEncodingEnabled(false).get("/trial/v1/audit-events?type=" + value));
  }

  @Test
  void aMyNumberInAnAddress() {
    inEveryLanguage(
        422,
        "my-number-refused",
        request -> request.queryParam("subject", "1234-5678-9018").get("/trial/v1/audit-events"));
  }

  @Test
  void anAddressWithoutEnd() {
    inEveryLanguage(
        414, "address-too-long", request -> request.get(NOTES + "/" + "x".repeat(4096)));
    inEveryLanguage(
        414, "address-too-long", request -> request.get(NOTES + "?limit=" + "1".repeat(15_000)));
    // what the server itself refuses it refuses without a word
    assertEquals(414, officer.request("en").get(NOTES + "/" + "x".repeat(20_000)).statusCode());
  }

  @Test
  void anAddressThatIsJustNotTooLong() {
    var address = NOTES + "?limit=1&x=";
    officer.request("en").get(address + "x".repeat(4096 - address.length())).then().statusCode(200);
  }

  @Test
  void headersWithoutEnd() {
    inEveryLanguage(
        431,
        "headers-too-large",
        request -> request.header("X-Long", "x".repeat(20_000)).get(NOTES));
    var answer = officer.request("en").header("X-Long", "x".repeat(80_000)).get(NOTES);
    assertEquals(431, answer.statusCode());
  }

  @Test
  void aTitleThatIsTaken() {
    String body = note(area, anyTitle());
    officer.request().body(body).post(NOTES).then().statusCode(201);
    inEveryLanguage(409, "note-title-taken", request -> request.body(body).post(NOTES));
  }

  private void inEveryLanguage(
      int status, String problem, Function<RequestSpecification, Response> send) {
    var type = named(problem);
    String[][] languages = {
      {"ja", "ja"},
      {"en", "en"},
      {null, "ja"},
      {"en-GB,ja;q=0.5", "en"},
      {";;q=x", "ja"},
      {"fr", "ja"}
    };
    for (String[] language : languages) {
      var request = officer.request(language[0] == null ? "" : language[0]);
      var answer = send.apply(request);
      answer
          .then()
          .statusCode(status)
          .contentType(startsWith("application/problem+json"))
          .body("type", equalTo("/problems/" + problem))
          .body("status", equalTo(status))
          .body("title", equalTo(ProblemTexts.title(type, Locale.of(language[1]))))
          .body("instance", startsWith("/"));
    }
  }

  private ProblemType named(String slug) {
    return catalogs.stream()
        .flatMap(catalog -> catalog.all().stream())
        .filter(type -> type.slug().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  /** The body and its type exactly as given. */
  private static RequestSpecification raw(RequestSpecification request, String type, byte[] body) {
    return request
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(type, io.restassured.http.ContentType.BINARY)))
        .contentType(type)
        .body(body);
  }
}
