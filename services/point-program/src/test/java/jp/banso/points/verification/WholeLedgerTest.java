package jp.banso.points.verification;

import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.banso.platform.jobs.JobRun;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.points.ledger.Database;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The walk page by page, as a job does it, with pages that are as small as they can be. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class WholeLedgerTest {
  @Inject Database database;
  @Inject VerificationRun job;
  @Inject Acting acting;
  @Inject ObjectMapper json;

  private PointsWorld world;
  private UUID program;

  /** Somebody who watches, and may have enough after a while. */
  private static final class Watching implements JobRun {
    private final List<Long> seen = new ArrayList<>();
    private final int enough;
    private long total;

    Watching(int enough) {
      this.enough = enough;
    }

    @Override
    public void progress(long done, long all, String unit) {
      seen.add(done);
      total = all;
    }

    @Override
    public boolean cancelled() {
      return seen.size() >= enough;
    }
  }

  @BeforeEach
  void someMovements() {
    world = PointsWorld.open();
    program = UUID.fromString(world.program());
    var budget = world.budget(1000);
    var shop = world.shop();
    for (var i = 0; i < 4; i++) {
      var wallet = world.wallet();
      world.post(manager(), PointsWorld.grant(UUID.randomUUID(), wallet, budget, 50));
      world.post(as(TOWN, "merchant"), PointsWorld.redeem(UUID.randomUUID(), wallet, shop, 10 + i));
    }
  }

  private <T> T reading(Callable<T> work) {
    return acting.asSystem(() -> QuarkusTransaction.requiringNew().call(work));
  }

  private List<Finding> found(int page) {
    return reading(
        () -> {
          var ledger = new WholeLedger(database, page);
          var looking = new Looking(new Watching(Integer.MAX_VALUE), ledger.rows(program));
          for (var walk : Walk.values()) {
            ledger.walk(walk, program, looking);
          }
          return looking.findings().stream().distinct().toList();
        });
  }

  /** Whatever the pages are, the same is found. */
  @Test
  void aPageEndsNowhereThatMatters() {
    assertEquals(List.of(), found(1));
    for (var tampering :
        List.of(
            "update entry set balance_after = balance_after + 1 where version = 3 and program_id = ':p'",
            "delete from entry where version = 4 and program_id = ':p'",
            "update account set version = version + 1 where kind = 'WALLET' and program_id = ':p'",
            "update txn set refusal = 'budget-exhausted', balance = null, held = null, version = null"
                + " where kind = 'GRANT' and program_id = ':p'")) {
      OwnerSql.tamper(tampering.replace(":p", world.program()));
      var whole = sorted(found(10_000));
      assertFalse(whole.isEmpty());
      for (var page : List.of(1, 2, 3, 5, 7)) {
        assertEquals(whole, sorted(found(page)), "pages of " + page);
      }
    }
  }

  private static List<String> sorted(List<Finding> findings) {
    return findings.stream().map(Finding::toString).sorted().toList();
  }

  private VerificationResult run(Watching watching) {
    return reading(
        () -> job.run(watching, json.valueToTree(new VerificationPayload(program, null))));
  }

  @Test
  void progressMovesToTheEnd() {
    var watching = new Watching(Integer.MAX_VALUE);
    var result = run(watching);
    assertTrue(result.sound());
    assertEquals(result.accounts() + result.transactions() + result.entries(), watching.total);
    assertEquals(
        List.of(
            result.entries(),
            result.entries() + result.accounts(),
            result.entries() + result.accounts() + result.transactions()),
        watching.seen);
  }

  @Test
  void whoStopsItLearnsNothing() {
    for (var enough : List.of(1, 2, 3)) {
      assertNull(run(new Watching(enough)));
    }
    as(TOWN, "auditor").get(world.at("/ledger-verification")).then().statusCode(404);
  }

  @Test
  void aHundredFindingsAreListedAndNotMore() {
    var budget = world.budget(1000);
    var wallet = world.wallet();
    Stream.generate(UUID::randomUUID)
        .limit(110)
        .forEach(id -> world.post(manager(), PointsWorld.grant(id, wallet, budget, 1)));
    OwnerSql.tamper("update entry set amount = amount * 2 where account_id = '" + wallet + "'");
    assertEquals(100, found(10_000).size());
    assertEquals(100, found(7).size());
  }
}
