package jp.banso.points.effect;

import static jp.banso.points.PointsWorld.OTHER_TOWN;
import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.grant;
import static jp.banso.points.PointsWorld.manager;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.points.earn.EarnWorld;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** January and February against March and April 2026. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ComparisonApiTest {
  private EffectWorld world;
  private List<String> town;
  private List<String> other;

  @BeforeEach
  void openAProgrammeOfTwoTowns() {
    world = new EffectWorld();
    town = world.residents(12, TOWN);
    other = world.residents(11, OTHER_TOWN);
    world.on("2025-12-01", world.grants(town, 1_000));
    world.on("2025-12-01", world.grants(other, 1_000));
  }

  private ValidatableResponse compared(Map<String, Object> question) {
    return asked(question).statusCode(200);
  }

  private ValidatableResponse asked(Map<String, Object> question) {
    return manager()
        .queryParams(asking(question))
        .get(world.points.at("/effects/comparison"))
        .then();
  }

  private static Map<String, Object> asking(Map<String, Object> question) {
    var all =
        new HashMap<String, Object>(
            Map.of(
                "beforeFrom",
                "2026-01",
                "beforeTo",
                "2026-02",
                "from",
                "2026-03",
                "to",
                "2026-04"));
    all.putAll(question);
    return all;
  }

  private static Map<String, Object> byTown(String outcome) {
    return Map.of(
        "basis",
        "municipality",
        "participants",
        TOWN,
        "comparison",
        OTHER_TOWN,
        "outcome",
        outcome);
  }

  /**
   * Worked by hand: each of 12 uses 10 points once before; after, six use 10 twice and six three
   * times: mean change 1.5, variance 12 × 0.25 / 11 = 0.272727. Each of 11 uses 10 once before and
   * once after: 0 and 0. Estimate 1.5, standard error √(0.272727 / 12) = 0.1508.
   */
  @Test
  void theDifferenceInDifferencesIsTheOneWorkedByHand() {
    var shop = world.shop("食料品", TOWN);
    world.on("2026-01-20", EffectWorld.uses(town, shop, 10));
    world.on("2026-02-20", EffectWorld.uses(other, shop, 10));
    world.on("2026-03-05", EffectWorld.uses(town, shop, 10));
    world.on("2026-03-06", EffectWorld.uses(town, shop, 10));
    world.on("2026-03-07", EffectWorld.uses(town.subList(0, 6), shop, 10));
    world.on("2026-04-20", EffectWorld.uses(other, shop, 10));
    world.on("2026-05-01", EffectWorld.uses(town, shop, 10));
    compared(byTown("uses"))
        .body("suppressed", is(false))
        .body("participants.size", is(12), "comparison.size", is(11))
        .body("participants.before", is(1.0f), "participants.after", is(2.5f))
        .body("comparison.change", is(0.0f))
        .body("estimate", is(1.5f), "standardError", is(0.1508f))
        .body("low", is(1.2045f), "high", is(1.7955f))
        .body("pointsPerAdditional", nullValue())
        .body("statement", containsString("参加群 045055 / 比較群 041009"))
        .body("statement", containsString("2026-01～2026-02 と 2026-03～2026-04"))
        .body("assumption", containsString("平行トレンド"));
    compared(byTown("points")).body("estimate", is(15.0f));
    compared(byTown("active")).body("estimate", is(0.0f), "participants.before", is(1.0f));
    manager()
        .header("Accept-Language", "en")
        .accept("text/csv")
        .queryParams(asking(byTown("uses")))
        .get(world.points.at("/effects/comparison"))
        .then()
        .statusCode(200)
        .body(containsString("Difference in differences,1.5000"));
  }

  /** From the transactions, as the slope of the members' changes on their group. */
  @Test
  void atRandomItAgreesWithAnIndependentRecomputation() {
    var random = new Random(19);
    var shop = world.shop("食料品", TOWN);
    for (var day : List.of("2026-01-10", "2026-02-10", "2026-03-10", "2026-04-10")) {
      for (var wallets : List.of(town, other)) {
        var some = new ArrayList<Map<String, Object>>();
        wallets.forEach(
            it ->
                IntStream.range(0, 1 + random.nextInt(4))
                    .forEach(
                        i ->
                            some.addAll(
                                EffectWorld.uses(List.of(it), shop, 1 + random.nextInt(20)))));
        world.on(day, some);
      }
    }
    for (var outcome : Map.of("uses", "count(t.id)", "points", "sum(t.amount)").entrySet()) {
      var expected =
          EffectWorld.ask(
                  """
                  with change as (
                    select (w.municipality_code = '045055')::int as treated,
                           %1$s filter (where t.recorded_at >= '2026-03-01+09') - %1$s filter (where t.recorded_at < '2026-03-01+09') as d
                    from wallet w left join txn t on t.program_id = w.program_id and t.wallet_id = w.id and t.kind = 'REDEEM'
                    where w.program_id = '%2$s' group by w.id, w.municipality_code)
                  select regr_slope(d, treated), sqrt(
                    (select var_samp(d) / count(*) from change where treated = 1) + (select var_samp(d) / count(*) from change where treated = 0))
                  from change"""
                      .formatted(outcome.getValue(), world.points.program()))
              .getFirst();
      var answer = compared(byTown(outcome.getKey())).extract().jsonPath();
      org.hamcrest.MatcherAssert.assertThat(
          answer.getDouble("estimate"),
          closeTo(Double.parseDouble(expected.get(0).toString()), 0.00006));
      org.hamcrest.MatcherAssert.assertThat(
          answer.getDouble("standardError"),
          closeTo(Double.parseDouble(expected.get(1).toString()), 0.00006));
    }
  }

  /**
   * Twelve got 100 points of the campaign in March; eleven did not, and one got some in February.
   */
  @Test
  void whoTookPartInACampaignIsToldByItsPoints() {
    var budget = world.points.budget(100_000);
    var campaign = campaign(budget);
    var early = world.residents(1, TOWN).getFirst();
    var shop = world.shop("食料品", TOWN);
    world.on("2025-12-01", world.grants(List.of(early), 100));
    world.on("2026-02-01", List.of(grant(UUID.randomUUID(), early, budget, 100)));
    world.on(
        "2026-03-01", town.stream().map(it -> grant(UUID.randomUUID(), it, budget, 100)).toList());
    world.on("2026-03-10", EffectWorld.uses(town, shop, 10));
    world.on("2026-03-10", EffectWorld.uses(List.of(early), shop, 10));
    compared(Map.of("basis", "campaign", "campaign", campaign))
        .body("participants.size", is(12), "comparison.size", is(11))
        .body("estimate", is(1.0f), "standardError", is(0.0f))
        .body("pointsPerAdditional", is(100.0f));
  }

  @Test
  void whomACampaignIsForIsToldByItsRules() {
    var earn = EarnWorld.running(world.points, 1_000);
    earn.rule(
        "walk", Map.of("basis", "per-event", "points", 1, "municipalities", List.of(OTHER_TOWN)));
    world.on("2026-03-10", EffectWorld.uses(other, world.shop("食料品", TOWN), 10));
    compared(Map.of("basis", "campaign-target", "campaign", earn.campaign()))
        .body("participants.size", is(11), "comparison.size", is(12))
        .body("estimate", is(1.0f));
  }

  /** Eleven of the town are 65-74 and eleven elsewhere 20-64; of one nobody said it. */
  @Test
  void anAgeBandIsTheWalletsWhateverAnEventNames() {
    town.subList(1, 12).forEach(wallet -> correct(wallet, "65-74"));
    other.forEach(wallet -> correct(wallet, "20-64"));
    var earn = EarnWorld.running(world.points, 1_000);
    for (var wallet : List.of(town.getFirst(), other.getFirst())) {
      var event = EarnWorld.event(UUID.randomUUID(), "walk", wallet);
      event.put("ageBand", "65-74");
      earn.report(manager(), event).then().statusCode(201);
    }
    OwnerSql.tamper(
        "update earn_event set received_at = timestamptz '2026-02-01' where program_id = '%s'"
            .formatted(world.points.program()));
    world.on("2026-03-10", EffectWorld.uses(town, world.shop("食料品", TOWN), 10));
    compared(Map.of("basis", "age-band", "participants", "65-74"))
        .body("participants.size", is(11), "comparison.size", is(11))
        .body("estimate", is(1.0f))
        .body("statement", containsString("ウォレットに登録された"));
  }

  private void correct(String wallet, String band) {
    manager()
        .header("If-Match", "\"0\"")
        .body(Map.of("ageBand", band))
        .patch(world.points.at("/wallets/" + wallet))
        .then()
        .statusCode(200);
  }

  /** Ten shops of each kind; at each of the ten, one person more in March than in January. */
  @Test
  void groupsOfShopsAreComparedByWhatWasUsedThere() {
    var these = IntStream.range(0, 10).mapToObj(i -> world.shop("食料品", TOWN)).toList();
    var those = IntStream.range(0, 10).mapToObj(i -> world.shop("書店", TOWN)).toList();
    OwnerSql.tamper(
        "update merchant set created_at = timestamptz '2025-01-01' where program_id = '%s'"
            .formatted(world.points.program()));
    for (var i = 0; i < 10; i++) {
      var one = List.of(town.get(i));
      world.on("2026-01-10", EffectWorld.uses(one, these.get(i), 10));
      world.on("2026-01-10", EffectWorld.uses(one, those.get(i), 10));
      world.on(
          "2026-03-10", EffectWorld.uses(List.of(town.get(i), other.get(i)), these.get(i), 10));
      world.on("2026-03-10", EffectWorld.uses(one, those.get(i), 10));
    }
    compared(Map.of("basis", "merchant", "participants", these))
        .body("participants.size", is(10), "comparison.size", is(10))
        .body("participants.before", is(1.0f), "participants.after", is(2.0f))
        .body("estimate", is(1.0f));
  }

  @Test
  void fewerThanTenMembersOrPersonsBehindAMeanAreWithheld() {
    var shop = world.shop("食料品", TOWN);
    world.on("2026-03-10", EffectWorld.uses(town.subList(0, 9), shop, 10));
    compared(byTown("uses"))
        .body("suppressed", is(true), "estimate", nullValue(), "standardError", nullValue())
        .body("participants.size", is(12), "participants.after", nullValue());
    compared(Map.of("basis", "municipality", "participants", "042021"))
        .body("suppressed", is(true), "participants.size", nullValue());
  }

  @Test
  void aComparisonThatMakesNoSenseIsRefusedByName() {
    var campaign = UUID.randomUUID();
    for (var wrong :
        List.<Map<String, Object>>of(
            Map.of("basis", "municipality"),
            Map.of("basis", "campaign"),
            Map.of("basis", "campaign", "campaign", campaign, "participants", TOWN),
            Map.of("basis", "municipality", "participants", TOWN, "comparison", TOWN))) {
      asked(wrong).statusCode(422).body("type", is("/problems/effect-groups-invalid"));
    }
    for (var wrong :
        List.<Map<String, Object>>of(
            Map.of("from", "2026-02", "to", "2026-03"),
            Map.of("from", "2026-03", "to", "2026-03"),
            Map.of("from", "2025-03", "to", "2025-04"))) {
      var question = new HashMap<>(byTown("uses"));
      question.putAll(wrong);
      asked(question).statusCode(422).body("type", is("/problems/effect-periods-not-comparable"));
    }
    asked(Map.of("basis", "horoscope"))
        .statusCode(422)
        .body("errors.pointer", is(List.of("?basis")));
    asked(Map.of("basis", "campaign", "campaign", campaign)).statusCode(404);
  }

  @Test
  void whoMayCompareIsDecidedByRoleAndArea() {
    var address = world.points.at("/effects/comparison");
    for (var role : List.of("program-manager", "municipality-officer", "auditor", "data-steward")) {
      as(TOWN, role).queryParams(asking(byTown("uses"))).get(address).then().statusCode(200);
    }
    for (var role : List.of("merchant", "scope:points:read", "department-staff")) {
      as(TOWN, role).queryParams(asking(byTown("uses"))).get(address).then().statusCode(403);
    }
    as(OTHER_TOWN, "program-manager")
        .queryParams(asking(byTown("uses")))
        .get(address)
        .then()
        .statusCode(404);
    PointsWorld.resident("x")
        .queryParams(asking(byTown("uses")))
        .get(address)
        .then()
        .statusCode(403);
  }

  @Test
  void aComparisonTakesThreeStatementsAndOneMoreWithACampaign() {
    assertEquals(3, Statements.count(() -> compared(byTown("uses"))));
    world.on("2026-03-10", EffectWorld.uses(town, world.shop("食料品", TOWN), 10));
    assertEquals(3, Statements.count(() -> compared(byTown("uses"))));
    var campaign = campaign(world.budget);
    assertEquals(
        4, Statements.count(() -> compared(Map.of("basis", "campaign", "campaign", campaign))));
  }

  private String campaign(String budget) {
    return manager()
        .body(
            Map.of(
                "nameJa", "春の健診",
                "nameEn", "Spring check-ups",
                "budget", budget,
                "startsOn", "2026-03-01",
                "endsOn", "2026-04-30"))
        .post(world.points.at("/campaigns"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
