package jp.banso.points.carrier;

import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.resident;
import static jp.banso.points.carrier.CarrierWorld.application;
import static jp.banso.points.carrier.CarrierWorld.become;
import static jp.banso.points.carrier.CarrierWorld.change;
import static jp.banso.points.carrier.CarrierWorld.newSecret;
import static jp.banso.points.carrier.CarrierWorld.shown;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.banso.points.PointsWorld;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(value = LoopbackKeycloak.class, scope = TestResourceScope.GLOBAL)
class CarrierApiTest {

  @Test
  void anApplicationIsKeptWithoutAClient() {
    manager()
        .body(application(PointsWorld.TOWN))
        .post("/carriers")
        .then()
        .statusCode(201)
        .header("Location", containsString("/points/v1/carriers/"))
        .body("state", is("applied"), "scopes", contains("points:grant", "points:read"))
        .body("clientId", nullValue(), "contractedOn", nullValue());
  }

  @Test
  void theContractNeedsItsDayAndNothingElseDoes() {
    var id = CarrierWorld.applied();
    for (var wrong :
        List.<Map<String, Object>>of(
            Map.of("state", "contracted"),
            Map.of("contractedOn", "2026-04-01"),
            Map.of("state", "contracted", "contractedOn", "2999-04-01"))) {
      change(id, wrong).statusCode(422).body("type", is("/problems/contract-date-does-not-fit"));
    }
    change(id, Map.of("state", "contracted", "contractedOn", "2026-04-01"))
        .statusCode(200)
        .body("carrier.contractedOn", is("2026-04-01"), "secret", nullValue());
  }

  @Test
  void theTestMakesAClientThatReadsAndShowsItsSecretOnce() {
    var id = CarrierWorld.contracted();
    var answer = become(id, "test").statusCode(200).body("carrier.clientId", is("carrier-" + id));
    String secret = answer.extract().path("secret");
    var client = LoopbackKeycloak.client(id);
    assertEquals(client.path("secret").asText(), secret);
    assertEquals("carrier-" + id, client.path("clientId").asText());
    assertTrue(client.path("serviceAccountsEnabled").asBoolean());
    assertFalse(client.path("publicClient").asBoolean());
    assertEquals(
        List.of("banso", "basic", "points:read", "profile", "roles"), LoopbackKeycloak.scopes(id));
    assertEquals(
        PointsWorld.TOWN,
        client.path("protocolMappers").path(0).path("config").path("claim.value").asText());
    shown(id).body(not(containsString(secret))).body("secretIssuedAt", notNullValue());
    manager().get("/carriers?limit=200").then().body(not(containsString(secret)));
    as(PointsWorld.TOWN, "auditor")
        .queryParam("subject", "/carriers/" + id)
        .get("/audit-events")
        .then()
        .statusCode(200)
        .body("items.type", contains("carrier.applied", "carrier.corrected", "carrier.corrected"))
        .body(not(containsString(secret)));
  }

  @Test
  void aCarrierOfAPrefectureReachesAllOfIt() {
    String id =
        as("04", "prefecture-officer").body(application("040002")).post("/carriers").path("id");
    var officer = as("04", "prefecture-officer");
    officer
        .header("If-Match", "\"0\"")
        .body(Map.of("state", "contracted", "contractedOn", "2026-04-01"))
        .patch("/carriers/" + id)
        .then()
        .statusCode(200);
    as("04", "prefecture-officer")
        .header("If-Match", "\"1\"")
        .body(Map.of("state", "test"))
        .patch("/carriers/" + id)
        .then()
        .statusCode(200);
    var mapper = LoopbackKeycloak.client(id).path("protocolMappers").path(0).path("config");
    assertEquals("04", mapper.path("claim.value").asText());
  }

  @Test
  void onlyALiveCarrierMovesPoints() {
    var id = CarrierWorld.live();
    assertTrue(LoopbackKeycloak.scopes(id).contains("points:grant"));
    assertFalse(LoopbackKeycloak.scopes(id).contains("points:redeem"), "it did not wish to");
  }

  @Test
  void aSuspendedCarrierHasNoTokensUntilItIsLiveAgain() {
    var id = CarrierWorld.live();
    become(id, "suspended").statusCode(200).body("secret", nullValue());
    assertFalse(LoopbackKeycloak.client(id).path("enabled").asBoolean());
    become(id, "live").statusCode(200);
    assertTrue(LoopbackKeycloak.client(id).path("enabled").asBoolean());
  }

  @Test
  void anEndedCarrierHasNoClientAndDoesNotComeBack() {
    var id = CarrierWorld.live();
    become(id, "ended").statusCode(200).body("carrier.clientId", nullValue());
    assertNull(LoopbackKeycloak.client(id));
    become(id, "live").statusCode(409).body("type", is("/problems/carrier-has-ended"));
    change(id, Map.of("name", "別名")).statusCode(409);
    become(id, "ended").statusCode(200);
    newSecret(id).statusCode(409).body("type", is("/problems/carrier-has-no-client"));
  }

