package jp.banso.points.earn;

import static jp.banso.points.PointsWorld.OTHER_TOWN;
import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.resident;
import static jp.banso.points.earn.EarnWorld.event;
import static jp.banso.points.earn.EarnWorld.points;
import static jp.banso.points.earn.EarnWorld.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class EarnApiTest {
  private EarnWorld earn;
  private PointsWorld world;
  private String wallet;

  @BeforeEach
  void runACampaign() {
    earn = EarnWorld.running(1_000);
    world = earn.world();
    wallet = world.wallet();
  }

  private static RequestSpecification machine() {
    return as(TOWN, "scope:points:grant");
  }

  private static Map<String, Object> with(Map<String, Object> body, String part, Object value) {
    var changed = new HashMap<>(body);
    changed.put(part, value);
    return changed;
  }

  @Test
  void aMachineReportsAnEventAndTheRuleGrants() {
    var rule = earn.plainRule("checkup");
    var id = UUID.randomUUID();
    String transaction =
        earn.report(machine(), event(id, "checkup", wallet))
            .then()
            .statusCode(201)
            .header("Location", containsString("/programs/" + world.program() + "/events/" + id))
            .body(
                "points", is(10),
                "rule", is(rule),
                "ruleVersion", is(1),
                "campaign", is(earn.campaign()),
                "reason", nullValue())
            .extract()
            .path("transaction");
    assertEquals(10, world.balance(wallet));
    manager()
        .get(world.at("/transactions/" + transaction))
        .then()
        .statusCode(200)
        .body("kind", is("grant"), "amount", is(10), "budget", is(earn.budget()));
    world.verification().body("sound", is(true));
  }

  @Test
  void anEventReportedAgainEarnsOnceAndIsAnsweredTheSame() {
    earn.plainRule("checkup");
    var body = event(UUID.randomUUID(), "checkup", wallet);
    var first = earn.report(machine(), body).then().statusCode(201).extract().asString();
    var again =
        earn.report(machine(), body)
            .then()
            .statusCode(201)
            .header("Idempotency-Replayed", "true")
            .extract()
            .asString();
    assertEquals(first, again);
    assertEquals(10, world.balance(wallet));
  }

  @Test
  void anIdBelongsToItsFirstReporterAndItsFirstBody() {
    earn.plainRule("checkup");
    var body = event(UUID.randomUUID(), "checkup", wallet);
    earn.report(machine(), body).then().statusCode(201);
    earn.report(manager(), body).then().statusCode(422).body("type", is("/problems/key-reused"));
    earn.report(machine(), with(body, "units", 2))
        .then()
        .statusCode(422)
        .body("type", is("/problems/key-reused"));
    assertEquals(10, world.balance(wallet));
  }

  @Test
  void whatEarnsNothingSaysWhy() {
    earn.rule(
        "hall",
        new HashMap<>(Map.of("basis", "per-event", "points", 1, "places", List.of("misato-hall"))));
    earn.report("jogging", wallet)
        .then()
        .statusCode(201)
        .body(
            "points",
            is(0),
            "reason",
            is("no-rule"),
            "rule",
            nullValue(),
            "transaction",
            nullValue());
    earn.report("hall", wallet).then().statusCode(201).body("reason", is("not-eligible"));
    var early = Instant.now().minus(40, ChronoUnit.DAYS).toString();
    earn.report(manager(), with(event(UUID.randomUUID(), "hall", wallet), "occurredAt", early))
        .then()
        .statusCode(201)
        .body("reason", is("outside-period"));
    assertEquals(0, world.balance(wallet));
  }

  @Test
  void aDraftEarnsNothingAndACampaignThatWasEndedNothingMore() {
    var other = EarnWorld.draft(world, world.budget(50));
    manager()
        .body(Map.of("nameJa", "歩く", "nameEn", "Walk", "eventType", "walk", "terms", points(5)))
        .post(world.at("/campaigns/" + other + "/earn-rules"))
        .then()
        .statusCode(201);
    earn.report("walk", wallet).then().body("reason", is("no-rule"));
    state(other, 0, "running");
    earn.report("walk", wallet).then().body("points", is(5));
    state(other, 1, "ended");
    earn.report("walk", wallet).then().body("reason", is("outside-period"));
  }

  private void state(String campaign, int version, String state) {
    manager()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("state", state))
        .patch(world.at("/campaigns/" + campaign))
        .then()
        .statusCode(200);
  }

  @Test
  void whereTheResidentLivesAndWhichBandTheyAreInDecides() {
    earn.rule(
        "walk",
        new HashMap<>(
            Map.of(
                "basis",
                "per-unit",
                "points",
                2,
                "mostPerEvent",
                9,
                "municipalities",
                List.of(TOWN),
                "ageBands",
                List.of("65-74", "75+"))));
    var body = with(event(UUID.randomUUID(), "walk", wallet), "ageBand", "75+");
    earn.report(machine(), with(body, "units", 4)).then().body("points", is(8));
    earn.report(machine(), with(with(body, "id", UUID.randomUUID()), "units", 5))
        .then()
        .body("points", is(9));
    var elsewhere = world.walletOf(UUID.randomUUID().toString(), OTHER_TOWN);
    earn.report(machine(), with(with(body, "id", UUID.randomUUID()), "wallet", elsewhere))
        .then()
        .body("reason", is("not-eligible"));
    earn.report(machine(), with(with(body, "id", UUID.randomUUID()), "ageBand", "18-39"))
        .then()
        .body("reason", is("not-eligible"));
  }

  @Test
  void theDayIsJapansAndTheCapLeavesWhatIsLeft() {
    earn.rule("walk", with(points(10), "mostPerResidentAndDay", 15));
    earn.report("walk", wallet).then().body("points", is(10));
    earn.report("walk", wallet).then().body("points", is(5), "reason", nullValue());
    earn.report("walk", wallet).then().body("points", is(0), "reason", is("cap-reached"));
    var yesterday = Instant.now().minus(1, ChronoUnit.DAYS).toString();
    earn.report(manager(), with(event(UUID.randomUUID(), "walk", wallet), "occurredAt", yesterday))
        .then()
        .body("points", is(10));
    earn.report("walk", world.wallet()).then().body("points", is(10));
    assertEquals(25, world.balance(wallet));
  }

  @Test
  void aBudgetThatCannotPayGivesThePromiseBack() {
    var poor = EarnWorld.running(world, 14);
    poor.rule("gym", with(points(10), "mostPerResident", 20));
    poor.report("gym", wallet).then().body("points", is(10));
    var id = UUID.randomUUID();
    poor.report(manager(), event(id, "gym", wallet))
        .then()
        .statusCode(201)
        .body("points", is(0), "reason", is("budget-exhausted"));
    // Had the promise been kept, the cap would be reached now
    poor.report("gym", wallet).then().body("reason", is("budget-exhausted"));
    manager()
        .get(world.at("/events/" + id))
        .then()
        .statusCode(200)
        .body("reason", is("budget-exhausted"), "transaction", nullValue());
    assertEquals(10, world.balance(wallet));
    world.verification().body("sound", is(true));
  }

  @Test
  void aDryRunTellsAndWritesNothing() {
    earn.rule("walk", with(points(10), "mostPerResident", 10));
    var body = event(UUID.randomUUID(), "walk", wallet);
    for (var i = 0; i < 2; i++) {
      machine()
          .body(body)
          .post(world.at("/events?dryRun=true"))
          .then()
          .statusCode(200)
          .body("points", is(10), "dryRun", is(true));
    }
    assertEquals(0, world.balance(wallet));
    manager().get(world.at("/events/" + body.get("id"))).then().statusCode(404);
    earn.report(machine(), body).then().statusCode(201).body("points", is(10));
  }

  @Test
  void aDryRunKnowsThatTheBudgetCannotPay() {
    var poor = EarnWorld.running(world, 3);
    poor.plainRule("gym");
    machine()
        .body(event(UUID.randomUUID(), "gym", wallet))
        .post(world.at("/events?dryRun=true"))
        .then()
        .statusCode(200)
        .body("reason", is("budget-exhausted"), "points", is(0));
  }

  @Test
  void whatCannotHaveHappenedOrHasNoWalletLeavesNoTrace() {
    earn.plainRule("checkup");
    var body = event(UUID.randomUUID(), "checkup", wallet);
    var future = Instant.now().plusSeconds(600).toString();
    earn.report(machine(), with(body, "occurredAt", future))
        .then()
        .statusCode(422)
        .body("type", is("/problems/event-in-the-future"));
    earn.report(machine(), with(body, "wallet", UUID.randomUUID()))
        .then()
        .statusCode(404)
        .body("type", is("/problems/wallet-not-found"));
    earn.report(machine(), with(body, "ageBand", "1951-04-01")).then().statusCode(422);
    earn.report(machine(), with(body, "units", 0)).then().statusCode(422);
    earn.report(machine(), body).then().statusCode(201).body("points", is(10));
  }

  @Test
  void aClosedWalletAndAClosedProgrammeEarnNothing() {
    earn.plainRule("checkup");
    manager()
        .header("If-Match", "\"0\"")
        .body(Map.of("state", "suspended"))
        .patch(world.at("/wallets/" + wallet))
        .then()
        .statusCode(200);
    earn.report("checkup", wallet).then().statusCode(201).body("reason", is("wallet-closed"));
    manager()
        .header("If-Match", "\"1\"")
        .body(Map.of("state", "closed"))
        .patch(world.at(""))
        .then()
        .statusCode(200);
    earn.report("checkup", world.program())
        .then()
        .statusCode(422)
        .body("type", is("/problems/program-not-open"));
  }

  @Test
  void onlyMachinesThatMayGrantAndManagersReportAndEachSeesItsOwn() {
    earn.plainRule("checkup");
    var body = event(UUID.randomUUID(), "checkup", wallet);
    earn.report(resident("someone"), body).then().statusCode(403);
    earn.report(as(TOWN, "merchant"), body).then().statusCode(403);
    earn.report(as(TOWN, "scope:points:redeem"), body).then().statusCode(403);
    earn.report(as(OTHER_TOWN, "scope:points:grant"), body).then().statusCode(404);
    earn.report(manager(), body).then().statusCode(201);
    var path = world.at("/events/" + body.get("id"));
    machine().get(path).then().statusCode(404).body("type", is("/problems/event-not-found"));
    as(TOWN, "auditor").get(path).then().statusCode(200).body("points", is(10));
    as(OTHER_TOWN, "auditor").get(path).then().statusCode(404);
  }

  @Test
  void aRuleChangesByANewVersionFromADayThatHasNotBegun() {
    var rule = earn.plainRule("checkup");
    var versions = earn.at("/earn-rules/" + rule + "/versions");
    version(versions, today().toString(), 20)
        .statusCode(422)
        .body("type", is("/problems/earn-version-date-invalid"));
    version(versions, today().plusDays(31).toString(), 20)
        .statusCode(422)
        .body("type", is("/problems/earn-version-date-invalid"))
        .body("detail", containsString("the campaign's last, " + today().plusDays(30)));
    version(versions, today().plusDays(1).toString(), 20)
        .statusCode(201)
        .body("newest.number", is(2), "newest.terms.points", is(20));
    version(versions, today().plusDays(1).toString(), 30).statusCode(422);
    earn.report("checkup", wallet).then().body("points", is(10), "ruleVersion", is(1));
    manager()
        .get(versions)
        .then()
        .statusCode(200)
        .body("items", hasSize(2), "items[0].terms.points", is(10), "items[1].number", is(2));
    manager()
        .header("Accept", "text/csv")
        .get(earn.at("/earn-rules"))
        .then()
        .statusCode(200)
        .body(containsString("健診を受ける"));
    manager()
        .get(earn.at("/earn-rules/" + rule))
        .then()
        .body("eventType", is("checkup"), "newest.terms.places", hasSize(0));
  }

  private static io.restassured.response.ValidatableResponse version(
      String path, String from, long points) {
    return manager()
        .header("Accept-Language", "en")
        .body(Map.of("validFrom", from, "terms", points(points)))
        .post(path)
        .then();
  }

  @Test
  void termsThatCannotBeMeantAreRefused() {
    earn.addRule("walk", Map.of("basis", "per-unit", "points", 1))
        .then()
        .statusCode(422)
        .body("type", is("/problems/earn-terms-do-not-fit"));
    earn.addRule("walk", with(points(1), "municipalities", List.of("019992")))
        .then()
        .statusCode(422);
    earn.addRule("a b", points(1)).then().statusCode(422);
    earn.addRule("walk", points(0)).then().statusCode(422);
    manager().get(earn.at("/earn-rules/" + UUID.randomUUID())).then().statusCode(404);
    state(earn.campaign(), 1, "ended");
    earn.addRule("walk", points(1))
        .then()
        .statusCode(409)
        .body("type", is("/problems/campaign-is-fixed"));
  }

  @Test
  void aSimulationTellsWhatPastEventsWouldHaveCostAndWritesNothing() throws Exception {
    var rule = earn.rule("walk", with(points(400), "mostPerResidentAndDay", 500));
    var campaign = EarnWorld.running(world, 5);
    var other = world.wallet();
    // Reported while nothing paid for it: another type's rule is simulated below
    for (var who : List.of(wallet, wallet, other)) {
      earn.report("bicycle", who).then().body("reason", is("no-rule"));
    }
    var planned = campaign.rule("bicycle", with(points(4), "mostPerResident", 6));
    var period = Map.of("from", today().minusDays(7).toString(), "to", today().toString());
    var result = simulated(campaign.at("/earn-rules/" + planned + "/simulations"), period);
    assertEquals(3, result.getInt("result.events"));
    assertEquals(2, result.getInt("result.residents"));
    assertEquals(10, result.getInt("result.points"));
    assertEquals(1, result.getInt("result.capped"));
    assertEquals(5, result.getInt("result.budgetRemaining"));
    assertEquals(true, result.getBoolean("result.exceedsBudget"));
    assertEquals(List.of(today().toString()), result.getList("result.days.day"));
    assertEquals(0, world.balance(wallet));
    assertEquals(
        0,
        simulated(earn.at("/earn-rules/" + rule + "/simulations"), period).getInt("result.events"));
  }

  private static JsonPath simulated(String path, Map<String, String> period) throws Exception {
    String job =
        manager()
            .body(period)
            .post(path)
            .then()
            .statusCode(202)
            .body("id", notNullValue())
            .extract()
            .path("id");
    for (var i = 0; i < 300; i++) {
      var view = manager().get("/jobs/" + job).then().statusCode(200).extract().jsonPath();
      if (view.get("finishedAt") != null) {
        return view;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the simulation did not end");
  }

  @Test
  void aSimulationIsBounded() {
    var path = earn.at("/earn-rules/" + earn.plainRule("walk") + "/simulations");
    simulate(path, 366, null)
        .statusCode(422)
        .body("type", is("/problems/simulation-period-invalid"));
    simulate(path, -1, null).statusCode(422);
    simulate(path, 1, 2).statusCode(404);
    as(TOWN, "auditor").body(Map.of()).post(path).then().statusCode(403);
  }

  private static io.restassured.response.ValidatableResponse simulate(
      String path, int days, Integer version) {
    var body = new HashMap<String, Object>();
    body.put("from", today().minusDays(days).toString());
    body.put("to", today().toString());
    if (version != null) {
      body.put("version", version);
    }
    return manager().body(body).post(path).then();
  }

  @Test
  void whatIsNotACodeOrAnAgeBandIsRefusedInWords() {
    var event = EarnWorld.event(UUID.randomUUID(), "健診", wallet);
    event.put("ageBand", "old");
    earn.report(manager(), event)
        .then()
        .statusCode(422)
        .body(
            "errors.detail",
            is(
                List.of(
                    "年齢階級を 65-74 または 75+ の形で指定してください。",
                    "半角英数字で始まる、半角英数字と . - _ の 1 から 60 文字にしてください。")));
  }
}
