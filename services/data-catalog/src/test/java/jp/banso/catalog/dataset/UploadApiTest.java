package jp.banso.catalog.dataset;

import static jp.banso.catalog.CatalogWorld.slug;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.banso.catalog.CatalogWorld;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RlsRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that people send, good and bad. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class UploadApiTest {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private final CatalogWorld world = CatalogWorld.open();
  private String draft;

  @BeforeEach
  void draftADataset() {
    draft = world.draft(slug(), "ファイル");
  }

  private void refuses(int status, String problem, String type, byte[] content) {
    world
        .upload(draft, type, content)
        .statusCode(status)
        .contentType(startsWith("application/problem+json"))
        .body("type", equalTo("/problems/" + problem));
    assertEquals(0, RlsRules.visible("distribution", world.town(), mine()));
    assertEquals(0, RlsRules.visible("distribution_file", world.town(), mine()));
  }

  private String mine() {
    return "organization_code = '" + world.town() + "'";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void handsAFileOutAsItCame() {
    byte[] content =
        "都市名,人口\r\n髙山﨑,①\r\n".getBytes(java.nio.charset.Charset.forName("windows-31j"));
    String location =
        world.upload(draft, "text/csv", content).statusCode(201).extract().header("Location");
    var answer =
        world
            .staff()
            .request()
            .get(location)
            .then()
            .statusCode(200)
            .header("Content-Type", startsWith("text/csv"))
            .header("X-Content-Type-Options", equalTo("nosniff"))
            .header(
                "Content-Disposition",
                org.hamcrest.Matchers.matchesPattern(
                    "attachment; filename=\"[0-9a-f-]{36}\\.csv\""))
            .extract();
    assertArrayEquals(content, answer.asByteArray());
  }

  @Test
  void takesAMapThatIsLargerThanAnyOrdinaryRequest() {
    String map =
        "{\"type\":\"FeatureCollection\",\"features\":[%s]}"
            .formatted(
                "{\"type\":\"Feature\",\"properties\":null,\"geometry\":null},".repeat(10_000)
                    + "null");
    world.upload(draft, "application/geo+json", bytes(map)).statusCode(201);
  }

  @Test
  void refusesWhatIsTooLargeBeforeReadingIt() throws IOException {
    String head =
        """
        POST %s/files?title=x HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Content-Type: text/csv
        Content-Length: %d

        """
            .formatted(draft, world.staff().token(), 20L * 1024 * 1024 + 1);
    try (var connection = new Socket("localhost", RestAssured.port);
        var answer =
            new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      connection.getOutputStream().write(bytes(head.replace("\n", "\r\n")));
      assertEquals("HTTP/1.1 413 Request Entity Too Large", answer.readLine());
    }
  }

  @Test
  void refusesAFileThatIsNotWhatItSays() throws IOException {
    refuses(422, "file-is-empty", "text/csv", new byte[0]);
    refuses(422, "file-is-not-of-its-type", XLSX, bytes("a,b\n1,2\n"));
    refuses(422, "file-is-not-of-its-type", "text/csv", zip(Map.of("a.txt", bytes("x"))));
    refuses(415, "unsupported-file", XLSX, zip(Map.of("evil.exe", bytes("MZ"))));
    refuses(422, "unreadable-file", "text/csv", new byte[] {0, 1, 2, 3, (byte) 0xFF});
    refuses(422, "file-is-not-of-its-type", "application/json", bytes("{\"a\":"));
    refuses(422, "file-is-not-of-its-type", "application/json", bytes("{} {}"));
    refuses(422, "file-is-not-of-its-type", "application/geo+json", bytes("{\"a\":1}"));
    refuses(422, "file-is-not-of-its-type", "application/json", bytes("[".repeat(5_000)));
    refuses(415, "unsupported-media-type", "text/html", bytes("<script>"));
    refuses(415, "unsupported-media-type", "application/pdf", bytes("%PDF"));
  }

  @Test
  void refusesAZipBomb() throws IOException {
    byte[] zeros = new byte[120 * 1024 * 1024];
    refuses(
        422,
        "suspicious-file",
        XLSX,
        zip(Map.of("xl/workbook.xml", bytes("<x/>"), "xl/worksheets/sheet1.xml", zeros)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "application/json"})
  void refusesAMyNumberInAFile(String type) {
    String content = type.equals("text/csv") ? "番号\n123456789018\n" : "{\"番号\":\"123456789018\"}";
    refuses(422, "my-number-refused", type, bytes(content));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "a\r\nSet-Cookie: x=1",
        "\u202Egnp.exe",
        "x\"; filename=\"evil.html",
        "C:\\con.csv"
      })
  void neverLetsATitleBecomeAFileName(String title) {
    String location =
        world
            .staff()
            .request()
            .contentType("text/csv")
            .body("a,b\n1,2\n")
            .queryParam("title", title)
            .post(draft + "/files")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    world
        .staff()
        .request()
        .get(location)
        .then()
        .header(
            "Content-Disposition",
            org.hamcrest.Matchers.matchesPattern("attachment; filename=\"[0-9a-f-]{36}\\.csv\""))
        .header("Set-Cookie", org.hamcrest.Matchers.nullValue());
  }

  @Test
  void refusesATitleThatIsMissingOrTooLong() {
    for (String title : new String[] {"", "長".repeat(201)}) {
      world
          .staff()
          .request()
          .contentType("text/csv")
          .body("a\n1\n")
          .queryParam("title", title)
          .post(draft + "/files")
          .then()
          .statusCode(422);
    }
  }

  @Test
  void keepsARepeatedUploadOnce() {
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      world
          .staff()
          .request()
          .header("Idempotency-Key", key)
          .contentType("text/csv")
          .body("a\n1\n")
          .post(draft + "/files?title=x")
          .then()
          .statusCode(201);
    }
    assertEquals(1, RlsRules.visible("distribution", world.town(), mine()));
    world
        .staff()
        .request()
        .header("Idempotency-Key", key)
        .contentType("text/csv")
        .body("a\n2\n")
        .post(draft + "/files?title=x")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/key-reused"));
  }

  @Test
  void takesFiftyDistributionsAndNoMore() {
    String link =
        "{\"title\":\"%d\",\"format\":\"CSV\",\"mediaType\":\"text/csv\",\"accessUrl\":\"https://x.example.jp/%d.csv\"}";
    for (int i = 0; i < 50; i++) {
      world
          .staff()
          .request()
          .body(link.formatted(i, i))
          .post(draft + "/links")
          .then()
          .statusCode(201);
    }
    world
        .staff()
        .request()
        .body(link.formatted(50, 50))
        .post(draft + "/links")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/too-many-distributions"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "http://[::1",
        "https://x.example.jp/{a}|b",
        "https://x.example.jp/a\\\\b",
        "https:///nowhere",
        "https://x.example.jp/%zz",
        "https://x.example.jp/避難所.csv"
      })
  void refusesALinkThatIsNoAddress(String address) {
    world
        .staff()
        .request()
        .body(
            "{\"title\":\"x\",\"format\":\"CSV\",\"mediaType\":\"text/csv\",\"accessUrl\":\"%s\"}"
                .formatted(address))
        .post(draft + "/links")
        .then()
        .statusCode(422)
        .body("errors.pointer", org.hamcrest.Matchers.hasItem("/accessUrl"));
  }

  @Test
  void refusesALinkOfAHundredKilobytesWithoutLosingItsBreath() {
    String address = "https://x.example.jp/" + "a".repeat(100_000);
    world
        .staff()
        .request()
        .body(
            "{\"title\":\"x\",\"format\":\"CSV\",\"mediaType\":\"text/csv\",\"accessUrl\":\"%s\"}"
                .formatted(address))
        .post(draft + "/links")
        .then()
        .statusCode(422);
  }

  @Test
  void answersNotFoundForAFileThatIsNotThere() {
    Callers.nobody()
        .get(CatalogWorld.V1 + "/distributions/" + UUID.randomUUID() + "/file")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/distribution-not-found"));
  }
}
