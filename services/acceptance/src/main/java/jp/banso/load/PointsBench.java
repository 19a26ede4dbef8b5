package jp.banso.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import jp.banso.local.LocalStack;
import jp.banso.local.Service;
import jp.banso.local.StackOptions;
import jp.banso.local.Tuning;

/**
 * How fast points move, against what PostgreSQL itself reaches on the same machine in the same run.
 * Rounds alternate between pgbench and the service; the median of the rounds' ratios counts.
 */
public final class PointsBench {

  private static final int OFFSET = 30_000;
  private static final int PORT = 8084 + OFFSET;
  private static final int WALLETS = 10_000;
  private static final Tuning SERVER = new Tuning(List.of("-Xms512m", "-Xmx1g"), Map.of());

  /**
   * A transaction for each request, without the service: what everybody waiting for one row costs.
   */
  private static final String PER_REQUEST =
      """
      \\set wallet random(1, 10000)
      begin;
      select balance from hot_account where id in (0, :wallet) order by id for update;
      select id from hot_txn where id = gen_random_uuid();
      insert into hot_txn (id, amount) values (gen_random_uuid(), 10);
      insert into hot_entry (account, amount) values (0, -10), (:wallet, 10);
      update hot_account set balance = balance + case id when 0 then -10 else 10 end where id in (0, :wallet);
      commit;
      """;

  private static final String PER_REQUEST_TABLES =
      """
      create table hot_account (id int primary key, balance bigint not null) with (fillfactor = 70);
      create table hot_txn (id uuid primary key, amount bigint not null);
      create table hot_entry (id bigint generated always as identity primary key, account int not null, amount bigint not null);
      insert into hot_account select n, 1000000000 from generate_series(0, 10000) n;
      """;

  private final int rounds;
  private final int seconds;
  private final LocalStack stack;
  private final Pgbench pgbench;
  private long lost;
  private long doubled;

  private PointsBench(int rounds, int seconds, LocalStack stack) {
    this.rounds = rounds;
    this.seconds = seconds;
    this.stack = stack;
    this.pgbench = new Pgbench(15_432 + OFFSET, stack.databasePassword("postgres"));
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
    try (var folder = new RunFolder("banso-bench")) {
      var options = StackOptions.here().data(folder.path()).portOffset(OFFSET).services(Set.of());
      try (var stack = LocalStack.start(options)) {
        new PointsBench(rounds, seconds, stack).run();
      }
      folder.mayGo();
    }
  }

  private void run() throws IOException, InterruptedException, SQLException {
    stack.startInstance(Service.POINTS, PORT, SERVER);
    try (var yardstick = Books.bench(stack);
        var books = Books.of(stack)) {
      say("Settings", settings(books));
      pgbench.prepare();
      yardstick.run(PER_REQUEST_TABLES);
      var world =
          PointsWorld.open(
              PORT,
              WALLETS,
              new Tokens(() -> stack.tokens().user("misato-program-manager")),
              new Tokens(() -> stack.tokens().client("demo-merchant-system")));
      say("Warming up", new ClosedLoop(PORT, 64, Duration.ofSeconds(15)).run(world::mixed));
      measure(yardstick, books, world);
    }
  }

  private void measure(Books yardstick, Books books, PointsWorld world)
      throws IOException, InterruptedException, SQLException {
    Path perRequest = Pgbench.written(PER_REQUEST);
    List<Double> at64 = new ArrayList<>();
    List<Double> at256 = new ArrayList<>();
    List<Double> hot = new ArrayList<>();
    List<Double> slowest = new ArrayList<>();
    List<Double> bulk = new ArrayList<>();
    List<Double> bulkVsSingle = new ArrayList<>();
    List<Double> bulkVsOneByOne = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      yardstick.run("checkpoint");
      double tpcb = pgbench.tpcb(seconds);
      say("Round " + round + ", pgbench tpcb-like", "%.0f/s".formatted(tpcb));
      at64.add(served(books, world::mixed, 64, "spread").perSecond() / tpcb);
      var many = served(books, world::mixed, 256, "spread");
      at256.add(many.perSecond() / tpcb);
      slowest.add(many.millis(0.99));
      var together = served(books, world::bulk, 8, "1,000 in a request");
      bulk.add(together.perSecond());
      bulkVsSingle.add(together.perSecond() / many.perSecond());
      var oneByOne = served(books, world::grant, 8, "the same one by one");
      bulkVsOneByOne.add(together.perSecond() / oneByOne.perSecond());
      var one = served(books, world::grantFromOne, 256, "one hot budget");
      yardstick.run("checkpoint");
      double alone = pgbench.script(perRequest, seconds);
      say("Round " + round + ", a transaction a request on one row", "%.0f/s".formatted(alone));
      hot.add(one.perSecond() / alone);
    }
    result("points_vs_tpcb_64", at64);
    result("points_vs_tpcb_256", at256);
    result("points_hot_vs_per_request", hot);
    result("points_p99_ms_256", slowest);
    result("points_bulk_vs_single", bulkVsSingle);
    result("points_bulk_vs_one_by_one", bulkVsOneByOne);
    result("points_bulk_per_s", bulk);
    System.out.println("RESULT points_lost " + lost);
    System.out.println("RESULT points_doubled " + doubled);
  }

  private Measured served(Books books, Supplier<Sent> requests, int connections, String what)
      throws InterruptedException, SQLException {
    books.run("checkpoint");
    long before = books.commits();
    var measured = new ClosedLoop(PORT, connections, Duration.ofSeconds(seconds)).run(requests);
    // The statistics of a connection arrive a second late at most.
    Thread.sleep(1500);
    double commits = books.commits() - before;
    say(
        "  service, " + connections + " connections, " + what,
        "%s, %.1f requests a commit".formatted(measured, measured.acknowledged().size() / commits));
    lost += books.lost(measured.acknowledged());
    doubled += books.doubled(measured.acknowledged());
    return measured;
  }

  private static String settings(Books books) throws SQLException {
    return books.one(
        """
        select string_agg(name || '=' || setting || coalesce(unit, ''), ' ' order by name) from pg_settings
        where name in ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'wal_compression',
          'shared_buffers', 'max_wal_size', 'checkpoint_timeout', 'wal_sync_method')
        """);
  }

  private static void result(String name, List<Double> ratios) {
    var sorted = ratios.stream().sorted().toList();
    double median = sorted.get(sorted.size() / 2);
    say(
        name,
        String.format(
            Locale.ROOT,
            "median %.2f, range %.2f to %.2f",
            median,
            sorted.getFirst(),
            sorted.getLast()));
    System.out.println(String.format(Locale.ROOT, "RESULT %s %.3f", name, median));
  }

  private static void say(String what, Object found) {
    System.out.println(what + ": " + found);
  }
}
