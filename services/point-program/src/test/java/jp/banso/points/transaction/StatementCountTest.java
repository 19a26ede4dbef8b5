package jp.banso.points.transaction;

import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.grant;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.redeem;
import static jp.banso.points.PointsWorld.reversal;
import static jp.banso.points.PointsWorld.scan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;

/** How often a request asks the database: the same, however much is already there. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class StatementCountTest {
  /** What each costs; one of it tells the database who is asking. Kept in step with the README. */
  private static final Map<String, Long> COSTS =
      Map.ofEntries(
          Map.entry("balance", 4L),
          Map.entry("budget", 3L),
          Map.entry("budgets", 4L),
          Map.entry("carriers", 2L),
          Map.entry("effects", 3L),
          Map.entry("grant", 5L),
          Map.entry("merchant", 2L),
          Map.entry("merchants", 3L),
          Map.entry("programme", 2L),
          Map.entry("programs", 2L),
          Map.entry("redeem", 5L),
          Map.entry("reverse", 8L),
          Map.entry("stamp", 9L),
          Map.entry("stamp card", 6L),
          Map.entry("stamp cards", 3L),
          Map.entry("statement", 3L),
          Map.entry("wallet", 2L));

  @Test
  void aGrantTakesFiveStatementsHoweverLongTheHistory() {
    var world = PointsWorld.open();
    var wallet = world.wallet();
    var budget = world.budget(1_000);
    world.post(manager(), grant(UUID.randomUUID(), wallet, budget, 1)).then().statusCode(201);
    var first = known(() -> world.post(manager(), grant(UUID.randomUUID(), wallet, budget, 1)));
    for (var i = 0; i < 20; i++) {
      world.post(manager(), grant(UUID.randomUUID(), wallet, budget, 1)).then().statusCode(201);
    }
    var later = known(() -> world.post(manager(), grant(UUID.randomUUID(), wallet, budget, 1)));
    assertEquals(first, later);
    // the programme's rules, the locks, the key, the lots, the write; who may ask is still known
    assertEquals(5, later);
  }

  @Test
  void everyRequestCostsTheSameForOneRowAndForMany() {
    var world = PointsWorld.open();
    var wallet = world.wallet();
    var budget = world.budget(1_000);
    var shop = world.shop();
    var card = world.card(30, 5, budget);
    world.post(manager(), grant(UUID.randomUUID(), wallet, budget, 100)).then().statusCode(201);
    stamp(world, wallet, card, shop);
    carrier();
    var few = costs(world, wallet, budget, shop, card);
    for (var i = 0; i < 12; i++) {
      world.budget(5);
      world.shop();
      world.card(3, 5, budget);
      carrier();
      stamp(world, wallet, card, shop);
      world.post(as(PointsWorld.TOWN, "merchant"), redeem(UUID.randomUUID(), wallet, shop, 1));
      PointsWorld.open();
    }
    assertEquals(few, costs(world, wallet, budget, shop, card));
    assertEquals(COSTS, few);
  }

  private static Map<String, Long> costs(
      PointsWorld world, String wallet, String budget, String shop, String card) {
    var costs = new TreeMap<String, Long>();
    var ofWallet = "/wallets/" + wallet;
    Map.ofEntries(
            Map.entry("programs", "/programs"),
            Map.entry("programme", world.at("")),
            Map.entry("budgets", world.at("/budgets")),
            Map.entry("budget", world.at("/budgets/" + budget)),
            Map.entry("merchants", world.at("/merchants")),
            Map.entry("merchant", world.at("/merchants/" + shop)),
            Map.entry("stamp cards", world.at("/stamp-cards")),
            Map.entry("wallet", world.at(ofWallet)),
            Map.entry("balance", world.at(ofWallet + "/balance")),
            Map.entry("statement", world.at(ofWallet + "/statement")),
            Map.entry("stamp card", world.at(ofWallet + "/stamp-cards/" + card)),
            Map.entry("effects", world.at("/effects?from=2026-04&to=2027-03")),
            Map.entry("carriers", "/carriers"))
        .forEach(
            (name, path) ->
                costs.put(
                    name, Statements.count(() -> manager().get(path).then().statusCode(200))));
    var merchant = as(PointsWorld.TOWN, "merchant");
    costs.put(
        "redeem",
        known(
            () ->
                world
                    .post(merchant, redeem(UUID.randomUUID(), wallet, shop, 1))
                    .then()
                    .statusCode(201)));
    var granted = new ArrayList<UUID>();
    costs.put(
        "grant",
        known(
            () -> {
              granted.add(UUID.randomUUID());
              world
                  .post(manager(), grant(granted.getLast(), wallet, budget, 1))
                  .then()
                  .statusCode(201);
            }));
    costs.put(
        "reverse",
        known(
            () ->
                world
                    .post(manager(), reversal(UUID.randomUUID(), granted.removeLast()))
                    .then()
                    .statusCode(201)));
    costs.put("stamp", Statements.count(() -> stamp(world, wallet, card, shop)));
    return costs;
  }

  /** What a request costs while it is still known that its caller may ask: the least of three. */
  private static long known(Runnable request) {
    return LongStream.generate(() -> Statements.count(request)).limit(3).min().orElseThrow();
  }

  private static void stamp(PointsWorld world, String wallet, String card, String shop) {
    manager()
        .body(scan(wallet, card, shop, UUID.randomUUID().toString()))
        .post(world.at("/stamps"))
        .then()
        .statusCode(201);
  }

  private static void carrier() {
    manager()
        .body(
            Map.of(
                "name",
                "みちのくペイ株式会社",
                "contact",
                "support@pay.example.jp",
                "area",
                PointsWorld.TOWN,
                "scopes",
                List.of("points:read")))
        .post("/carriers")
        .then()
        .statusCode(201);
  }

  @Test
  void twoHundredInOneBatchCostAsManyStatementsAsOne() {
    var world = PointsWorld.open();
    var wallet = world.wallet();
    var budget = world.budget(10_000);
    assertEquals(5, known(() -> bulk(world, wallet, budget, 1)));
    assertEquals(5, known(() -> bulk(world, wallet, budget, 200)));
  }

  private static void bulk(PointsWorld world, String wallet, String budget, int size) {
    var items =
        Stream.generate(() -> grant(UUID.randomUUID(), wallet, budget, 1)).limit(size).toList();
    manager()
        .body(Map.of("mode", "independent", "items", items))
        .post(world.at("/transactions/bulk"))
        .then()
        .statusCode(200)
        .body("posted", is(size));
  }

  @Test
  void aStatementCostsTheSameForOneLineAndForTwenty() {
    var world = PointsWorld.open();
    var wallet = world.walletWith(100);
    var shop = world.shop();
    Runnable read =
        () -> manager().get(world.at("/wallets/" + wallet + "/statement")).then().statusCode(200);
    var ofOneLine = Statements.count(read);
    for (var i = 0; i < 20; i++) {
      world.post(as(PointsWorld.TOWN, "merchant"), redeem(UUID.randomUUID(), wallet, shop, 1));
    }
    assertEquals(ofOneLine, Statements.count(read));
    assertTrue(ofOneLine > 0);
  }
}
