package jp.banso.points.carrier;

import static jp.banso.points.PointsWorld.manager;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import jp.banso.points.PointsWorld;

/** Carriers of 美里町 as a program manager takes them in. */
final class CarrierWorld {
  private CarrierWorld() {}

  static Map<String, Object> application(String area) {
    return Map.of(
        "name",
        "みちのくペイ株式会社",
        "contact",
        "support@pay.example.jp",
        "area",
        area,
        "scopes",
        List.of("points:read", "points:grant"));
  }

  static String applied() {
    return manager()
        .body(application(PointsWorld.TOWN))
        .post("/carriers")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static String contracted() {
    var id = applied();
    change(id, Map.of("state", "contracted", "contractedOn", "2026-04-01")).statusCode(200);
    return id;
  }

  static String inTest() {
    var id = contracted();
    become(id, "test").statusCode(200);
    return id;
  }

  static String live() {
    var id = inTest();
    become(id, "live").statusCode(200);
    return id;
  }

  /** A change by the manager who has just read the carrier. */
  static ValidatableResponse change(String id, Map<String, Object> change) {
    return changeOf(id, tag(id), change).then();
  }

  static ValidatableResponse become(String id, String state) {
    return change(id, Map.of("state", state));
  }

  static Response changeOf(String id, String tag, Map<String, Object> change) {
    return manager().header("If-Match", tag).body(change).patch("/carriers/" + id);
  }

  static ValidatableResponse newSecret(String id) {
    return manager().header("If-Match", tag(id)).put("/carriers/" + id + "/secret").then();
  }

  static ValidatableResponse shown(String id) {
    return manager().get("/carriers/" + id).then().statusCode(200);
  }

  static String tag(String id) {
    return manager().get("/carriers/" + id).header("ETag");
  }
}
