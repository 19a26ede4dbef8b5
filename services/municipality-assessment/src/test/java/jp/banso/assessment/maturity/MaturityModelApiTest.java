package jp.banso.assessment.maturity;

import static jp.banso.assessment.Desk.STANDARD;
import static jp.banso.assessment.Desk.V1;
import static jp.banso.assessment.Desk.municipality;
import static jp.banso.assessment.Desk.nation;
import static jp.banso.assessment.Desk.prefecture;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.UUID;
import jp.banso.assessment.karte.NeighbourServer;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RlsRules;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(NeighbourServer.class)
class MaturityModelApiTest {

  private static final String MODELS = V1 + "/maturity-models";

  private final String code = "M-" + UUID.randomUUID().toString().substring(0, 18).toUpperCase();

  private static String definition(String name) {
    return """
        {"nameJa": "%s", "nameEn": "Prefectural model",
         "axes": [{"code": "plan", "nameJa": "計画", "nameEn": "Plan"}, {"code": "online", "nameJa": "手続", "nameEn": "Online"}],
         "items": [{"indicator": "dx.policy", "axis": "plan", "weight": 2, "scale": {"kind": "YES_NO"}},
                   {"indicator": "dx.online32", "axis": "online", "weight": 1.5, "scale": {"kind": "LINEAR", "min": 0, "max": 60}}],
         "levels": [{"level": 1, "from": 0, "nameJa": "低", "nameEn": "Low"}, {"level": 2, "from": 50, "nameJa": "高", "nameEn": "High"}]}
        """
        .formatted(name);
  }

  private Response drafted() {
    return drafted(definition("県独自モデル"));
  }

  private Response drafted(String definition) {
    return prefecture("08")
        .body("{\"code\": \"%s\", \"definition\": %s}".formatted(code, definition))
        .post(MODELS);
  }

  private static Response published(String id, String etag) {
    return prefecture("08")
        .header("If-Match", etag)
        .body("{\"state\": \"PUBLISHED\"}")
        .put(MODELS + "/" + id + "/state");
  }

  @Test
  void isDraftedCorrectedAndPublished() {
    var draft = drafted();
    String id = draft.path("id");
    draft
        .then()
        .statusCode(201)
        .header("Location", containsString(V1 + "/maturity-models/" + id))
        .body("state", equalTo("DRAFT"))
        .body("edition", equalTo(1))
        .body("publishedAt", equalTo(null));
    var corrected =
        prefecture("08")
            .header("If-Match", draft.header("ETag"))
            .body(definition("県独自モデル（改）"))
            .put(MODELS + "/" + id);
    corrected.then().statusCode(200).body("nameJa", equalTo("県独自モデル（改）"));
    published(id, corrected.header("ETag"))
        .then()
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"))
        .body("publishedAt", notNullValue());
    prefecture("08").get(MODELS + "/" + id).then().body("items[1].scale.max", equalTo(60));
    for (String type : new String[] {"drafted", "corrected", "published"}) {
      assertEquals(
          1,
          RlsRules.visible(
              "journal",
              "08",
              "type = 'maturity-model.%s' and subject = '/maturity-models/%s'"
                  .formatted(type, id)));
    }
  }

  @Test
  void neverChangesOncePublishedNotEvenInTheDatabase() throws SQLException {
    var draft = drafted();
    String id = draft.path("id");
    var etag = published(id, draft.header("ETag")).header("ETag");
    prefecture("08")
        .header("If-Match", etag)
        .body(definition("別の名前"))
        .put(MODELS + "/" + id)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/model-is-published"));
    published(id, etag).then().statusCode(409);
    try (var connection = PostgresResource.app();
        var sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("select set_config('app.jurisdiction', '08', true)");
      var refused =
          assertThrows(
              SQLException.class,
              () ->
                  sql.executeUpdate(
                      "update maturity_model set name_ja = 'x' where id = '" + id + "'"));
      assertTrue(refused.getMessage().contains("does not change"), refused.getMessage());
      connection.rollback();
    }
  }

  @Test
  void getsItsNextEditionAsANewRow() {
    String first = drafted().path("id");
    drafted().then().statusCode(201).body("edition", equalTo(2)).body("id", not(equalTo(first)));
  }

