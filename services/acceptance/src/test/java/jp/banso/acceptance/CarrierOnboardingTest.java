package jp.banso.acceptance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.local.Service;
import org.junit.jupiter.api.Test;

/** A new carrier, from its application to a token of its own and a granted point. */
class CarrierOnboardingTest {

  private static final String CARRIERS = "/points/v1/carriers";
  private static final String PROGRAMS = "/points/v1/programs";
  private static final String TOWN = "045055";

  @Test
  void joinsTestsGoesLiveGrantsAPointAndLeaves() {
    String carrier = created(CARRIERS, application());
    become(carrier, Map.of("state", "contracted", "contractedOn", "2026-04-01"));
    String secret = become(carrier, Map.of("state", "test")).extract().path("secret");

    String program = openProgram();
    String wallet = openWallet(carrier, secret, program);
    String budget =
        created(
            PROGRAMS + "/" + program + "/budgets",
            Map.of("nameJa", "試験", "nameEn", "Trial", "amount", 10));
    grant(carrier, secret, program, wallet, budget).statusCode(403);

    become(carrier, Map.of("state", "live")).body("secret", nullValue());
    grant(carrier, secret, program, wallet, budget).statusCode(201).body("balance", nullValue());
    holds(program, wallet, 1);
    as(carrier, secret).get(CARRIERS + "/mine").then().body("id", equalTo(carrier));
    as(carrier, secret).get(CARRIERS + "/" + carrier).then().statusCode(403);

    become(carrier, Map.of("state", "suspended"));
    token(carrier, secret).statusCode(oneOf(400, 401));
    become(carrier, Map.of("state", "live"));
    String renewed =
        manager()
            .header("If-Match", tag(carrier))
            .put(CARRIERS + "/" + carrier + "/secret")
            .then()
            .statusCode(200)
            .body("secret", not(equalTo(secret)))
            .extract()
            .path("secret");
    token(carrier, secret).statusCode(401);
    grant(carrier, renewed, program, wallet, budget).statusCode(201).body("balance", nullValue());
    holds(program, wallet, 2);

    become(carrier, Map.of("state", "ended")).body("carrier.clientId", nullValue());
    token(carrier, renewed).statusCode(401);
  }

  /** The issuer sees it; the carrier hears of it only where the holder shares it. */
  private static void holds(String program, String wallet, int points) {
    manager()
        .get(PROGRAMS + "/" + program + "/wallets/" + wallet + "/balance")
        .then()
        .statusCode(200)
        .body("posted", equalTo(points));
  }

  @Test
  void reachesNoFurtherThanItsArea() {
    String carrier = created(CARRIERS, application());
    become(carrier, Map.of("state", "contracted", "contractedOn", "2026-04-01"));
    String secret = become(carrier, Map.of("state", "test")).extract().path("secret");
    as(carrier, secret).get(PROGRAMS + "/" + openProgram()).then().statusCode(200);
    Stack.as("murata-officer", Service.POINTS)
        .get(CARRIERS + "/" + carrier)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/carrier-not-found"));
  }

  private static Map<String, Object> application() {
    return Map.of(
        "name",
        "みちのくペイ株式会社",
        "contact",
        "support@pay.example.jp",
        "area",
        TOWN,
        "scopes",
        List.of("points:read", "points:grant", "carrier"));
  }

  private static String openProgram() {
    String program =
        created(
            PROGRAMS,
            Map.of(
                "issuer",
                TOWN,
                "legalKind",
                "municipality",
                "nameJa",
                "事業者受入試験",
                "nameEn",
                "Carrier trial",
                "paid",
                false,
                "expiryMonths",
                6));
    manager()
        .header("If-Match", "\"0\"")
        .body(Map.of("state", "open"))
        .patch(PROGRAMS + "/" + program)
        .then()
        .statusCode(200);
    return program;
  }

  private static String openWallet(String carrier, String secret, String program) {
    return as(carrier, secret)
        .body(
            Map.of(
                "subject",
                UUID.randomUUID().toString(),
                "municipality",
                TOWN,
                "consent",
                "terms-2026-04"))
        .post(PROGRAMS + "/" + program + "/wallets")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse grant(
      String carrier, String secret, String program, String wallet, String budget) {
    return as(carrier, secret)
        .body(
            Map.of(
                "id",
                UUID.randomUUID(),
                "kind",
                "grant",
                "wallet",
                wallet,
                "budget",
                budget,
                "amount",
                1))
        .post(PROGRAMS + "/" + program + "/transactions")
        .then();
  }

  private static ValidatableResponse become(String carrier, Map<String, Object> change) {
    return manager()
        .header("If-Match", tag(carrier))
        .body(change)
        .patch(CARRIERS + "/" + carrier)
        .then()
        .statusCode(200)
        .body("carrier.state", equalTo(change.get("state")));
  }

  private static String tag(String carrier) {
    return manager().get(CARRIERS + "/" + carrier).header("ETag");
  }

  private static RequestSpecification manager() {
    return Stack.as("misato-program-manager", Service.POINTS);
  }

  private static String created(String path, Map<String, Object> body) {
    return manager().body(body).post(path).then().statusCode(201).extract().path("id");
  }

  /** What Keycloak answers a carrier that asks for a token. */
  private static ValidatableResponse token(String carrier, String secret) {
    return given()
        .baseUri(Stack.running().keycloakUrl())
        .contentType(ContentType.URLENC)
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", "carrier-" + carrier)
        .formParam("client_secret", secret)
        .post("/realms/banso/protocol/openid-connect/token")
        .then();
  }

  /** A request with a token fetched now, so with the scopes the carrier has now. */
  private static RequestSpecification as(String carrier, String secret) {
    String token =
        token(carrier, secret)
            .statusCode(200)
            .body("access_token", notNullValue())
            .extract()
            .path("access_token");
    return Stack.anonymous(Service.POINTS).auth().oauth2(token);
  }
}
