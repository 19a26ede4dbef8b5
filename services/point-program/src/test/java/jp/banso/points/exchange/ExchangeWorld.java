package jp.banso.points.exchange;

import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.manager;
import static org.hamcrest.Matchers.is;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.testing.Callers;

/** A wallet with points, and a live carrier that takes orders. */
final class ExchangeWorld implements AutoCloseable {
  final PointsWorld world = PointsWorld.open();
  final LoopbackCarrier partner = new LoopbackCarrier();
  final String wallet = world.walletWith(100);
  final String carrier = live(partner.url());

  static String live(String url) {
    String id =
        manager()
            .body(
                Map.of(
                    "name",
                    "みちのくペイ株式会社",
                    "contact",
                    "support@pay.example.jp",
                    "area",
                    TOWN,
                    "scopes",
                    List.of("points:read", "carrier")))
            .post("/carriers")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    change(id, Map.of("state", "contracted", "contractedOn", "2026-04-01"));
    if (url != null) {
      change(id, Map.of("exchangeUrl", url));
    }
    change(id, Map.of("state", "test"));
    change(id, Map.of("state", "live"));
    return id;
  }

  static void change(String carrier, Map<String, Object> change) {
    manager()
        .header("If-Match", manager().get("/carriers/" + carrier).header("ETag"))
        .body(change)
        .patch("/carriers/" + carrier)
        .then()
        .statusCode(200);
  }

  /** The carrier's own client. */
  static RequestSpecification clientOf(String carrier) {
    return RestAssured.given()
        .basePath("/points/v1")
        .header(
            "Authorization",
            "Bearer "
                + Callers.machine("carrier").withSubject("subject-of-" + carrier).in(TOWN).token())
        .contentType("application/json");
  }

  Map<String, Object> order(UUID id, long amount) {
    return Map.of(
        "id", id, "wallet", wallet, "carrier", carrier, "amount", amount, "carrierAccount", "mp-1");
  }

  Response post(UUID id, long amount) {
    return manager().body(order(id, amount)).post(at(""));
  }

  /** An order that went out and whose state is that. */
  UUID ordered(long amount, String state) {
    var id = UUID.randomUUID();
    post(id, amount).then().statusCode(201).body("state", is(state));
    return id;
  }

  ValidatableResponse shown(UUID id) {
    return manager().get(at("/" + id)).then().statusCode(200);
  }

  String at(String path) {
    return world.at("/exchange-orders" + path);
  }

  void balance(int posted, int held) {
    manager()
        .get(world.at("/wallets/" + wallet + "/balance"))
        .then()
        .body("posted", is(posted), "held", is(held));
    world.verification().body("sound", is(true));
  }

  /** As if time had passed, or another instance had left it like this. */
  static void becomes(UUID id, String columns) {
    OwnerSql.tamper("update exchange_order set " + columns + " where id = '" + id + "'");
  }

  static void isDue(UUID id) {
    becomes(id, "next_attempt_at = now() - interval '1 second'");
  }

  @Override
  public void close() {
    partner.close();
  }
}
