package jp.banso.load;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import jp.banso.local.LocalStack;
import jp.banso.local.Service;
import jp.banso.local.StackFailure;
import jp.banso.local.StackOptions;
import jp.banso.local.Tuning;

/**
 * Kills the database and the service under load, and cuts the line on either side of a COMMIT.
 * Afterwards every acknowledged transaction must be in the table once, every refusal as a refusal,
 * and nothing that nobody asked for: sums alone would not notice a lost write. With a database that
 * answers before it is durable the same comparison must find losses, or it proves nothing.
 */
public final class PointsSoak {

  /** Below the ports that outgoing connections get. */
  private static final int OFFSET = 17_000;

  private static final int PORT = 8084 + OFFSET;
  private static final String LANE = "points_lane";
  private static final int CLIENTS = 64;
  private static final Set<String> MORE_THAN_NONE =
      Set.of(
          "acknowledged",
          "database_kills",
          "service_kills",
          "cut_commits",
          "cut_answers",
          "control_lost");
  private static final Duration SERVES_AGAIN = Duration.ofSeconds(15);
  private static final Duration BETWEEN = Duration.ofSeconds(4);
  private static final int CONTROL_KILLS = 5;
  private static final Duration LONGEST_BESIDE_LOAD = Duration.ofMinutes(12);

  private final LocalStack stack;
  private final Havoc havoc;
  private final Map<String, Long> results = new LinkedHashMap<>();
  private long silences;

  private PointsSoak(LocalStack stack, Havoc havoc) {
    this.stack = stack;
    this.havoc = havoc;
  }

  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 120;
    Progress.endAfter(LONGEST_BESIDE_LOAD.plusSeconds(seconds));
    boolean sound;
    try (var folder = new RunFolder("banso-soak")) {
      var results = soaked(folder.path(), seconds);
      sound = isSound(results);
      results.forEach(
          (name, found) -> System.out.println("RESULT points_soak_" + name + " " + found));
      if (sound) {
        folder.mayGo();
      }
    }
    System.exit(sound ? 0 : 1);
  }

  private static Map<String, Long> soaked(Path data, int seconds) throws Exception {
    var options = StackOptions.here().data(data).portOffset(OFFSET).services(Set.of());
    try (var stack = LocalStack.start(options, Progress::say);
        var proxy = new CuttingProxy(15_432 + OFFSET, LANE)) {
      String database =
          stack.databaseUrl(Service.POINTS).replaceFirst(":[0-9]+/", ":" + proxy.port() + "/");
      var tuning = new Tuning(List.of("-Xms256m", "-Xmx512m"), Map.of("BANSO_DB_URL", database));
      var soak = new PointsSoak(stack, new Havoc(stack, proxy, PORT, tuning));
      soak.run(seconds);
      return soak.results;
    }
  }

  /** Nothing is wrong, something was tried, and the control was caught. */
  private static boolean isSound(Map<String, Long> results) {
    return results.entrySet().stream()
        .allMatch(one -> MORE_THAN_NONE.contains(one.getKey()) == (one.getValue() > 0));
  }

  private void run(int seconds) throws Exception {
    Progress.say("Starting the service …");
    havoc.startService();
    Progress.say("Opening a programme …");
    var world =
        PointsWorld.open(
            PORT,
            500,
            new Tokens(() -> stack.tokens().user("misato-program-manager")),
            new Tokens(() -> stack.tokens().client("demo-merchant-system")));
    var fates = new Fates();
    underLoad(world, fates, Duration.ofSeconds(seconds), havoc::wreak);
    results.put("acknowledged", (long) fates.acknowledged().size());
    results.putAll(havoc.done());
    compare(world, fates);
    results.put("control_lost", control(world));
  }

  private void compare(PointsWorld world, Fates fates) throws SQLException {
    Progress.say("Comparing what was acknowledged with what is there …");
    fates.contradictions().stream().limit(10).forEach(Progress::say);
    try (var books = Books.of(stack)) {
      results.put("lost", books.lost(fates.acknowledged()));
      results.put("doubled", books.doubled(fates.intended()));
      results.put("invented", books.invented(fates.intended(), world.id()));
      results.put("belied", books.belied(fates.refused()));
      results.put("unbalanced", books.unbalanced());
    }
    results.put("contradicted", (long) fates.contradictions().size());
    results.put("silent", silences);
    results.put("unresolved", (long) fates.unresolved().size());
  }

  /** The same with commits that are answered before they are durable: how many were lost. */
  private long control(PointsWorld world) throws InterruptedException, SQLException {
    Progress.say("Negative control: commits are answered before they are durable");
    try (var books = Books.of(stack)) {
      books.run("alter database points set synchronous_commit = off");
    }
    // A new setting holds for new connections
    havoc.killDatabase();
    try (var lane = Books.as(stack, LANE)) {
      Progress.say("synchronous_commit of the lane's role: " + lane.one("show synchronous_commit"));
    }
    long lost = 0;
    for (int kill = 1; kill <= CONTROL_KILLS && lost == 0; kill++) {
      var fates = new Fates();
      underLoad(world, fates, BETWEEN, round -> havoc.killDatabase());
      try (var books = Books.of(stack)) {
        lost = books.lost(fates.acknowledged());
        Progress.say("Kill %d lost %,d acknowledged transactions".formatted(kill, lost));
        // What is written late is lost sooner
        books.run("alter system set wal_writer_delay = '10s'");
        books.run("alter system set wal_writer_flush_after = '1GB'");
        books.run("select pg_reload_conf()");
      }
    }
    return lost;
  }

  /** What was mended must serve again, and soon: nobody looks after it at night. */
  private void awaitAnswers(Fates fates, long endOfLoad) throws InterruptedException {
    long before = fates.settled();
    long end = System.nanoTime() + SERVES_AGAIN.toNanos();
    while (fates.settled() == before && System.nanoTime() < endOfLoad) {
      if (System.nanoTime() > end) {
        Progress.say("No answer for " + SERVES_AGAIN.toSeconds() + " s; " + fates);
        silences++;
        return;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private void underLoad(PointsWorld world, Fates fates, Duration length, IntFunction<String> wreak)
      throws InterruptedException {
    long end = System.nanoTime() + length.toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        var client = new PersistentClient(PORT, fates);
        threads.execute(() -> client.work(world::mixed, () -> System.nanoTime() < end));
      }
      try {
        TimeUnit.SECONDS.sleep(3);
        for (int round = 0; System.nanoTime() < end; round++) {
          Progress.say(wreak.apply(round) + "; " + fates);
          awaitAnswers(fates, end);
          TimeUnit.NANOSECONDS.sleep(Math.min(BETWEEN.toNanos(), end - System.nanoTime()));
        }
        Progress.say("Waiting for the last answers …");
      } catch (StackFailure notMended) {
        // The clients would go on asking for what does not come back
        threads.shutdownNow();
        throw notMended;
      }
    }
    Progress.say(fates);
  }
}
