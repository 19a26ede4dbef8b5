package jp.banso.points.earn;

import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.earn.EarnWorld.event;
import static jp.banso.points.earn.EarnWorld.points;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Instances die between the promise and the grant, and the resident gets the points once. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PromiseRunTest {
  @Inject PromiseRun run;
  @Inject Promises promises;
  @Inject Acting acting;

  private EarnWorld earn;
  private PointsWorld world;
  private String wallet;
  private Map<String, Object> reported;

  @BeforeEach
  void reportAnEvent() {
    // What other tests left is none of these tests' business
    run.keep();
    earn = EarnWorld.running(10_000);
    earn.plainRule("checkup");
    world = earn.world();
    wallet = world.wallet();
    reported = reported(earn, wallet);
  }

  private static Map<String, Object> reported(EarnWorld earn, String wallet) {
    var body = event(UUID.randomUUID(), "checkup", wallet);
    earn.report(manager(), body).then().statusCode(201);
    return body;
  }

  /** An event like that one, as an instance leaves it that dies before it asks the ledger. */
  private static UUID left(Map<String, Object> like) {
    var id = UUID.randomUUID();
    OwnerSql.tamper(
        """
        insert into earn_event (program_id, id, organization_code, event_type, wallet_id, municipality_code, occurred_at,
          occurred_on, units, place, age_band, campaign_id, rule_id, rule_version, budget_id, points, caller, received_at, look_at)
        select program_id, '%s', organization_code, event_type, wallet_id, municipality_code, occurred_at, occurred_on, units,
          place, age_band, campaign_id, rule_id, rule_version, budget_id, points, caller, received_at, now() - interval '1 second'
        from earn_event where id = '%s'"""
            .formatted(id, like.get("id")));
    return id;
  }

  private static void becomes(Object event, String columns) {
    OwnerSql.tamper("update earn_event set " + columns + " where id = '" + event + "'");
  }

  private static long count(String of) {
    try (var connection = PostgresResource.superuser();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from " + of)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long written(UUID event) {
    return count(
        "journal where type = 'earn-events.granted-late' and after::text like '%" + event + "%'");
  }

  private static long lookedAfter(Object event) {
    return count("earn_event where look_at is not null and id = '" + event + "'");
  }

  @Test
  void isGrantedOnceAndWrittenDownInTheIssuersName() {
    var left = left(reported);
    run.keep();
    run.keep();
    assertEquals(20, world.balance(wallet));
    assertEquals(1, written(left));
    as(TOWN, "auditor")
        .get("/audit-events?subject=" + world.at("/events"))
        .then()
        .statusCode(200)
        .body("items.type", is(List.of("earn-events.granted-late")));
    world.verification().body("sound", is(true));
  }

  @Test
  void isAnsweredTheSameWhenItIsReportedAfterAll() {
    var again = new HashMap<>(reported);
    again.put("id", left(reported));
    run.keep();
    earn.report(manager(), again)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("points", is(10));
    assertEquals(20, world.balance(wallet));
  }

  @Test
  void isLeftToWhoeverPromisedUntilItsTime() {
    assertEquals(1, lookedAfter(reported.get("id")));
    var left = left(reported);
    becomes(left, "look_at = now() + interval '1 minute'");
    run.keep();
    assertEquals(10, world.balance(wallet));
    assertEquals(1, lookedAfter(left));
  }

  @Test
  void isNotLookedAfterAnyMoreOnceItIsKept() {
    becomes(reported.get("id"), "look_at = now()");
    run.keep();
    assertEquals(0, lookedAfter(reported.get("id")));
    assertEquals(10, world.balance(wallet));
    assertEquals(0, written((UUID) reported.get("id")));
  }

  @Test
  void isGivenBackWhereTheBudgetCannotPay() {
    var poor = EarnWorld.running(15);
    poor.plainRule("checkup");
    var left = left(reported(poor, poor.world().wallet()));
    run.keep();
    manager()
        .get(poor.world().at("/events/" + left))
        .then()
        .body("points", is(0), "reason", is("budget-exhausted"));
    assertEquals(1, written(left));
    assertEquals(0, lookedAfter(left));
  }

  @Test
  void isTakenUpByTheNextWhenWhoLookedDiesToo() {
    var left = left(reported);
    var looked = acting.asSystem(() -> QuarkusTransaction.requiringNew().call(promises::look));
    assertTrue(
        looked.open().stream().anyMatch(promise -> promise.event().reported().id().equals(left)));
    run.keep();
    assertEquals(10, world.balance(wallet), "it is somebody's for the length of the lease");
    becomes(left, "look_at = now() - interval '1 second'");
    run.keep();
    assertEquals(20, world.balance(wallet));
  }

  @Test
  void eightInstancesAtOnceGrantEachOnceAndWriteItDownOnce() throws Exception {
    var other = EarnWorld.running(10_000);
    other.plainRule("checkup");
    var otherWallet = other.world().wallet();
    var otherReported = reported(other, otherWallet);
    var left =
        IntStream.range(0, 600).mapToObj(n -> left(n % 2 == 0 ? reported : otherReported)).toList();
    var finished = Executors.newFixedThreadPool(8);
    try (finished) {
      Callable<Boolean> keep =
          () -> {
            run.keep();
            return true;
          };
      for (var done : finished.invokeAll(Collections.nCopies(8, keep))) {
        assertTrue(done.get());
      }
    }
    assertEquals(10 + 300 * 10, world.balance(wallet));
    assertEquals(10 + 300 * 10, other.world().balance(otherWallet));
    assertEquals(600, left.stream().mapToLong(PromiseRunTest::written).sum());
    assertEquals(0, left.stream().mapToLong(PromiseRunTest::lookedAfter).sum());
    Stream.of(world, other.world()).forEach(each -> each.verification().body("sound", is(true)));
  }

  @Test
  void costsTheSameForOneAndForMany() {
    left(reported);
    var one = Statements.count(run::keep);
    IntStream.range(0, 40).forEach(n -> left(reported));
    var many = Statements.count(run::keep);
    assertEquals(one, many);
    // the chunk, what of it is granted, until when it is this instance's; the lane's five; the
    // chunk is granted, the journal's three; each transaction says who it is for
    assertEquals(14, one);
    assertEquals(10 + 41 * 10, world.balance(wallet));
  }

  @Test
  void looksAtWhatIsKeptInFourStatements() {
    becomes(reported.get("id"), "look_at = now()");
    assertEquals(4, Statements.count(run::keep));
    assertEquals(2, Statements.count(run::keep), "and where there is nothing, in two");
  }

  @Test
  void capsStillCountWhatIsPromised() {
    var terms = points(10);
    terms.put("mostPerResident", 20);
    earn.rule("walk", terms);
    var body = event(UUID.randomUUID(), "walk", wallet);
    earn.report(manager(), body).then().statusCode(201);
    left(body);
    earn.report("walk", wallet).then().body("reason", is("cap-reached"));
    run.keep();
    assertEquals(30, world.balance(wallet));
  }
}
