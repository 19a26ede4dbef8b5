package jp.banso.points.verification;

import static jp.banso.points.PointsWorld.grant;
import static jp.banso.points.PointsWorld.manager;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
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
  private UUID granted;
  private Instant before;

  @BeforeEach
  void grantSomething() {
    world = PointsWorld.open();
    wallet = world.wallet();
    granted = UUID.randomUUID();
    before = Instant.now();
    world.post(manager(), grant(granted, wallet, world.budget(100), 60)).then().statusCode(201);
  }

  private List<String> looked() {
    var audit = new LedgerAudit(verification, alarms::add, acting, InstantSource.system());
    return audit.look(before).stream()
        .filter(
            finding ->
                finding.subject().toString().equals(wallet) || finding.subject().equals(granted))
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
        "delete from entry where txn_id = ':t' | posted-has-entries-refused-has-none"
      })
  void whatDoesNotHoldRaisesTheAlarm(String tampering, String rule) {
    assertEquals(List.of(), looked());
    OwnerSql.tamper(tampering.replace(":w", wallet).replace(":t", granted.toString()));
    assertTrue(looked().contains(rule));
    assertTrue(alarms.getLast().contains(rule));
  }

  private int seal() {
    return acting.asSystem(() -> verification.seal(Instant.now().plus(Seals.SETTLED)));
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
    assertTrue(seal() > 0);
    world.post(manager(), grant(UUID.randomUUID(), wallet, world.budget(5), 5));
    seal();
    world.verification().body("sound", is(true));
    OwnerSql.tamper(tampering.replace(":w", wallet).replace(":t", granted.toString()));
    world.verification().body("sound", is(false), "findings.rule", hasItem("seals-fit"));
  }

  @Test
  void sealingAgainSealsNothingTwice() {
    seal();
    seal();
    world.verification().body("sound", is(true));
  }
}
