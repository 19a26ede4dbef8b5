package jp.banso.points;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What cannot be meant is answered by name, in both languages, and never with a failure of ours.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class BadInputTest {
  private static final String GRANT =
      "{\"id\":\"%s\",\"kind\":\"grant\",\"wallet\":\"%s\",\"budget\":\"%s\",\"amount\":%s}";

  private static final Map<Integer, String> BODY_PROBLEMS =
      Map.of(400, "malformed-request", 413, "payload-too-large", 422, "invalid-request");

  private PointsWorld world;
  private String wallet;
  private String budget;

  @BeforeEach
  void openAProgramme() {
    world = PointsWorld.open();
    wallet = world.wallet();
    budget = world.budget(100);
  }

  private Response send(byte[] body, String type, String language) {
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .auth()
        .oauth2(Callers.as("program-manager").in(PointsWorld.TOWN).token())
        .header("Accept-Language", language)
        .contentType(type)
        .body(body)
        .post("/points/v1" + world.at("/transactions"));
  }

  private static void isNamed(Response answer, int status, String type, String language) {
    var title = answer.<String>path("title");
    assertAll(
        () -> assertEquals(status, answer.statusCode(), answer.asString()),
        () -> assertEquals("/problems/" + type, answer.path("type")),
        () -> assertEquals("application/problem+json", answer.contentType().split(";")[0]),
        () -> assertEquals(language.equals("en"), title.matches("\\p{ASCII}+"), title),
        () -> assertFalse(answer.asString().contains("Exception"), answer.asString()));
  }

  private String grant(String amount) {
    return GRANT.formatted(UUID.randomUUID(), wallet, budget, amount);
  }

  @ParameterizedTest
  @CsvSource({"ja", "en"})
  void aBodyThatCannotBeReadIsRefused(String language) {
    for (var body :
        new String[] {
          "{",
          "",
          "[]",
          "null",
          grant("\"much\""),
          grant("1.5"),
          grant("99999999999999999999"),
          grant("1").replace("\"grant\"", "\"give\""),
          grant("1").replace("amount", "amonut"),
          grant("1").replace(wallet, "x".repeat(1_000_000))
        }) {
      var answer = send(body.getBytes(StandardCharsets.UTF_8), "application/json", language);
      var status = answer.statusCode();
      var type = BODY_PROBLEMS.get(status);
      assertNotNull(type, () -> body.substring(0, Math.min(200, body.length())) + ": " + status);
      isNamed(answer, status, type, language);
    }
    assertEquals(0, world.balance(wallet));
  }

  @ParameterizedTest
  @CsvSource({"ja", "en"})
  void anotherCharsetOrTypeIsRefused(String language) {
    var shop = "{\"name\":\"こごた米店\",\"municipality\":\"045055\",\"category\":\"食料品\"}";
    var answer =
        given()
            .config(
                RestAssuredConfig.config()
                    .encoderConfig(
                        EncoderConfig.encoderConfig()
                            .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
            .auth()
            .oauth2(Callers.as("program-manager").in(PointsWorld.TOWN).token())
            .header("Accept-Language", language)
            .contentType("application/json")
            .body(shop.getBytes(Charset.forName("windows-31j")))
            .post("/points/v1" + world.at("/merchants"));
    isNamed(answer, 400, "malformed-request", language);
    isNamed(
        send(grant("1").getBytes(StandardCharsets.UTF_8), "text/plain", language),
        415,
        "unsupported-media-type",
        language);
    isNamed(
        send(grant("1").getBytes(StandardCharsets.UTF_8), "application/xml", language),
        415,
        "unsupported-media-type",
        language);
  }

  @ParameterizedTest
  @CsvSource({
    "/programs?limit=-1, 422, page-limit-out-of-range",
    "/programs?limit=0, 422, page-limit-out-of-range",
    "/programs?limit=201, 422, page-limit-out-of-range",
    "/programs?limit=many, 422, page-limit-out-of-range",
    "/programs?cursor=%00, 400, cursor-not-readable",
    "/programs/none, 400, malformed-request",
    "/programs/00000000-0000-0000-0000-000000000000, 404, program-not-found",
    "/carriers/00000000-0000-0000-0000-000000000000, 404, carrier-not-found",
    "/nothing, 404, not-found",
    "/indicator-values?indicator=points.love&period=FY2026, 422, indicator-unknown",
    "/indicator-values?indicator=points.used&period=soon, 422, indicator-period-invalid",
    "/indicator-values?indicator=points.used, 422, invalid-request"
  })
  void aQuestionThatCannotBeMeantIsRefused(String path, int status, String type) {
    for (var language : new String[] {"ja", "en"}) {
      isNamed(
          PointsWorld.manager()
              .urlEncodingEnabled(false)
              .header("Accept-Language", language)
              .get(path),
          status,
          type,
          language);
    }
  }
}
