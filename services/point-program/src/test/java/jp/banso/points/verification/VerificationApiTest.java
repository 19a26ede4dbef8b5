package jp.banso.points.verification;

import static jp.banso.points.PointsWorld.OTHER_TOWN;
import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class VerificationApiTest {
  @Inject Scheduler scheduler;

  private PointsWorld world;
  private String wallet;

  @BeforeEach
  void grantSomething() {
    world = PointsWorld.open();
    wallet = world.walletWith(100);
  }

  /** Jobs are not taken up while a test says so. */
  @AfterEach
  void jobsRun() {
    scheduler.resume();
  }

  private void finds(String rule) {
    world.verification().body("sound", is(false), "findings.rule", hasItem(rule));
  }

  private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    var changed = new HashMap<>(body);
    changed.put(field, value);
    return changed;
  }

  private Response start() {
    return as(TOWN, "auditor").post(world.at("/ledger-verification"));
  }

  private Response last() {
    return as(TOWN, "auditor").get(world.at("/ledger-verification"));
  }

  private static void awaitEnd(String job) {
    Awaitility.await()
        .until(() -> as(TOWN, "auditor").get("/jobs/" + job).path("state"), "succeeded"::equals);
  }

  @Test
  void aLedgerTheServiceWroteHolds() {
    world
        .verification()
        .body("sound", is(true), "findings", hasSize(0))
        .body("accounts", is(4), "transactions", is(2), "entries", is(4));
  }

  /** Each rule, on a wallet with 100 points of which 30 are held and 5 were taken back. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update account set balance = balance + 1 where id = ':w' | account-balance-is-its-last-entry",
        "update account set version = version + 1 where id = ':w' | account-version-is-its-last-entry",
        "update lot set balance = balance - 1 where wallet_id = ':w' | lots-sum-to-wallet",
        "update lot set held = held - 1 where wallet_id = ':w' | lots-hold-what-the-wallet-holds",
        "update account set held = 5 where id = ':w' | wallets-hold-their-open-holds",
        "update entry set amount = amount + 1 where account_id = ':w' | entries-sum-to-zero",
        "update entry set amount = amount + 1 where account_id = ':w' | balances-follow-entries",
        "update entry set version = version + 10 where account_id = ':w' and version = 2 | versions-have-no-gap",
        "update entry set account_id = gen_random_uuid() where account_id = ':w' and version = 2 | entries-stand-on-account-and-transaction",
        "delete from txn where id = ':r' | entries-stand-on-account-and-transaction",
        "update txn set id = 'ffffffff-ffff-8fff-bfff-ffffffffffff' where id = ':r' | entries-stand-on-account-and-transaction",
        "delete from entry where account_id = ':w' and version = 1 | versions-have-no-gap",
        "delete from entry where txn_id = ':r' | posted-has-entries-refused-has-none",
        "update txn set amount = 101 where id = ':r' | reversals-stay-within-the-original"
      })
  void whatDoesNotHoldIsFound(String tampering, String rule) {
    var reversal = UUID.randomUUID();
    var granted = UUID.randomUUID();
    wallet = world.wallet();
    world.post(manager(), PointsWorld.grant(granted, wallet, world.budget(100), 100));
    world
        .post(manager(), with(PointsWorld.reversal(reversal, granted), "amount", 5))
        .then()
        .statusCode(201);
    world
        .post(
            as(TOWN, "merchant"),
            with(
                with(
                    PointsWorld.redeem(UUID.randomUUID(), wallet, world.shop(), 30),
                    "kind",
                    "hold"),
                "holdSeconds",
                600))
        .then()
        .statusCode(201);
    world.verification().body("sound", is(true));
    OwnerSql.tamper(tampering.replace(":w", wallet).replace(":r", reversal.toString()));
    finds(rule);
  }

  @Test
  void aRefusalTurnedIntoAPostingIsFound() {
    var shop = world.shop();
    var refused = UUID.randomUUID();
    world
        .post(as(TOWN, "merchant"), PointsWorld.redeem(refused, wallet, shop, 101))
        .then()
        .statusCode(422);
    OwnerSql.tamper(
        "update txn set refusal = null, balance = 0, held = 0, version = 9 where id = '"
            + refused
            + "'");
    finds("posted-has-entries-refused-has-none");
  }

  @Test
  void whatTheLastOneFoundStaysUntilTheNextComesToItsEnd() {
    last().then().statusCode(404).body("type", is("/problems/ledger-not-verified"));
    world.verification().body("sound", is(true));
    OwnerSql.tamper("update account set balance = balance + 1 where id = '" + wallet + "'");
    last().then().statusCode(200).body("sound", is(true));
    scheduler.pause();
    String job = start().then().statusCode(202).extract().path("id");
    as(TOWN, "auditor").delete("/jobs/" + job).then().statusCode(200);
    last().then().statusCode(200).body("sound", is(true));
    scheduler.resume();
    finds("account-balance-is-its-last-entry");
  }

  @Test
  void theJobIsWatchedByAllStaffAndTellsAuditorsOnlyWhereTheLedgerDoesNotHold() {
    OwnerSql.tamper("update account set balance = balance + 1 where id = '" + wallet + "'");
    var answer = start();
    String job = answer.then().statusCode(202).body("state", is("queued")).extract().path("id");
    assertEquals("/points/v1/jobs/" + job, answer.getHeader("Location"));
    awaitEnd(job);
    manager()
        .get("/jobs/" + job)
        .then()
        .body("kind", is("ledger-verification"), "progress.unit", is("rows"))
        .body("progress.done", is(10), "progress.total", is(10))
        .body("result.sound", is(false), "result.findings", nullValue());
    as(TOWN, "auditor")
        .queryParam("type", "ledger.verified")
        .queryParam("subject", world.at("/ledger-verification"))
        .get("/audit-events")
        .then()
        .body("items", hasSize(1), "items[0].after", containsString("\"sound\":false"));
  }

  @Test
  void oneRunsAtATimeWhoeverAsks() throws InterruptedException, ExecutionException {
    scheduler.pause();
    Callable<Integer> asking = () -> start().statusCode();
    try (var threads = Executors.newFixedThreadPool(6)) {
      var statuses =
          threads.invokeAll(Stream.generate(() -> asking).limit(6).toList()).stream()
              .map(Future::resultNow)
              .sorted()
              .toList();
      assertEquals(List.of(202, 409, 409, 409, 409, 409), statuses);
    }
    as("04", "auditor")
        .post(world.at("/ledger-verification"))
        .then()
        .statusCode(409)
        .body("type", is("/problems/ledger-verification-running"));
    scheduler.resume();
    Awaitility.await().until(() -> last().statusCode() == 200);
    world.verification().body("sound", is(true));
  }

  @Test
  void theTownWaitsForTheVerificationOfThePrefectureThoughItDoesNotSeeItsJob() {
    scheduler.pause();
    String job =
        as("04", "auditor")
            .post(world.at("/ledger-verification"))
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    as(TOWN, "auditor").get("/jobs/" + job).then().statusCode(404);
    start().then().statusCode(409).body("detail", containsString(job));
    scheduler.resume();
    Awaitility.await().until(() -> last().statusCode() == 200);
    world.verification().body("sound", is(true));
  }

  /** Its instance was killed: the job is running, and nobody renews its lease. */
  @Test
  void oneThatDiedHalfWayIsDoneAgainByAnother() {
    scheduler.pause();
    String job = start().then().statusCode(202).extract().path("id");
    OwnerSql.tamper(
        "update job set state = 'running', attempts = 1, done = 3, total = 10, lease_token = gen_random_uuid(),"
            + " lease_until = now() - interval '1 second' where id = '"
            + job
            + "'");
    start().then().statusCode(409);
    scheduler.resume();
    awaitEnd(job);
    last().then().statusCode(200).body("sound", is(true));
  }

  @Test
  void theSameKeyIsOneVerification() {
    var key = UUID.randomUUID().toString();
    var path = world.at("/ledger-verification");
    String job =
        as(TOWN, "auditor")
            .header("Idempotency-Key", key)
            .post(path)
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    as(TOWN, "auditor")
        .header("Idempotency-Key", key)
        .post(path)
        .then()
        .statusCode(202)
        .header("Idempotency-Replayed", "true")
        .body("id", is(job));
    awaitEnd(job);
  }

  @Test
  void onlyTheAuditorOfTheAreaVerifies() {
    var path = world.at("/ledger-verification");
    for (var role :
        List.of(
            "program-manager",
            "prefecture-officer",
            "municipality-officer",
            "merchant",
            "scope:points:read")) {
      as(TOWN, role).post(path).then().statusCode(403);
      as(TOWN, role).get(path).then().statusCode(403);
    }
    PointsWorld.resident("x").post(path).then().statusCode(403);
    as(OTHER_TOWN, "auditor").post(path).then().statusCode(404);
    as(OTHER_TOWN, "auditor").get(path).then().statusCode(404);
  }

  @Test
  void askingTakesSevenStatementsNineTheSecondTimeAndTheAnswerThree() {
    assertEquals(7, Statements.count(() -> start().then().statusCode(202)));
    Awaitility.await().until(() -> last().statusCode() == 200);
    assertEquals(9, Statements.count(() -> start().then().statusCode(202)));
    assertEquals(3, Statements.count(() -> last().then().statusCode(200)));
  }
}
