package jp.banso.platform.trial;

import static jp.banso.platform.trial.Trial.NOTES;
import static jp.banso.platform.trial.Trial.anyTitle;
import static jp.banso.platform.trial.Trial.note;
import static jp.banso.platform.trial.Trial.officer;
import static jp.banso.platform.trial.Trial.written;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class HeadersTest {

  private static final String PORTAL = "https://portal.example.jp";

  @TestHTTPResource("/")
  URI root;

  private final String area = Callers.newArea();
  private final Callers officer = officer(area);

  @Test
  void areOnEveryAnswer() {
    careful(officer.request().get(NOTES), 200);
    careful(written(officer, area, anyTitle()), 201);
    careful(officer.request().body("{").post(NOTES), 400);
    careful(Callers.nobody().get(NOTES), 401);
    careful(RestAssured.given().auth().oauth2("nonsense").get(NOTES), 401);
    careful(Callers.as("specialist").in(area).request().get(NOTES), 403);
    careful(officer.request().get("/trial/v1/nothing"), 404);
    careful(officer.request().get("/nothing"), 404);
    careful(officer.request().delete(NOTES), 405);
    careful(officer.request().accept("application/xml").get(NOTES), 406);
    careful(officer.request().contentType("text/plain").body("x").post(NOTES), 415);
    careful(officer.request().body(note(area, "")).post(NOTES), 422);
    careful(officer.request().get(NOTES + "/0197b2f0-0000-7000-8000-000000000000/unbound"), 500);
  }

  private static void careful(Response answer, int status) {
    answer
        .then()
        .statusCode(status)
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Referrer-Policy", equalTo("no-referrer"))
        .header("Content-Security-Policy", startsWith("default-src 'none'"))
        .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    for (var header : answer.headers()) {
      assertEquals(1, answer.headers().getValues(header.getName()).size(), header.getName());
    }
  }

  @Test
  void letSwaggerUiRunItsScripts() {
    RestAssured.get("/q/swagger-ui/")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "req-1.2_3", "0197b2f0-0000-7000-8000-000000000000"})
  void repeatTheIdOfTheRequest(String id) {
    officer
        .request()
        .header("X-Request-Id", id)
        .get(NOTES)
        .then()
        .header("X-Request-Id", equalTo(id));
    Callers.nobody()
        .header("X-Request-Id", id)
        .get(NOTES)
        .then()
        .header("X-Request-Id", equalTo(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "<script>", "${jndi:ldap://x}", "a;b", "id\tid", "あ"})
  void replaceAnIdThatCouldForgeALogLine(String id) {
    officer
        .request()
        .header("X-Request-Id", id)
        .get(NOTES)
        .then()
        .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void replaceAnIdThatIsTooLong() {
    officer
        .request()
        .header("X-Request-Id", "a".repeat(65))
        .get(NOTES)
        .then()
        .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
  }

  /** What a caller sends never begins a line of the log. */
  @Test
  void keepTheLogLinesWhole() {
    List<String> lines = new ArrayList<>();
    var handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger.getLogger("").addHandler(handler);
    try {
      officer.request().urlEncodingEnabled(false).get(NOTES + "/x%0d%0aERROR%20forged");
      officer.request().body("{\"title\":\"\\r\\nERROR forged\"}").post(NOTES);
      officer.request().queryParam("cursor", "\r\nERROR forged").get(NOTES);
    } finally {
      Logger.getLogger("").removeHandler(handler);
    }
    assertTrue(
        lines.stream().noneMatch(line -> line != null && line.contains("\nERROR forged")),
        lines::toString);
  }

  @Test
  void letTheConfiguredPortalRead() {
    officer
        .request()
        .header("Origin", PORTAL)
        .get(NOTES)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", equalTo(PORTAL))
        .header("Access-Control-Expose-Headers", containsString("ETag"))
        .header("Access-Control-Expose-Headers", containsString("Location"))
        .header("Access-Control-Expose-Headers", containsString("Link"))
        .header("Access-Control-Expose-Headers", containsString("Retry-After"))
        .header("Access-Control-Expose-Headers", containsString("Idempotency-Replayed"));
    Callers.nobody()
        .header("Origin", PORTAL)
        .get(NOTES)
        .then()
        .statusCode(401)
        .header("Access-Control-Allow-Origin", equalTo(PORTAL));
  }

  @Test
  void letTheConfiguredPortalWrite() throws Exception {
    var answer = preflight(PORTAL);
    assertEquals(200, answer.statusCode());
    var headers = answer.headers();
    assertEquals(PORTAL, headers.firstValue("Access-Control-Allow-Origin").orElseThrow());
    assertTrue(headers.firstValue("Access-Control-Allow-Methods").orElseThrow().contains("PATCH"));
    String allowed = headers.firstValue("Access-Control-Allow-Headers").orElseThrow().toLowerCase();
    for (String needed : new String[] {"authorization", "if-match", "idempotency-key"}) {
      assertTrue(allowed.contains(needed), allowed);
    }
  }

  @Test
  void letNoOtherPageIn() throws Exception {
    var answer = preflight("https://evil.example.com");
    assertTrue(answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    assertEquals(403, answer.statusCode());
  }

  private HttpResponse<String> preflight(String origin) throws Exception {
    System.setProperty(
        "jdk.httpclient.allowRestrictedHeaders",
        "origin,access-control-request-method,access-control-request-headers");
    var request =
        HttpRequest.newBuilder(root.resolve(NOTES))
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "PATCH")
            .header(
                "Access-Control-Request-Headers",
                "authorization,if-match,idempotency-key,content-type")
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void sayWhereALongListIsShortened() throws Exception {
    for (int i = 0; i < 20; i++) {
      written(officer, area, anyTitle()).then().statusCode(201);
    }
    var request =
        HttpRequest.newBuilder(root.resolve(NOTES))
            .header("Authorization", "Bearer " + officer.token())
            .header("Accept-Encoding", "gzip")
            .build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertEquals("gzip", answer.headers().firstValue("content-encoding").orElseThrow());
    assertTrue(answer.headers().firstValue("vary").orElseThrow().contains("Accept-Encoding"));
    var plain =
        HttpRequest.newBuilder(root.resolve(NOTES))
            .header("Authorization", "Bearer " + officer.token())
            .build();
    var whole = HttpClient.newHttpClient().send(plain, HttpResponse.BodyHandlers.ofString());
    assertTrue(whole.body().startsWith("{\"items\""), whole.body());
  }
}
