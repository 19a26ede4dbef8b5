package jp.banso.points.ledger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jp.banso.platform.problem.DomainException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.Driver;

/** The lanes of this instance: which one a programme has, and what is let in. */
@ApplicationScoped
class Lanes {
  private static final Logger LOG = Logger.getLogger(Lanes.class);

  /**
   * Every statement of a lane looks up known keys. A planner that does not know how many there are
   * reads whole tables instead, and keeps the plan while they grow.
   */
  private static final String BY_KEYS =
      " -c enable_seqscan=off -c enable_bitmapscan=off -c enable_hashjoin=off -c enable_mergejoin=off"
          + " -c plan_cache_mode=force_generic_plan -c jit=off";

  private final LaneSettings settings;
  private final String url;
  private final List<LaneQueue> queues;
  private final List<Lane> lanes;
  private final Deadlines deadlines;
  private List<Thread> threads = List.of();
  private volatile boolean halted;

  Lanes(
      LaneSettings settings,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      InstantSource time) {
    this.settings = settings;
    this.url = url;
    this.queues =
        IntStream.range(0, settings.count())
            .mapToObj(n -> new LaneQueue(settings.queue(), settings.backlog()))
            .toList();
    this.lanes =
        IntStream.range(0, settings.count())
            .mapToObj(n -> new Lane(this::connect, Batch::decide, time, settings.pause()))
            .toList();
    this.deadlines = new Deadlines(settings.deadline());
  }

  void start(@Observes StartupEvent start) {
    threads =
        IntStream.range(0, lanes.size())
            .mapToObj(
                n ->
                    Thread.ofPlatform()
                        .name("lane-" + n)
                        .daemon()
                        .start(() -> lanes.get(n).serve(queues.get(n), settings.batch())))
            .toList();
  }

  /** What was let in is served before the lanes end. */
  void stop(@Observes ShutdownEvent end) throws InterruptedException {
    queues.forEach(LaneQueue::close);
    for (var thread : threads) {
      thread.join(settings.deadline());
    }
    lanes.forEach(Lane::stop);
    for (var thread : threads) {
      thread.join(settings.pause().multipliedBy(2));
    }
    deadlines.end();
  }

  // Not a pool's connection: it lives as long as its lane, and knows its statements by heart
  private Session connect() throws SQLException {
    var login = new Properties();
    login.setProperty("user", settings.username());
    login.setProperty("password", settings.password().orElse(""));
    login.setProperty("ApplicationName", "lane");
    login.setProperty("prepareThreshold", "1");
    login.setProperty("binaryTransferEnable", BinaryArray.OIDS);
    login.setProperty("connectTimeout", "5");
    login.setProperty("socketTimeout", "20");
    login.setProperty(
        "options",
        "-c statement_timeout=10s -c lock_timeout=5s -c idle_in_transaction_session_timeout=30s"
            + BY_KEYS);
    var connection = new Driver().connect(url, login);
    connection.setAutoCommit(false);
    return new JdbcSession(connection);
  }

  /**
   * Lets postings in, or refuses them before anything is promised. Tickets are taken all or none.
   *
   * @param canWait whether anything else goes first
   * @throws DomainException {@link LedgerProblem#LEDGER_BUSY} or {@link LedgerProblem#LEDGER_AWAY}
   */
  void admit(UUID program, List<Ticket> tickets, boolean canWait) {
    var lane = Math.floorMod(program.hashCode(), lanes.size());
    if (halted || lanes.get(lane).isAway()) {
      throw LedgerProblem.LEDGER_AWAY.with();
    }
    if (!queues.get(lane).offer(tickets, canWait)) {
      throw LedgerProblem.LEDGER_BUSY.with();
    }
  }

  /**
   * The replies, or that they were not there in time. What was let in is never said to have failed.
   */
  CompletableFuture<List<Reply>> replies(Ticket ticket) {
    deadlines.watch(ticket);
    return ticket.replies();
  }

  /** Moves nothing any more until the service is started again: the ledger does not hold. */
  void halt(String why) {
    if (!halted) {
      LOG.fatalf("The ledger does not hold; no points are moved: %s", why);
    }
    halted = true;
  }

  boolean isHalted() {
    return halted;
  }

  boolean isAway() {
    return lanes.stream().anyMatch(Lane::isAway);
  }
}