  @Test
  void statesAreNotSkipped() {
    var id = CarrierWorld.applied();
    for (var state : List.of("test", "live", "suspended")) {
      become(id, state)
          .statusCode(409)
          .body("type", is("/problems/carrier-state-conflict"))
          .body("detail", containsString("状態 applied から " + state));
    }
    assertNull(LoopbackKeycloak.client(id));
    newSecret(id).statusCode(409);
  }

  @Test
  void aNewSecretEndsTheOldOne() {
    var id = CarrierWorld.contracted();
    String first = become(id, "test").extract().path("secret");
    String tag = CarrierWorld.tag(id);
    String second = newSecret(id).statusCode(200).extract().path("secret");
    assertNotEquals(first, second);
    assertEquals(second, LoopbackKeycloak.client(id).path("secret").asText());
    manager().header("If-Match", tag).put("/carriers/" + id + "/secret").then().statusCode(412);
    manager().put("/carriers/" + id + "/secret").then().statusCode(428);
    manager().body(Map.of("state", "live")).patch("/carriers/" + id).then().statusCode(428);
  }

  @Test
  void noSecretIsKeptUnderAnIdempotencyKey() {
    var id = CarrierWorld.contracted();
    var tag = CarrierWorld.tag(id);
    var first =
        manager()
            .header("If-Match", tag)
            .header("Idempotency-Key", "k-" + id)
            .body(Map.of("state", "test"))
            .patch("/carriers/" + id);
    first.then().statusCode(200);
    manager()
        .header("If-Match", tag)
        .header("Idempotency-Key", "k-" + id)
        .body(Map.of("state", "test"))
        .patch("/carriers/" + id)
        .then()
        .statusCode(412);
  }

  @Test
  void aCarrierSeesItselfAndNoOther() {
    var id = CarrierWorld.inTest();
    var other = CarrierWorld.inTest();
    var token =
        Callers.machine("points:read", "carrier")
            .in(PointsWorld.TOWN)
            .withSubject("subject-of-" + id)
            .token();
    var carrier = RestAssured.given().basePath("/points/v1").auth().oauth2(token);
    carrier.get("/carriers/mine").then().statusCode(200).body("id", is(id));
    for (var path : List.of("/carriers", "/carriers/" + id, "/carriers/" + other)) {
      carrier.get(path).then().statusCode(403);
    }
    as(PointsWorld.TOWN, "scope:carrier")
        .get("/carriers/mine")
        .then()
        .statusCode(404)
        .body("type", is("/problems/not-a-carrier"));
    manager().get("/carriers/mine").then().statusCode(403);
  }

  @Test
  void theListIsATableToo() {
    var id = CarrierWorld.applied();
    manager()
        .accept("text/csv")
        .header("Accept-Language", "ja")
        .get("/carriers")
        .then()
        .statusCode(200)
        .body(containsString("ID,名称,連絡先,団体コード,権限,状態,契約日"))
        .body(containsString(id + ",みちのくペイ株式会社,support@pay.example.jp,045055,"))
        .body(containsString("points:grant; points:read,applied,"));
  }

  @Test
  void anotherAreaFindsNothingAndGivesNothing() {
    var id = CarrierWorld.applied();
    for (var area : List.of(PointsWorld.OTHER_TOWN, "09")) {
      as(area, "program-manager").get("/carriers/" + id).then().statusCode(404);
      as(area, "program-manager")
          .header("If-Match", "\"0\"")
          .body(Map.of("state", "ended"))
          .patch("/carriers/" + id)
          .then()
          .statusCode(404);
    }
    as("04", "prefecture-officer").get("/carriers/" + id).then().statusCode(200);
    // A town does not hand out its prefecture, nor its neighbour
    for (var area : List.of("040002", PointsWorld.OTHER_TOWN)) {
      manager().body(application(area)).post("/carriers").then().statusCode(403);
    }
  }

  @Test
  void onlyThoseWhoRunProgrammesApprove() {
    var id = CarrierWorld.applied();
    for (var role : List.of("municipality-officer", "auditor", "merchant", "scope:carrier")) {
      as(PointsWorld.TOWN, role)
          .header("If-Match", "\"0\"")
          .body(Map.of("state", "ended"))
          .patch("/carriers/" + id)
          .then()
          .statusCode(403);
      as(PointsWorld.TOWN, role)
          .header("If-Match", "\"0\"")
          .put("/carriers/" + id + "/secret")
          .then()
          .statusCode(403);
    }
    resident("r").get("/carriers").then().statusCode(403);
    as(PointsWorld.TOWN, "municipality-officer")
        .body(application(PointsWorld.TOWN))
        .post("/carriers")
        .then()
        .statusCode(201);
  }

  @Test
  void anApplicationThatCannotBeIsRefused() {
    refused("area", "049999", 422);
    refused("scopes", List.of(), 422);
    refused("scopes", List.of("realm-admin"), 400);
    refused("name", " ", 422);
    refused("contact", "1234 5678 9018", 422);
  }

  private static void refused(String field, Object value, int status) {
    var body = new HashMap<>(application(PointsWorld.TOWN));
    body.put(field, value);
    as("*", "program-manager").body(body).post("/carriers").then().statusCode(status);
  }
}
