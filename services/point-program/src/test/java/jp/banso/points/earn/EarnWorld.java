package jp.banso.points.earn;

import static jp.banso.points.PointsWorld.manager;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.PointsWorld;

/** A programme with a campaign that runs from a month ago to a month ahead. */
public final class EarnWorld {
  private final PointsWorld world;
  private final String budget;
  private final String campaign;

  private EarnWorld(PointsWorld world, String budget, String campaign) {
    this.world = world;
    this.budget = budget;
    this.campaign = campaign;
  }

  /** With a budget of so many points. */
  public static EarnWorld running(long budget) {
    return running(PointsWorld.open(), budget);
  }

  /** The same in a programme that is there. */
  public static EarnWorld running(PointsWorld world, long points) {
    var budget = world.budget(points);
    var campaign = draft(world, budget);
    manager()
        .header("If-Match", "\"0\"")
        .body(Map.of("state", "running"))
        .patch(world.at("/campaigns/" + campaign))
        .then()
        .statusCode(200);
    return new EarnWorld(world, budget, campaign);
  }

  static String draft(PointsWorld world, String budget) {
    return id(manager().body(aCampaign(budget)).post(world.at("/campaigns")));
  }

  static Map<String, Object> aCampaign(String budget) {
    return new HashMap<>(
        Map.of(
            "nameJa",
            "秋の健診キャンペーン",
            "nameEn",
            "Autumn check-ups",
            "budget",
            budget,
            "startsOn",
            today().minusDays(30).toString(),
            "endsOn",
            today().plusDays(30).toString()));
  }

  static LocalDate today() {
    return JapanTime.dayOf(Instant.now());
  }

  PointsWorld world() {
    return world;
  }

  String budget() {
    return budget;
  }

  public String campaign() {
    return campaign;
  }

  String at(String path) {
    return world.at("/campaigns/" + campaign + path);
  }

  /** A rule of so many points for an event of that type. */
  public String rule(String type, Map<String, Object> terms) {
    return id(addRule(type, terms));
  }

  Response addRule(String type, Map<String, Object> terms) {
    return manager()
        .body(
            Map.of(
                "nameJa", "健診を受ける", "nameEn", "Have a check-up", "eventType", type, "terms", terms))
        .post(at("/earn-rules"));
  }

  static Map<String, Object> points(long points) {
    return new HashMap<>(Map.of("basis", "per-event", "points", points));
  }

  /** Ten points for each event of that type, whoever and wherever. */
  public String plainRule(String type) {
    return rule(type, points(10));
  }

  /** An event of that type, just now. */
  public static Map<String, Object> event(UUID id, String type, String wallet) {
    return new HashMap<>(
        Map.of("id", id, "type", type, "wallet", wallet, "occurredAt", Instant.now().toString()));
  }

  /** Reports it. */
  public Response report(RequestSpecification caller, Map<String, Object> event) {
    return caller.body(event).post(world.at("/events"));
  }

  Response report(String type, String wallet) {
    return report(manager(), event(UUID.randomUUID(), type, wallet));
  }

  private static String id(Response created) {
    return created.then().statusCode(201).extract().path("id");
  }
}
