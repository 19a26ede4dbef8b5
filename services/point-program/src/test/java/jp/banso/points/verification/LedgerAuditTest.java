package jp.banso.points.verification;

import static jp.banso.points.PointsWorld.grant;
import static jp.banso.points.PointsWorld.manager;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
