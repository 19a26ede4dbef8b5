package jp.banso.points.earn;

import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.earn.EarnWorld.event;
import static jp.banso.points.earn.EarnWorld.points;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.Test;

/** Many events at once, over HTTP, on a real database. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class EarnRaceTest {

  private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
    try (var pool = Executors.newFixedThreadPool(requests.size())) {
      return pool.invokeAll(requests).stream().map(future -> future.resultNow()).toList();
    }
  }

  private static long earned(List<Response> answers) {
    return answers.stream()
        .peek(answer -> assertEquals(201, answer.statusCode(), answer.asString()))
        .mapToLong(answer -> answer.jsonPath().getLong("points"))
        .sum();
  }

  private static long because(List<Response> answers, String reason) {
    return answers.stream().filter(answer -> reason.equals(answer.path("reason"))).count();
  }

  @Test
  void sixtyFourEventsOfOneResidentReachTheCapExactly() throws Exception {
    var earn = EarnWorld.running(10_000);
    var terms = points(10);
    terms.put("mostPerResidentAndDay", 205);
    earn.rule("walk", terms);
    var wallet = earn.world().wallet();
    var answers = atOnce(Collections.nCopies(64, () -> earn.report("walk", wallet)));
    // twenty of 10 and one of 5
    assertEquals(205, earned(answers));
    assertEquals(43, because(answers, "cap-reached"));
    assertEquals(205, earn.world().balance(wallet));
    earn.world().verification().body("sound", is(true));
  }

  @Test
  void theLastPointsOfABudgetAreGrantedOnceAndNoMore() throws Exception {
    var earn = EarnWorld.running(100);
    earn.rule("walk", points(7));
    var world = earn.world();
    var wallets = IntStream.range(0, 32).mapToObj(n -> world.wallet()).toList();
    var answers =
        atOnce(
            wallets.stream()
                .<Callable<Response>>map(wallet -> () -> earn.report("walk", wallet))
                .toList());
    assertEquals(98, earned(answers));
    assertEquals(18, because(answers, "budget-exhausted"));
    assertEquals(98, wallets.stream().mapToLong(world::balance).sum());
    manager().get(world.at("/budgets/" + earn.budget())).then().body("remaining", is(2));
    world.verification().body("sound", is(true));
  }

  @Test
  void oneEventReportedFiftyTimesAtOnceEarnsOnce() throws Exception {
    var earn = EarnWorld.running(1_000);
    var terms = points(10);
    terms.put("mostPerResident", 1_000);
    earn.rule("walk", terms);
    var wallet = earn.world().wallet();
    Map<String, Object> body = event(UUID.randomUUID(), "walk", wallet);
    var answers = atOnce(Collections.nCopies(50, () -> earn.report(PointsWorld.manager(), body)));
    assertEquals(500, earned(answers));
    assertEquals(1, answers.stream().map(Response::asString).distinct().count());
    assertEquals(
        49, answers.stream().filter(a -> a.header("Idempotency-Replayed") != null).count());
    assertEquals(10, earn.world().balance(wallet));
  }
}