  @Test
  void isDraftedOnceForOneKey() {
    String key = UUID.randomUUID().toString();
    String body = "{\"code\": \"%s\", \"definition\": %s}".formatted(code, definition("一度だけ"));
    var who = Callers.as("prefecture-officer").in("08");
    String id = who.request().header("Idempotency-Key", key).body(body).post(MODELS).path("id");
    who.request()
        .header("Idempotency-Key", key)
        .body(body)
        .post(MODELS)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(id));
    who.request()
        .header("Idempotency-Key", key)
        .body(body.replace("一度だけ", "別物"))
        .post(MODELS)
        .then()
        .statusCode(422);
    assertEquals(1, RlsRules.visible("maturity_model", "08", "code = '" + code + "'"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"code\": \"online\"|\"code\": \"plan\"|model-axis-repeated",
        "\"code\": \"online\"|\"code\": \"overall\"|model-axis-repeated",
        "\"axis\": \"plan\"|\"axis\": \"other\"|model-axis-unknown",
        "\"axis\": \"plan\"|\"axis\": \"online\"|model-axis-empty",
        "dx.policy|dx.online32|model-item-repeated",
        "dx.policy|dx.unheard-of|model-indicator-unknown",
        "\"max\": 60|\"max\": 0|model-scale-incomplete",
        "\"from\": 50|\"from\": 0|model-levels-not-ascending",
        "\"level\": 2|\"level\": 3|model-levels-not-ascending",
        "\"weight\": 2|\"weight\": 0|invalid-request",
        "\"weight\": 2|\"weight\": -1|invalid-request",
        "\"from\": 50|\"from\": 101|invalid-request"
      })
  void saysWhatContradictsItself(String right, String wrong, String problem) {
    drafted(definition("誤り").replace(right, wrong))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/" + problem));
  }

  @Test
  void refusesWhoeverDidNotSeeTheLatestVersion() {
    var draft = drafted();
    String path = MODELS + "/" + draft.path("id");
    prefecture("08").body(definition("a")).put(path).then().statusCode(428);
    prefecture("08")
        .header("If-Match", "\"7\"")
        .body(definition("a"))
        .put(path)
        .then()
        .statusCode(412);
    published(draft.path("id"), "\"7\"").then().statusCode(412);
  }

  @Test
  void belongsToWhoeverDraftedItAndIsReadBelow() {
    var draft = drafted();
    String path = MODELS + "/" + draft.path("id");
    municipality("082015").get(path).then().statusCode(200);
    municipality("045055").get(path).then().statusCode(404);
    prefecture("09").get(path).then().statusCode(404);
    municipality("082015")
        .header("If-Match", draft.header("ETag"))
        .body(definition("町の案"))
        .put(path)
        .then()
        .statusCode(403);
    prefecture("09")
        .header("If-Match", draft.header("ETag"))
        .body(definition("隣県の案"))
        .put(path)
        .then()
        .statusCode(404);
    prefecture("08")
        .header("If-Match", "\"0\"")
        .body(definition("県の案"))
        .put(MODELS + "/" + STANDARD)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/model-not-found"));
  }

  @Test
  void hasANationalOneFromTheStartWithEveryAxisWeighingAlike() {
    var model =
        municipality("045055").get(MODELS + "/" + STANDARD).then().statusCode(200).extract();
    assertEquals(13, model.<Integer>path("items.size()"));
    for (String axis : new String[] {"organization", "operations", "services"}) {
      assertEquals(
          21, model.<Integer>path("items.findAll { it.axis == '" + axis + "' }.weight.sum()"));
    }
    nation()
        .header("If-Match", "\"0\"")
        .body("{\"state\": \"PUBLISHED\"}")
        .put(MODELS + "/" + STANDARD + "/state")
        .then()
        .statusCode(409);
  }

  @Test
  void isListedAlsoAsATableInTwoStatements() {
    drafted();
    prefecture("08")
        .get(MODELS + "?limit=200")
        .then()
        .body("items.code", hasItem("BANSO-DX-BASIC"))
        .body("items.find { it.code == '" + code + "' }.items", equalTo(2));
    assertTrue(prefecture("08").accept("text/csv").get(MODELS).asString().contains("モデルコード,版,名称"));
    String token = Callers.as("prefecture-officer").in("08").token();
    Runnable list = () -> Callers.nobody().auth().oauth2(token).get(MODELS).then().statusCode(200);
    assertEquals(2, Statements.count(list));
    drafted();
    assertEquals(2, Statements.count(list));
  }

  @Test
  void answersInEnglishToo() {
    Callers.as("prefecture-officer")
        .in("08")
        .request("en")
        .get(MODELS + "/" + new UUID(0, 7))
        .then()
        .statusCode(404)
        .body("title", equalTo("Model not found"));
  }
}
