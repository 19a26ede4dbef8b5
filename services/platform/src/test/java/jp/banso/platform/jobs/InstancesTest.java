package jp.banso.platform.jobs;

import static jp.banso.platform.trial.Trial.asSuperuser;
import static jp.banso.platform.trial.Trial.race;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.platform.jurisdiction.Actor;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Several instances at one database: threads that claim, and connections that are somebody else's.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class InstancesTest {

  private static final Duration LEASE = Duration.ofSeconds(30);
  @Inject JobTable table;
  @Inject Schedules schedules;
  @Inject Acting acting;

  private final String kind = "k" + UUID.randomUUID();
  private final String area = Callers.newArea();

  @Test
  void neverTakeTheSameJob() {
    List<UUID> queued = queued(60);
    List<UUID> taken =
        race(
                8,
                () -> {
                  List<UUID> mine = new ArrayList<>();
                  for (var job = claim(LEASE); job.isPresent(); job = claim(LEASE)) {
                    mine.add(job.get().id());
                  }
                  return mine;
                })
            .stream()
            .flatMap(List::stream)
            .sorted()
            .toList();
    assertEquals(queued.stream().sorted().toList(), taken);
  }

  @Test
  void takeOverOnlyWhatNobodyHolds() throws InterruptedException {
    queued(1);
    var first = claim(Duration.ofMillis(1500)).orElseThrow();
    assertTrue(claim(LEASE).isEmpty());
    Thread.sleep(1600);
    var second = claim(LEASE).orElseThrow();
    assertEquals(first.id(), second.id());
    assertEquals(2, second.attempts());
    assertFalse(system(() -> table.renew(first, LEASE)), "the first holder's lease is gone");
    assertFalse(system(() -> table.succeed(first, "late")));
    system(
        () -> {
          table.fail(first, "job-failed", new Object[0]);
          table.progress(first, 9, 9, "late");
          table.retryLater(first, Duration.ZERO);
          return null;
        });
    assertTrue(system(() -> table.succeed(second, "in time")));
    assertEquals(
        1,
        asSuperuser(
            "select count(*) from job where state = 'succeeded' and done = 0 and result = '\"in time\"' and id = '"
                + first.id()
                + "'"));
  }

  @Test
  void takeNothingThatWasTriedTooOften() {
    queued(1);
    for (int i = 0; i < 3; i++) {
      assertTrue(claim(Duration.ofMillis(-1)).isPresent());
    }
    assertTrue(claim(LEASE).isEmpty());
  }

  @Test
  void doASlotOfAScheduleOnce() {
    var done = new AtomicInteger();
    var slot = Instant.parse("2026-04-01T00:00:00Z");
    List<Boolean> here = race(10, () -> schedules.runOnce(kind, slot, done::incrementAndGet));
    assertEquals(1, done.get());
    assertEquals(1, here.stream().filter(mine -> mine).count());
    assertTrue(schedules.runOnce(kind, slot.plusSeconds(60), done::incrementAndGet));
  }

  @Test
  void doASlotAgainWhereItFailed() {
    var slot = Instant.parse("2026-04-01T00:00:00Z");
    assertThrows(
        IllegalStateException.class,
        () ->
            schedules.runOnce(
                kind,
                slot,
                () -> {
                  throw new IllegalStateException("on purpose");
                }));
    var done = new AtomicInteger();
    assertTrue(schedules.runOnce(kind, slot, done::incrementAndGet));
    assertEquals(1, done.get());
  }

  @Test
  void leaveASlotToAnotherInstanceThatHasIt() throws Exception {
    var done = new AtomicInteger();
    try (var other = elsewhere()) {
      takeSlot(other);
      var here = waiting(done);
      other.commit();
      assertFalse(here.get(10, TimeUnit.SECONDS));
    }
    assertEquals(0, done.get());
  }

  @Test
  void doASlotThatAnotherInstanceGaveBack() throws Exception {
    var done = new AtomicInteger();
    try (var other = elsewhere()) {
      takeSlot(other);
      var here = waiting(done);
      other.rollback();
      assertTrue(here.get(10, TimeUnit.SECONDS));
    }
    assertEquals(1, done.get());
  }

  private CompletableFuture<Boolean> waiting(AtomicInteger done) {
    var slot = Instant.parse("2026-04-01T00:00:00Z");
    var here =
        CompletableFuture.supplyAsync(() -> schedules.runOnce(kind, slot, done::incrementAndGet));
    Awaitility.await()
        .until(
            () ->
                asSuperuser(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and query like 'insert into schedule_run%'")
                    > 0);
    return here;
  }

  private void takeSlot(Connection other) throws SQLException {
    try (var statement = other.createStatement()) {
      statement.execute(
          "insert into schedule_run (name, slot) values ('" + kind + "', '2026-04-01T00:00:00Z')");
    }
  }

  private static Connection elsewhere() throws SQLException {
    var connection = PostgresResource.app();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("select set_config('app.jurisdiction', '*', true)");
    }
    return connection;
  }

  private List<UUID> queued(int many) {
    var submitter = new Actor(area, "somebody", Set.of("prefecture-officer"));
    List<UUID> ids = new ArrayList<>();
    acting.as(
        submitter,
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      for (int i = 0; i < many; i++) {
                        ids.add(UUID.randomUUID());
                        table.queue(
                            ids.getLast(), kind, JsonNodeFactory.instance.objectNode(), submitter);
                      }
                      return null;
                    }));
    return ids;
  }

  private Optional<ClaimedJob> claim(Duration lease) {
    return system(() -> table.claim(Set.of(kind), lease));
  }

  private <T> T system(Supplier<T> work) {
    return acting.as(Actor.SYSTEM, () -> QuarkusTransaction.requiringNew().call(work::get));
  }
}
