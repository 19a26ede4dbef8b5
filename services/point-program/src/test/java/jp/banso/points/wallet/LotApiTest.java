package jp.banso.points.wallet;

import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.grant;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.redeem;
import static jp.banso.points.PointsWorld.resident;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.Test;

/** What lots look like from outside: free and paid apart, ends, transfers, both axes of time. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class LotApiTest {
  private static PointsWorld world(boolean paid, Map<String, Object> policy) {
    var body = new HashMap<String, Object>(PointsWorld.aProgram());
    body.put("paid", paid);
    body.put("policy", policy);
    return PointsWorld.open(body);
  }

  private static Map<String, Object> policy(String order, boolean transfers) {
    return Map.of(
        "expiryRounding",
        "end-of-month",
        "spendOrder",
        order,
        "transfers",
        transfers,
        "restoreGraceDays",
        0);
  }

  private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
    var more = new HashMap<>(body);
    more.put(name, value);
    return more;
  }

  @Test
  void freeAndPaidPointsLieApartAndTheProgrammeSaysWhichGoFirst() {
    var world = world(true, policy("free-first", false));
    var wallet = world.wallet();
    var budget = world.budget(1_000);
    var paid = with(grant(UUID.randomUUID(), wallet, budget, 50), "paid", true);
    world.post(manager(), paid).then().statusCode(201);
    world.post(manager(), grant(UUID.randomUUID(), wallet, budget, 30)).then().statusCode(201);
    world.post(manager(), grant(UUID.randomUUID(), wallet, budget, 10)).then().statusCode(201);
    var last =
        JapanTime.today(InstantSource.system())
            .plusMonths(6)
            .minusDays(1)
            .with(TemporalAdjusters.lastDayOfMonth());
    var lots = world.at("/wallets/" + wallet + "/lots");
    manager()
        .get(lots)
        .then()
        .statusCode(200)
        .body("items", hasSize(2), "items.find { it.paid }.posted", is(50))
        .body("items.find { !it.paid }.posted", is(40), "items[0].expiresOn", is(last.toString()));
    world
        .post(as(TOWN, "merchant"), redeem(UUID.randomUUID(), wallet, world.shop(), 45))
        .then()
        .statusCode(201);
    manager()
        .get(lots)
        .then()
        .body("items", hasSize(1), "items[0].paid", is(true), "items[0].posted", is(45));
    manager()
        .get(world.at("/wallets/" + wallet + "/balance"))
        .then()
        .body(
            "expiring",
            hasSize(1),
            "expiring[0].on",
            is(last.toString()),
            "expiring[0].points",
            is(45));
    manager().accept("text/csv").get(lots).then().body(containsString("有効期限"));
    as(PointsWorld.OTHER_TOWN, "program-manager").get(lots).then().statusCode(404);
    as(TOWN, "merchant").get(lots).then().statusCode(403);
    resident("somebody-else").get(lots).then().statusCode(404);
    world.verification().body("sound", is(true));
  }

  @Test
  void aProgrammeThatIsFreeHasNoPaidPoints() {
    var world = PointsWorld.open();
    var paid = with(grant(UUID.randomUUID(), world.wallet(), world.budget(9), 9), "paid", true);
    world
        .post(manager(), paid)
        .then()
        .statusCode(422)
        .body("type", is("/problems/paid-not-allowed"));
  }

  @Test
  void residentsGiveEachOtherPointsOnlyWhereTheProgrammeSaysSo() {
    for (var allowed : List.of(false, true)) {
      var world = world(false, policy("earliest-expiry", allowed));
      var subject = UUID.randomUUID().toString();
      var mine = world.walletOf(subject);
      var other = world.wallet();
      world
          .post(manager(), grant(UUID.randomUUID(), mine, world.budget(9), 9))
          .then()
          .statusCode(201);
      Map<String, Object> transfer =
          Map.of(
              "id",
              UUID.randomUUID(),
              "kind",
              "transfer",
              "wallet",
              mine,
              "recipient",
              other,
              "amount",
              4);
      world.post(manager(), transfer).then().statusCode(403);
      world.post(resident("somebody-else"), transfer).then().statusCode(404);
      world.post(resident(subject), transfer).then().statusCode(allowed ? 201 : 422);
      assertEquals(allowed ? 4 : 0, world.balance(other));
      world.verification().body("sound", is(true));
    }
  }

  @Test
  void whatIsOverCannotBeSpentAndEndsOnceHoweverOftenTheRunIsStarted() throws Exception {
    var world = PointsWorld.open();
    var wallet = world.walletWith(70);
    OwnerSql.tamper(
        "update lot set expires_on = date '2026-01-31' where wallet_id = '" + wallet + "'");
    manager()
        .get(world.at("/wallets/" + wallet + "/balance"))
        .then()
        .body("posted", is(70), "available", is(0));
    world
        .post(as(TOWN, "merchant"), redeem(UUID.randomUUID(), wallet, world.shop(), 1))
        .then()
        .statusCode(422);
    as(TOWN, "auditor").post(world.at("/expiry-runs")).then().statusCode(403);
    as(PointsWorld.OTHER_TOWN, "program-manager")
        .post(world.at("/expiry-runs"))
        .then()
        .statusCode(404);
    assertEquals(70, ended(world));
    assertEquals(0, ended(world));
    assertEquals(0, world.balance(wallet));
    manager()
        .get(world.at("/wallets/" + wallet + "/statement"))
        .then()
        .body("items[0].kind", is("expiry"), "items[0].amount", is(-70));
    world.verification().body("sound", is(true));
  }

  private static int ended(PointsWorld world) throws InterruptedException {
    String job =
        manager().post(world.at("/expiry-runs")).then().statusCode(202).extract().path("id");
    for (var i = 0; i < 300; i++) {
      var view = manager().get("/jobs/" + job).then().statusCode(200).extract().jsonPath();
      if (view.get("finishedAt") != null) {
        return view.getInt("result.points");
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the run did not end");
  }

  @Test
  void whatIsRecordedTodayMayCountFromThePastAndBothAxesSayWhatTheyMean() {
    var world = PointsWorld.open();
    var wallet = world.wallet();
    var opened = Instant.parse(manager().get(world.at("/wallets/" + wallet)).path("openedAt"));
    var late =
        with(
            grant(UUID.randomUUID(), wallet, world.budget(9), 9), "effectiveAt", opened.toString());
    world.post(as(TOWN, "scope:points:grant"), late).then().statusCode(422);
    var future = with(late, "effectiveAt", Instant.now().plusSeconds(600).toString());
    world
        .post(manager(), future)
        .then()
        .statusCode(422)
        .body("type", is("/problems/effective-in-the-future"));
    world.post(manager(), late).then().statusCode(201).body("effectiveAt", is(opened.toString()));
    for (var axis : Map.of("recorded", 0, "effective", 9).entrySet()) {
      manager()
          .queryParam("at", opened.toString())
          .queryParam("axis", axis.getKey())
          .get(world.at("/wallets/" + wallet + "/balance"))
          .then()
          .statusCode(200)
          .body("posted", is(axis.getValue()));
    }
    manager()
        .queryParam("axis", "sideways")
        .get(world.at("/wallets/" + wallet + "/balance"))
        .then()
        .statusCode(422);
  }
}
