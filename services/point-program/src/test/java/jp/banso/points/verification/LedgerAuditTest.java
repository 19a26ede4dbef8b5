package jp.banso.points.verification;

import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.grant;
import static jp.banso.points.PointsWorld.manager;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit as the schedule runs it, with an alarm that does not stop the other tests. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class LedgerAuditTest {
  @Inject VerificationService verification;
  @Inject Acting acting;

  private final List<String> alarms = new ArrayList<>();
  private PointsWorld world;
  private String wallet;
  private String budget;
  private UUID granted;
  private Instant before;

  @BeforeEach
  void grantSomething() {
    world = PointsWorld.open();
    wallet = world.wallet();
    granted = UUID.randomUUID();
    budget = world.budget(100);
    before = Instant.now();
    world.post(manager(), grant(granted, wallet, budget, 60)).then().statusCode(201);
  }

  private List<String> looked() {
    var audit = new LedgerAudit(verification, alarms::add, acting, InstantSource.system());
    return audit.look(before, Instant.now()).stream()
        .filter(
            finding ->
                List.of(wallet, budget, granted.toString()).contains(finding.subject().toString()))
        .map(Finding::rule)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update account set balance = balance + 1 where id = ':w' | account-balance-is-its-last-entry",
        "update account set version = version + 1 where id = ':w' | account-version-is-its-last-entry",
        "update lot set balance = balance - 1 where wallet_id = ':w' | lots-sum-to-wallet",
        "update account set held = 5 where id = ':w' | wallets-hold-their-open-holds",
        "update entry set amount = amount + 1 where account_id = ':w' | entries-sum-to-zero",
        "delete from entry where txn_id = ':t' | posted-has-entries-refused-has-none",
        "delete from entry where account_id = ':b' and version = 1 | versions-have-no-gap",
        "update entry set balance_after = balance_after + 1 where account_id = ':b' and version = 1 | balances-follow-entries",
        "delete from txn where id = ':t' | entries-stand-on-account-and-transaction",
        "update entry set recorded_at = recorded_at + interval '1 day' where txn_id = ':t' | posted-has-entries-refused-has-none"
      })
  void whatDoesNotHoldRaisesTheAlarm(String tampering, String rule) {
    assertEquals(List.of(), looked());
    tamper(tampering);
    assertTrue(looked().contains(rule));
    assertTrue(alarms.getLast().contains(rule));
  }

  @Test
  void aLookBeginsWhereTheOneBeforeEndedAndEndsWhereEverybodyHasWritten() {
    var now = new AtomicReference<>(Instant.now().plus(LedgerAudit.SETTLED));
    var audit = new LedgerAudit(verification, alarms::add, acting, now::get);
    assertEquals(List.of(), audit.look(before, Instant.now()));
    var late = UUID.randomUUID();
    world.post(manager(), grant(late, wallet, budget, 5)).then().statusCode(201);
    OwnerSql.tamper("update entry set amount = amount + 1 where txn_id = '" + granted + "'");
    audit.look();
    assertEquals(List.of(), alarms);
    OwnerSql.tamper("update entry set amount = amount + 1 where txn_id = '" + late + "'");
    audit.look();
    assertEquals(List.of(), alarms);
    now.set(Instant.now().plus(LedgerAudit.SETTLED));
    audit.look();
    assertTrue(alarms.getLast().contains(late.toString()));
    assertFalse(alarms.getLast().contains(granted.toString()));
  }

  private void tamper(String sql) {
    OwnerSql.tamper(
        sql.replace(":w", wallet).replace(":b", budget).replace(":t", granted.toString()));
  }

  private void seal() {
    new LedgerAudit(verification, alarms::add, acting, InstantSource.system()).seal(Instant.now());
  }

  /** Every other rule is kept by these: an insider who knows the ledger. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update txn set caller = 'somebody else' where id = ':t'",
        "update txn set recorded_at = recorded_at - interval '1 second' where id = ':t'",
        "update entry set effective_at = effective_at - interval '1 day' where txn_id = ':t'; update txn set effective_at = effective_at - interval '1 day' where id = ':t'",
        "update txn set amount = 61 where id = ':t'",
        "update entry set amount = sign(amount) * 59, balance_after = balance_after - sign(amount) where txn_id = ':t'; update account set balance = balance - 1 where id = ':w'; update lot set balance = balance - 1 where wallet_id = ':w'; update account a set balance = a.balance + 1 from txn t where t.id = ':t' and a.id = t.budget_id"
      })
  void whoChangesTheSealedPastWithCareIsFoundByTheSeals(String tampering) {
    seal();
    world.post(manager(), grant(UUID.randomUUID(), wallet, world.budget(5), 5));
    seal();
    world.verification().body("sound", is(true));
    tamper(tampering);
    world.verification().body("sound", is(false), "findings.rule", hasItem("seals-fit"));
  }

  /** The seal is looked for with the verification, and by itself beside the last one. */
  private ValidatableResponse verifiedWith(String seal) {
    world.verification();
    boolean alone = lastWith(seal).statusCode(200).extract().path("sound");
    return world.verification("?seal=" + seal).body("sound", is(alone));
  }

  private ValidatableResponse lastWith(String seal) {
    return as(PointsWorld.TOWN, "auditor")
        .get(world.at("/ledger-verification?seal=" + seal))
        .then();
  }

  /** Who may do everything in the database seals what they changed anew, and every rule is kept. */
  @Test
  void whoSealsTheChangedPastAnewIsFoundByASealKeptElsewhere() {
    seal();
    String kept = world.verification().extract().path("newestSeal");
    verifiedWith(kept).body("sound", is(true));
    OwnerSql.tamper("update txn set caller = 'somebody else' where id = '" + granted + "'");
    OwnerSql.tamper("delete from ledger_seal where program_id = '" + world.program() + "'");
    seal();
    world.verification().body("sound", is(true), "newestSeal", startsWith("1:"));
    verifiedWith(kept).body("sound", is(false), "findings.rule", is(List.of("kept-seal-is-there")));
  }

  @Test
  void aSealThatWasKeptStaysGoodWhileOthersFollow() {
    assertNull(world.verification().extract().path("newestSeal"));
    seal();
    String first = world.verification().extract().path("newestSeal");
    world.post(manager(), grant(UUID.randomUUID(), wallet, world.budget(5), 5));
    seal();
    String second = world.verification().extract().path("newestSeal");
    assertTrue(first.startsWith("1:") && second.startsWith("2:"), first + " " + second);
    verifiedWith(first).body("sound", is(true));
    verifiedWith(second).body("sound", is(true));
    verifiedWith("2" + first.substring(1)).body("sound", is(false));
    verifiedWith("3" + second.substring(1)).body("sound", is(false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0:ab", "1:AB", "x"})
  void whatIsNoSealIsRefused(String seal) {
    lastWith(seal).statusCode(422).body("type", is("/problems/invalid-request"));
    as(PointsWorld.TOWN, "auditor")
        .post(world.at("/ledger-verification?seal=" + seal))
        .then()
        .statusCode(422);
  }

  @Test
  void eachSealIsWrittenToTheLogAsItMayBePresented() {
    var lines = new ArrayList<String>();
    var log = Logger.getLogger(Seals.class.getName());
    var text = new PatternFormatter("%s");
    var handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(text.format(line));
          }

          @Override
          public void flush() {
            // what is published is there
          }

          @Override
          public void close() {
            flush();
          }
        };
    log.addHandler(handler);
    try {
      seal();
    } finally {
      log.removeHandler(handler);
    }
    String newest = world.verification().extract().path("newestSeal");
    assertTrue(
        lines.contains("Sealed the ledger of programme " + world.program() + " as " + newest),
        lines::toString);
  }

  @Test
  void sealingAgainSealsNothingTwice() {
    seal();
    seal();
    world.verification().body("sound", is(true));
  }
}
