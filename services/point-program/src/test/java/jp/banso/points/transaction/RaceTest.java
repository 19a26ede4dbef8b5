package jp.banso.points.transaction;

import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.grant;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.redeem;
import static jp.banso.points.PointsWorld.reversal;
import static jp.banso.points.PointsWorld.scan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
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
}
