package jp.banso.points.effect;

import static jp.banso.points.PointsWorld.OTHER_TOWN;
import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.redeem;
import static jp.banso.points.PointsWorld.reversal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import jp.banso.points.OwnerSql;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class AnalysisApiTest {
  private static final RestAssuredConfig EXACT =
      RestAssuredConfig.config()
          .jsonConfig(
              JsonConfig.jsonConfig()
                  .numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));

  private EffectWorld world;

  @BeforeEach
  void openAProgramme() {
    world = new EffectWorld();
  }

  private ValidatableResponse analysis(String from, String to) {
    return manager()
        .config(EXACT)
        .queryParam("from", from)
        .queryParam("to", to)
        .get(world.points.at("/effects/analysis"))
        .then()
        .statusCode(200);
  }

  /**
   * Ten residents do the same: 100 points on 11 January, 30 used on 21 January, 20 on 1 February.
   */
  private List<String> tenResidents() {
    var ten = world.residents(10, TOWN);
    var rice = world.shop("食料品", TOWN);
    var noodles = world.shop("飲食店", OTHER_TOWN);
    world.on("2026-01-11", world.grants(ten, 100));
    world.on("2026-01-21", EffectWorld.uses(ten, rice, 30));
    var last = UUID.randomUUID();
    world.on("2026-02-01", EffectWorld.uses(ten.subList(1, 10), noodles, 20));
    world.on("2026-02-01", List.of(redeem(last, ten.getFirst(), noodles, 20)));
    world.on("2026-02-08", List.of(reversal(UUID.randomUUID(), last)));
    return ten;
  }

  private void everythingEnds(String day) {
    OwnerSql.tamper(
        "update lot set expires_on = date '2026-02-14' where program_id = '%s'"
            .formatted(world.points.program()));
    String job =
        manager().post(world.points.at("/expiry-runs")).then().statusCode(202).extract().path("id");
    Awaitility.await().until(() -> manager().get("/jobs/" + job).path("finishedAt") != null);
    world.dateBackTo(day);
  }

  /**
   * Worked by hand: 1,000 granted, 300 and 200 used, 20 of it undone, the 520 that are left end on
   * 15 February. Balance at the ends of the 59 days: 10 × 0, 10 × 1,000, 11 × 700, 7 × 500, 7 × 520
   * and 14 × 0, so 24,840 / 59 = 421.0169; 480 / 2 / 421.0169 = 0.5700.
   */
  @Test
  void theFiguresAreThoseWorkedByHand() {
    tenResidents();
    everythingEnds("2026-02-15");
    analysis("2026-01", "2026-02")
        .body("summary.wallets", is(10), "summary.users", is(10))
        .body("summary.issued", is(1000), "summary.used", is(480))
        .body("summary.expired", is(520), "summary.uses", is(20))
        .body("summary.averageBalance", is(new BigDecimal("421.0169")))
        .body("summary.useRate", is(new BigDecimal("0.4800")))
        .body("summary.breakageRate", is(new BigDecimal("0.5200")))
        .body("summary.localShare", is(new BigDecimal("0.6250")))
        .body("summary.activeRate", is(new BigDecimal("1.0000")))
        .body("summary.velocity", is(new BigDecimal("0.5700")))
        .body("months.month", contains("2026-01", "2026-02"))
        .body("months.used", contains(300, 180))
        .body("months.expired", contains(0, 520));
  }

  @Test
  void whereItWasUsedIsTheShopsCategoryAndAreaAndADayOfOnePersonTakesAnotherWithIt() {
    tenResidents();
    analysis("2026-01", "2026-02")
        .body("places.findAll { it.level == 'category' }.category", contains("食料品", "飲食店"))
        .body("places.findAll { it.level == 'category' }.used", contains(300, 180))
        .body("issuerName", is("美里町"))
        .body("places.findAll { it.level == 'area' }.area", contains(OTHER_TOWN, TOWN))
        .body("places.findAll { it.level == 'area' }.areaName", contains("仙台市", "美里町"))
        .body("places.findAll { it.level == 'cell' }", hasSize(2))
        .body("days.day", contains("2026-01-21", "2026-02-01", "2026-02-08"))
        .body("days.suppressed", contains(false, true, true))
        .body("days.used", contains(300, null, null));
    analysis("2026-01", "2026-01").body("summary.localShare", is(new BigDecimal("1.0000")));
  }

  @Test
  void whatAnExchangeTookIsUsedButAtNoShop() {
    var ten = world.residents(10, TOWN);
    var carrier = world.shop("x", TOWN);
    world.on("2026-01-11", world.grants(ten, 100));
    world.on("2026-01-21", EffectWorld.uses(ten, carrier, 30));
    OwnerSql.tamper("update account set kind = 'CARRIER' where id = '" + carrier + "'");
    OwnerSql.tamper("delete from merchant where id = '" + carrier + "'");
    analysis("2026-01", "2026-01")
        .body("summary.used", is(300))
        .body("summary.localShare", is(new BigDecimal("0.0000")))
        .body("places.findAll { it.level == 'area' }.area", contains("exchange"));
  }

  @Test
  void ofACampaignOnlyThePointsOfItsBudgetCount() {
    var ten = tenResidents();
    var more = world.points.budget(10_000);
    String campaign =
        manager()
            .body(
                Map.of(
                    "nameJa", "秋の健診",
                    "nameEn", "Autumn check-ups",
                    "budget", more,
                    "startsOn", "2026-02-01",
                    "endsOn", "2026-03-31"))
            .post(world.points.at("/campaigns"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    world.on(
        "2026-02-19",
        ten.stream()
            .map(it -> jp.banso.points.PointsWorld.grant(UUID.randomUUID(), it, more, 7))
            .toList());
    manager()
        .config(EXACT)
        .queryParam("campaign", campaign)
        .queryParam("from", "2026-02")
        .queryParam("to", "2026-02")
        .get(world.points.at("/effects/analysis"))
        .then()
        .statusCode(200)
        .body("campaignNameEn", is("Autumn check-ups"))
        .body("summary.issued", is(70), "summary.used", is(0))
        // 70 points on ten of 28 days
        .body("summary.averageBalance", is(new BigDecimal("25.0000")));
    analysis("2026-02", "2026-02").body("summary.issued", is(70));
    manager()
        .queryParam("campaign", UUID.randomUUID())
        .queryParam("from", "2026-02")
        .queryParam("to", "2026-02")
        .get(world.points.at("/effects/analysis"))
        .then()
        .statusCode(404)
        .body("type", is("/problems/campaign-not-found"));
  }

  @Test
  void aUseThatTakesFromTwoLotsIsOneUse() {
    var ten = world.residents(10, TOWN);
    var more = world.points.budget(10_000);
    world.on("2026-01-11", world.grants(ten, 10));
    world.on(
        "2026-01-12",
        ten.stream()
            .map(it -> jp.banso.points.PointsWorld.grant(UUID.randomUUID(), it, more, 10))
            .toList());
    world.on("2026-01-21", EffectWorld.uses(ten, world.shop("食料品", TOWN), 15));
    analysis("2026-01", "2026-01")
        .body("summary.uses", is(10), "summary.used", is(150), "summary.users", is(10))
        .body("days.uses", contains(10), "places.uses", contains(10, 10, 10));
  }

  @Test
  void whoWithdrewFromStatisticsIsInNoFigure() {
    var people = world.residents(11, TOWN);
    world.on("2026-01-11", world.grants(people, 100));
    analysis("2026-01", "2026-01").body("summary.wallets", is(11), "summary.issued", is(1100));
    manager()
        .body(
            Map.of(
                "purpose",
                "statistics",
                "decision",
                "withdrawn",
                "statedBy",
                "staff",
                "ground",
                "窓口での申出"))
        .post(world.points.at("/wallets/" + people.getFirst() + "/consents"))
        .then()
        .statusCode(201);
    analysis("2026-01", "2026-01").body("summary.wallets", is(10), "summary.issued", is(1000));
  }

  @Test
  void nineResidentsAreTooFewForAnyFigure() {
    var nine = world.residents(9, TOWN);
    world.on("2026-01-11", world.grants(nine, 100));
    world.on("2026-01-21", EffectWorld.uses(nine, world.shop("食料品", TOWN), 30));
    var answer = analysis("2026-01", "2026-01");
    for (var figure : answer.extract().<Map<String, Object>>path("summary").keySet()) {
      answer.body("summary." + figure, nullValue());
    }
    answer
        .body("months.suppressed", contains(true))
        .body("days.used", contains(nullValue()))
        .body("places.findAll { it.used != null }", hasSize(0));
  }

  /**
   * A year of sixty residents in two towns, recomputed from the transactions instead of the
   * entries.
   */
  @Test
  void aYearOfManyAgreesWithAnIndependentRecomputation() {
    var random = new Random(18);
    var residents = new ArrayList<>(world.residents(40, TOWN));
    residents.addAll(world.residents(20, OTHER_TOWN));
    var shops =
        List.of(
            world.shop("食料品", TOWN),
            world.shop("食料品", OTHER_TOWN),
            world.shop("飲食店", TOWN),
            world.shop("書店", OTHER_TOWN));
    world.on("2025-03-15", world.grants(residents, 500));
    var undo = new ArrayList<UUID>();
    for (var month = 4; month <= 12; month++) {
      var some = residents.stream().filter(it -> random.nextInt(3) > 0).toList();
      world.on(
          "2025-%02d-%02d".formatted(month, 1 + random.nextInt(9)),
          world.grants(some, 1 + random.nextInt(90)));
      var uses = new ArrayList<Map<String, Object>>();
      for (var wallet : residents) {
        if (random.nextInt(3) > 0) {
          var use =
              redeem(
                  UUID.randomUUID(),
                  wallet,
                  shops.get(Math.min(random.nextInt(4), random.nextInt(4))),
                  1 + random.nextInt(40));
          uses.add(use);
          if (random.nextInt(20) == 0) {
            undo.add((UUID) use.get("id"));
          }
        }
      }
      world.on("2025-%02d-%02d".formatted(month, 11 + random.nextInt(18)), uses);
    }
    world.on("2025-12-30", undo.stream().map(it -> reversal(UUID.randomUUID(), it)).toList());
    var answer = analysis("2025-04", "2025-12").extract().jsonPath();
    var expected =
        EffectWorld.ask(
                """
                with t as (
                  select t.*, coalesce(o.kind, t.kind) as what, case when t.kind = 'REVERSAL' then -t.amount else t.amount end as points,
                         coalesce(o.wallet_id, t.wallet_id) as whose, coalesce(o.merchant_id, t.merchant_id) as shop,
                         (t.recorded_at at time zone 'Asia/Tokyo')::date as day
                  from txn t left join txn o on o.program_id = t.program_id and o.id = t.reverses
                  where t.program_id = '%s' and t.refusal is null),
                balance as (
                  select d::date, (select sum(case what when 'GRANT' then points when 'REDEEM' then -points end) from t where day <= d) as b
                  from generate_series(date '2025-04-01', date '2025-12-31', interval '1 day') d),
                inside as (select * from t where day between '2025-04-01' and '2025-12-31')
                select sum(points) filter (where what = 'GRANT'), sum(points) filter (where what = 'REDEEM'),
                       count(*) filter (where kind = 'REDEEM'), count(distinct whose) filter (where what = 'REDEEM'),
                       (select round(avg(b), 4) from balance),
                       round(sum(points) filter (where what = 'REDEEM') / 9 / (select avg(b) from balance), 4),
                       round(sum(points) filter (where what = 'REDEEM' and shop in (
                         select id from merchant where municipality_code = '045055')) / sum(points) filter (where what = 'REDEEM'), 4)
                from inside"""
                    .formatted(world.points.program()))
            .getFirst();
    var names =
        List.of("issued", "used", "uses", "users", "averageBalance", "velocity", "localShare");
    for (var i = 0; i < names.size(); i++) {
      assertEquals(
          0,
          new BigDecimal(expected.get(i).toString())
              .compareTo(new BigDecimal(answer.getString("summary." + names.get(i)))),
          names.get(i) + " " + expected.get(i) + " " + answer.getString("summary." + names.get(i)));
    }
    cellsAgree(answer.getList("places"));
    assertEquals(9, answer.getList("months").size());
  }

  private void cellsAgree(List<Map<String, Object>> places) {
    var shown = 0;
    for (var place : places) {
      if (!place.get("suppressed").equals(true)) {
        shown++;
        assertEquals(
            "[%s, %s, %s]".formatted(place.get("users"), place.get("uses"), place.get("used")),
            EffectWorld.ask(
                    """
                    select count(distinct coalesce(o.wallet_id, t.wallet_id)), count(*) filter (where o.id is null),
                           sum(case when o.id is null then t.amount else -t.amount end)
                    from txn t left join txn o on o.program_id = t.program_id and o.id = t.reverses
                    join merchant m on m.program_id = t.program_id and m.id = coalesce(o.merchant_id, t.merchant_id)
                    where t.program_id = '%s' and coalesce(o.kind, t.kind) = 'REDEEM' and %s and %s"""
                        .formatted(
                            world.points.program(),
                            equalling("m.category", place.get("category")),
                            equalling("m.municipality_code", place.get("area"))))
                .getFirst()
                .toString());
      }
    }
    assertTrue(shown > 5, "only " + shown);
  }

  private static String equalling(String column, Object value) {
    return value == null ? "true" : column + " = '" + value + "'";
  }

  @Test
  void itIsATableAPictureAndAPageInTwoLanguages() {
    tenResidents();
    var address = world.points.at("/effects/analysis?from=2026-01&to=2026-02");
    var csv =
        as(TOWN, "data-steward")
            .accept("text/csv")
            .get(address)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertTrue(csv.contains("全体,2026-01/2026-02,,,,利用率,0.4800,比率"), csv);
    assertTrue(csv.contains("業種別,2026-01/2026-02,食料品,,,利用ポイント,300,ポイント"), csv);
    manager()
        .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .get(address)
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("effect-2026-01-2026-02.xlsx"));
    manager()
        .accept("text/html")
        .get(address)
        .then()
        .statusCode(200)
        .body(
            containsString("<html lang=\"ja\">"),
            containsString("ポイント効果分析"),
            containsString("0.4800"),
            containsString("<svg"));
    manager()
        .header("Accept-Language", "en")
        .accept("text/html")
        .get(address)
        .then()
        .statusCode(200)
        .body(
            containsString("<html lang=\"en\">"),
            containsString("Use rate"),
            containsString("Misato Health Points"),
            not(containsString("利用率")));
    manager()
        .accept("image/svg+xml")
        .get(address)
        .then()
        .statusCode(200)
        .contentType("image/svg+xml")
        .body(containsString("2026-01 付与ポイント 1,000"));
  }

  @Test
  void aPeriodOfMoreThanAYearIsRefused() {
    manager()
        .get(world.points.at("/effects/analysis?from=2025-01&to=2026-01"))
        .then()
        .statusCode(422)
        .body("type", is("/problems/effect-period-invalid"));
  }

  @Test
  void whoMayLookIsDecidedByRoleAndArea() {
    var address = world.points.at("/effects/analysis?from=2026-01&to=2026-02");
    for (var role :
        List.of(
            "program-manager",
            "municipality-officer",
            "auditor",
            "data-steward",
            "prefecture-officer",
            "scope:points:read")) {
      as(TOWN, role).get(address).then().statusCode(200);
    }
    for (var role : List.of("merchant", "specialist", "scope:points:grant", "platform-admin")) {
      as(TOWN, role).get(address).then().statusCode(403);
    }
    jp.banso.points.PointsWorld.resident("somebody").get(address).then().statusCode(403);
    as(OTHER_TOWN, "program-manager").get(address).then().statusCode(404);
    as("04", "prefecture-officer").get(address).then().statusCode(200);
  }

  @Test
  void anAnalysisTakesFiveStatementsHoweverMuchThereIs() {
    var address = world.points.at("/effects/analysis?from=2026-01&to=2026-02");
    Runnable ask = () -> manager().get(address).then().statusCode(200);
    ask.run();
    assertEquals(5, Statements.count(ask));
    tenResidents();
    assertEquals(5, Statements.count(ask));
  }
}
