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
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many at once, over HTTP, on a real database. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RaceTest {
  private PointsWorld world;

  @BeforeEach
  void openAProgramme() {
    world = PointsWorld.open();
  }

  private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
    try (var pool = Executors.newFixedThreadPool(requests.size())) {
      return pool.invokeAll(requests).stream().map(future -> future.resultNow()).toList();
    }
  }

  private static long count(List<Response> answers, int status) {
    return answers.stream().filter(answer -> answer.statusCode() == status).count();
  }

  @Test
  void fiftyDuplicatesHaveOneEffect() throws Exception {
    var wallet = world.wallet();
    var body = grant(UUID.randomUUID(), wallet, world.budget(1_000), 10);
    var answers = atOnce(Collections.nCopies(50, () -> world.post(manager(), body)));
    assertEquals(50, count(answers, 201));
    assertEquals(
        49, answers.stream().filter(a -> a.header("Idempotency-Replayed") != null).count());
    assertEquals(1, answers.stream().map(Response::asString).distinct().count());
    assertEquals(10, world.balance(wallet));
  }

  @Test
  void duplicatesOnDifferentAccountsHaveOneEffectToo() throws Exception {
    var id = UUID.randomUUID();
    var bodies =
        IntStream.range(0, 8)
            .mapToObj(n -> grant(id, world.wallet(), world.budget(10), 10))
            .<Callable<Response>>map(body -> () -> world.post(manager(), body))
            .toList();
    var answers = atOnce(bodies);
    assertEquals(1, count(answers, 201));
    assertEquals(7, count(answers, 422));
    world.verification().body("sound", is(true));
  }

  @Test
  void sixtyFourRedemptionsTakeWhatIsThereAndNoMore() throws Exception {
    var wallet = world.walletWith(205);
    var shop = world.shop();
    var requests =
        Collections.<Callable<Response>>nCopies(
            64,
            () ->
                world.post(
                    as(PointsWorld.TOWN, "merchant"), redeem(UUID.randomUUID(), wallet, shop, 10)));
    var answers = atOnce(requests);
    assertEquals(20, count(answers, 201));
    assertEquals(44, count(answers, 422));
    assertEquals(5, world.balance(wallet));
    world.verification().body("sound", is(true));
  }

  @Test
  void grantsOnOneBudgetNeverIssueMoreThanItHeld() throws Exception {
    var budget = world.budget(100);
    var wallets = IntStream.range(0, 32).mapToObj(n -> world.wallet()).toList();
    var requests =
        wallets.stream()
            .<Callable<Response>>map(
                wallet -> () -> world.post(manager(), grant(UUID.randomUUID(), wallet, budget, 7)))
            .toList();
    assertEquals(14, count(atOnce(requests), 201));
    assertEquals(98, wallets.stream().mapToLong(world::balance).sum());
    manager().get(world.at("/budgets/" + budget)).then().body("remaining", is(2));
  }

  @Test
  void oneTransactionIsReversedOnce() throws Exception {
    var wallet = world.wallet();
    var id = UUID.randomUUID();
    world.post(manager(), grant(id, wallet, world.budget(10), 10)).then().statusCode(201);
    var answers =
        atOnce(
            Collections.nCopies(16, () -> world.post(manager(), reversal(UUID.randomUUID(), id))));
    assertEquals(1, count(answers, 201));
    assertEquals(15, count(answers, 409));
    assertEquals(0, world.balance(wallet));
  }

  @Test
  void oneScanIsOneStamp() throws Exception {
    var wallet = world.wallet();
    var shop = world.shop();
    var card = world.card(5, 10, world.budget(100));
    var body = scan(wallet, card, shop, "nonce-0001");
    var answers =
        atOnce(Collections.nCopies(24, () -> manager().body(body).post(world.at("/stamps"))));
    assertEquals(24, count(answers, 201));
    manager()
        .get(world.at("/wallets/" + wallet + "/stamp-cards/" + card))
        .then()
        .body("stamps", is(1));
  }

  @Test
  void stampsThatArriveTogetherFillTheCardOnce() throws Exception {
    var wallet = world.wallet();
    var shop = world.shop();
    var card = world.card(5, 10, world.budget(100));
    var requests =
        IntStream.range(0, 12)
            .<Callable<Response>>mapToObj(
                n ->
                    () ->
                        manager()
                            .body(scan(wallet, card, shop, "nonce-10" + n))
                            .post(world.at("/stamps")))
            .toList();
    assertEquals(12, count(atOnce(requests), 201));
    assertEquals(20, world.balance(wallet));
    manager()
        .get(world.at("/wallets/" + wallet + "/stamp-cards/" + card))
        .then()
        .body("stamps", is(2), "filled", is(2));
    world.verification().body("sound", is(true));
  }

  /**
   * Grants, purchases, holds and refunds at once on one hot budget: what is left is what it must
   * be.
   */
  @Test
  void twoHundredAndFiftySixAtOnceOnOneBudgetEndExactly() throws Exception {
    var budget = world.budget(1_000);
    var wallet = world.walletWith(200);
    var shop = world.shop();
    var undone = UUID.randomUUID();
    world.post(manager(), grant(undone, wallet, budget, 50)).then().statusCode(201);
    var requests =
        IntStream.range(0, 256)
            .<Callable<Response>>mapToObj(
                n ->
                    switch (n % 4) {
                      case 0 ->
                          () -> world.post(manager(), grant(UUID.randomUUID(), wallet, budget, 17));
                      case 1 ->
                          () -> world.post(merchant(), redeem(UUID.randomUUID(), wallet, shop, 9));
                      case 2 -> () -> world.post(merchant(), held(wallet, shop));
                      default -> () -> world.post(manager(), partOf(undone, 7));
                    })
            .toList();
    var answers = atOnce(requests);
    var granted = 17 * posted(answers, 0);
    var reversed = 7 * posted(answers, 3);
    var spent = 9 * posted(answers, 1);
    var held = 5 * posted(answers, 2);
    assertTrue(granted >= 17 * 55, "the budget is used as far as it goes");
    assertTrue(reversed <= 50 && 950 - granted + reversed >= 0);
    manager()
        .get(world.at("/budgets/" + budget))
        .then()
        .body("remaining", is((int) (950 - granted + reversed)));
    manager()
        .get(world.at("/wallets/" + wallet + "/balance"))
        .then()
        .body("posted", is((int) (250 + granted - reversed - spent)), "held", is((int) held));
    assertTrue(250 + granted - reversed - spent - held >= 0);
    world.verification().body("sound", is(true));
  }

  private static RequestSpecification merchant() {
    return as(PointsWorld.TOWN, "merchant");
  }

  private static Map<String, Object> held(String wallet, String shop) {
    return Map.of(
        "id",
        UUID.randomUUID(),
        "kind",
        "hold",
        "wallet",
        wallet,
        "merchant",
        shop,
        "amount",
        5,
        "holdSeconds",
        600);
  }

  private static Map<String, Object> partOf(UUID of, int amount) {
    return Map.of("id", UUID.randomUUID(), "kind", "reversal", "reverses", of, "amount", amount);
  }

  /** How many of a kind were posted; every other one was refused for a reason, none failed. */
  private static long posted(List<Response> answers, int kind) {
    var ofKind =
        IntStream.range(0, answers.size())
            .filter(n -> n % 4 == kind)
            .mapToObj(answers::get)
            .map(Response::statusCode)
            .toList();
    assertTrue(List.of(201, 409, 422).containsAll(ofKind), ofKind::toString);
    return ofKind.stream().filter(status -> status == 201).count();
  }

  /** Let in, and not answered in time: not failed, and done once when it can be. */
  @Test
  void whatTheDatabaseKeepsWaitingIsUnknownAndTheSameIdIsSafe() throws Exception {
    var wallet = world.wallet();
    var budget = world.budget(10);
    var body = grant(UUID.randomUUID(), wallet, budget, 4);
    try (var blocker = PostgresResource.superuser();
        var statement = blocker.createStatement()) {
      blocker.setAutoCommit(false);
      statement.execute("select 1 from account where id = '" + budget + "' for update");
      world
          .post(manager(), body)
          .then()
          .statusCode(504)
          .body("type", is("/problems/outcome-unknown"));
      blocker.rollback();
    }
    world.post(manager(), body).then().statusCode(201);
    assertEquals(4, world.balance(wallet));
  }

  /** Budgets are funded past the lane, each in its own transaction, all from one source. */
  @Test
  void budgetsThatAreSetUpTogetherAreAllFunded() throws Exception {
    var body = Map.of("nameJa", "予算", "nameEn", "Budget", "amount", 1_000);
    var answers =
        atOnce(Collections.nCopies(32, () -> manager().body(body).post(world.at("/budgets"))));
    assertEquals(32, count(answers, 201), () -> answers.getLast().asString());
    world.verification().body("sound", is(true));
  }
}
