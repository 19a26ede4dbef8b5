package jp.banso.points.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.banso.platform.problem.DomainException;
import jp.banso.testing.PostgresResource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The table of what can fail, line by line, on the real database. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class LaneDatabaseTest {
  private static final Duration PAUSE = Duration.ofMillis(20);

  private LedgerWorld world;
  private Town town;

  @BeforeEach
  void openAProgramme() {
    world = LedgerWorld.open(1_000, 1, LedgerWorld.policy(false));
    town = world.town;
  }

  private Posting grant(long amount) {
    return town.grant(town.budgets.getFirst(), town.wallets.getFirst(), amount);
  }

  private static Lane lane(SessionSource source, Judge judge) {
    return new Lane(source, judge, InstantSource.system(), PAUSE);
  }

  private static List<String> served(Lane lane, Posting... postings) throws InterruptedException {
    var tickets = Town.tickets(postings);
    lane.serve(tickets);
    return tickets.stream().map(ticket -> Town.word(ticket.replies().join().getFirst())).toList();
  }

  private static void killBackend() {
    LedgerWorld.number(
        "select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'banso_lane'"
            + " and application_name <> 'lane'");
  }

  @Test
  void aBackendKilledInTheMiddleOfABatchCostsNothing() throws InterruptedException {
    var killed = new AtomicBoolean();
    var lane =
        lane(
            LedgerWorld::session,
            (tickets, read, now) -> {
              if (killed.compareAndSet(false, true)) {
                killBackend();
              }
              return Batch.decide(tickets, read, now);
            });
    assertEquals(
        List.of("5 leaves 5 held 0", "6 leaves 11 held 0"), served(lane, grant(5), grant(6)));
    assertTrue(killed.get());
    assertFalse(lane.isAway());
    world.mustHold();
  }

  /** Commits, and then the answer to that is lost on the way. */
  private static Session deafAfterCommit(AtomicBoolean once) throws SQLException {
    var session = LedgerWorld.session();
    return new Session() {
      @Override
      public Map<UUID, Sheet> read(List<Posting> postings) throws SQLException {
        return session.read(postings);
      }

      @Override
      public void write(Plan plan) throws SQLException {
        session.write(plan);
      }

      @Override
      public void commit() throws SQLException {
        session.commit();
        if (once.compareAndSet(false, true)) {
          throw new SQLException("connection reset", "08006");
        }
      }

      @Override
      public void rollback() throws SQLException {
        session.rollback();
      }

      @Override
      public void close() {
        session.close();
      }
    };
  }

  @Test
  void whatWasCommittedAndNotHeardOfIsAnsweredAndNotDoneAgain() throws InterruptedException {
    var once = new AtomicBoolean();
    var lane = lane(() -> deafAfterCommit(once), Batch::decide);
    var grant = grant(5);
    assertEquals(List.of("again 5 leaves 5 held 0"), served(lane, grant));
    assertEquals(1, world.transactions(grant.id()));
    assertEquals(5, world.balance(town.wallets.getFirst()));
  }

  @Test
  void whatCannotBePostedFailsAloneAndTheOthersGoOn() throws InterruptedException {
    var impossible =
        new Posting(
            grant(1).program(),
            UUID.randomUUID(),
            TransactionKind.FUND,
            Long.MAX_VALUE,
            town.budgets.getFirst(),
            new Parties(null, null, town.budgets.getFirst()),
            Map.of(town.program, AccountKind.ISSUANCE, town.budgets.getFirst(), AccountKind.BUDGET),
            List.of(),
            List.of(new Movement(town.program, town.budgets.getFirst(), Long.MAX_VALUE)),
            null,
            Terms.NONE,
            "someone");
    var words =
        served(
            lane(LedgerWorld::session, Batch::decide),
            grant(1),
            grant(2),
            impossible,
            grant(3),
            grant(4));
    assertEquals("POSTING_FAILED", words.get(2));
    assertEquals(10, world.balance(town.wallets.getFirst()));
    assertEquals(0, world.transactions(impossible.id()));
    world.mustHold();
  }

  @Test
  void aDatabaseThatIsAwayIsWaitedForAndTheLaneSaysSo() throws Exception {
    var attempts = new AtomicInteger();
    var lanes = new Lane[1];
    var wasAway = new AtomicBoolean();
    lanes[0] =
        lane(
            () -> {
              wasAway.compareAndSet(false, lanes[0].isAway());
              if (attempts.incrementAndGet() < 5) {
                throw new SQLException("nobody there", "08001");
              }
              return LedgerWorld.session();
            },
            Batch::decide);
    assertEquals(List.of("5 leaves 5 held 0"), served(lanes[0], grant(5)));
    assertTrue(wasAway.get());
    assertFalse(lanes[0].isAway());
  }

  @Test
  void aLaneThatStopsWhileTheDatabaseIsAwaySaysThatItDoesNotKnow() throws InterruptedException {
    var lane =
        lane(
            () -> {
              throw new SQLException("nobody there", "08001");
            },
            Batch::decide);
    lane.stop();
    assertEquals(List.of("OUTCOME_UNKNOWN"), served(lane, grant(5)));
  }

  @Test
  void anIdThatAnotherInstanceWroteAtTheSameMomentIsLookedUpAgain() throws InterruptedException {
    var grant = grant(5);
    var other = lane(LedgerWorld::session, Batch::decide);
    var first = new AtomicBoolean(true);
    // The other instance is quicker, on other accounts: no lock keeps the two apart
    var same =
        new Posting(
            grant.program(),
            grant.id(),
            grant.kind(),
            7L,
            town.wallets.get(1),
            new Parties(town.wallets.get(1), null, town.budgets.get(1)),
            Map.of(
                town.budgets.get(1), AccountKind.BUDGET, town.wallets.get(1), AccountKind.WALLET),
            List.of(),
            List.of(new Movement(town.budgets.get(1), town.wallets.get(1), 7)),
            null,
            Terms.NONE,
            "someone");
    var lane =
        lane(
            LedgerWorld::session,
            (tickets, read, now) -> {
              if (first.compareAndSet(true, false)) {
                serveQuietly(other, same);
              }
              return Batch.decide(tickets, read, now);
            });
    assertEquals(List.of("KEY_REUSED"), served(lane, grant));
    assertEquals(1, world.transactions(grant.id()));
    assertEquals(0, world.balance(town.wallets.getFirst()));
  }

  @Test
  void twoInstancesOnTheSameAccountsAreCorrectTogether() throws Exception {
    try (var instances = Executors.newFixedThreadPool(3)) {
      var served =
          IntStream.range(0, 3)
              .mapToObj(
                  n ->
                      instances.submit(
                          () -> {
                            var lane = lane(LedgerWorld::session, Batch::decide);
                            for (var round = 0; round < 40; round++) {
                              serveQuietly(
                                  lane,
                                  fresh(
                                      town.grant(
                                          town.budgets.getFirst(), town.wallets.getFirst(), 2)),
                                  fresh(
                                      town.redeem(
                                          town.wallets.getFirst(), town.shops.getFirst(), 1)));
                            }
                          }))
              .toList();
      for (var one : served) {
        one.get();
      }
    }
    assertEquals(120, world.balance(town.wallets.getFirst()));
    assertEquals(120, world.balance(town.shops.getFirst()));
    assertEquals(760, world.balance(town.budgets.getFirst()));
    world.mustHold();
  }

  /** Under an id of its own, whoever else counts ids. */
  private static Posting fresh(Posting posting) {
    return new Posting(
        posting.program(),
        UUID.randomUUID(),
        posting.kind(),
        posting.amount(),
        posting.spokenOf(),
        posting.parties(),
        posting.accounts(),
        posting.opens(),
        posting.movements(),
        null,
        posting.terms(),
        posting.caller());
  }

  private static void serveQuietly(Lane lane, Posting... postings) {
    try {
      lane.serve(Town.tickets(postings));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void lanesServeWhatWasLetInBeforeTheyEndAndLetNothingInAfterwards() throws Exception {
    var lanes = lanes(1_000, Duration.ofSeconds(20));
    lanes.start(null);
    var tickets =
        IntStream.range(0, 200).mapToObj(n -> Ticket.of(List.of(grant(1)), false)).toList();
    lanes.admit(town.program, tickets, false);
    lanes.stop(null);
    tickets.forEach(
        ticket ->
            assertTrue(
                Town.word(ticket.replies().getNow(List.of()).getFirst()).startsWith("1 leaves ")));
    assertEquals(200, world.balance(town.wallets.getFirst()));
    assertThrows(
        DomainException.class, () -> lanes.admit(town.program, Town.tickets(grant(1)), false));
  }

  @Test
  void aQueueThatIsFullPromisesNothing() {
    var lanes = lanes(3, Duration.ofSeconds(1));
    lanes.admit(town.program, Town.tickets(grant(1), grant(1)), false);
    refused(
        LedgerProblem.LEDGER_BUSY,
        () -> lanes.admit(town.program, Town.tickets(grant(1), grant(1)), false));
    lanes.admit(town.program, Town.tickets(grant(1)), false);
    refused(
        LedgerProblem.LEDGER_BUSY, () -> lanes.admit(town.program, Town.tickets(grant(1)), false));
  }

  @Test
  void whatIsNotAnsweredInTimeIsUnknownAndNotFailed() {
    var lanes = lanes(3, Duration.ofMillis(30));
    var ticket = Town.tickets(grant(1)).getFirst();
    lanes.admit(town.program, List.of(ticket), false);
    assertEquals("OUTCOME_UNKNOWN", Town.word(lanes.replies(ticket).join().getFirst()));
  }

  @Test
  void aLedgerThatDoesNotHoldMovesNothingAndTheInstanceIsNotReady() {
    var lanes = lanes(3, Duration.ofSeconds(1));
    lanes.halt("a balance is not what its entries make it");
    refused(
        LedgerProblem.LEDGER_AWAY, () -> lanes.admit(town.program, Town.tickets(grant(1)), false));
    assertEquals(HealthCheckResponse.Status.DOWN, new LanesReady(lanes).call().getStatus());
  }

  private static void refused(LedgerProblem why, Executable work) {
    assertEquals(why, assertThrows(DomainException.class, work).type());
  }

  private static Lanes lanes(int queue, Duration deadline) {
    var url = ConfigProvider.getConfig();
    return new Lanes(
        new LaneSettings() {
          @Override
          public int count() {
            return 2;
          }

          @Override
          public int queue() {
            return queue;
          }

          @Override
          public int backlog() {
            return queue;
          }

          @Override
          public int batch() {
            return 16;
          }

          @Override
          public Duration deadline() {
            return deadline;
          }

          @Override
          public Duration pause() {
            return PAUSE;
          }

          @Override
          public String username() {
            return url.getValue("banso.points.lane.username", String.class);
          }

          @Override
          public Optional<String> password() {
            return url.getOptionalValue("banso.points.lane.password", String.class);
          }
        },
        url.getValue("quarkus.datasource.jdbc.url", String.class),
        Instant::now);
  }
}
