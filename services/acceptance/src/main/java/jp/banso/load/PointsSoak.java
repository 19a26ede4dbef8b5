package jp.banso.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.banso.local.LocalStack;
import jp.banso.local.Service;
import jp.banso.local.StackOptions;
import jp.banso.local.Tuning;

/**
 * Kills the database and the service under load, and cuts the line between COMMIT and its answer.
 * Afterwards every acknowledged transaction must be in the table once, and nothing that nobody
 * asked for: sums alone would not notice a lost write. With a database that answers before it is
 * durable the same comparison must find losses, or it proves nothing.
 */
public final class PointsSoak {

  private static final int OFFSET = 31_000;
  private static final int PORT = 8084 + OFFSET;
  private static final int CLIENTS = 64;
  private static final int CONTROL_KILLS = 4;

  private final LocalStack stack;
  private final CuttingProxy proxy;
  private final Tuning tuning;
  private volatile String instance;

  private PointsSoak(LocalStack stack, CuttingProxy proxy) {
    this.stack = stack;
    this.proxy = proxy;
    String address =
        stack.databaseUrl(Service.POINTS).replaceFirst(":[0-9]+/", ":" + proxy.port() + "/");
    this.tuning = new Tuning(List.of("-Xms256m", "-Xmx512m"), Map.of("BANSO_DB_URL", address));
  }

  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 120;
    Path data = Files.createTempDirectory("banso-soak");
    var options = StackOptions.here().data(data).portOffset(OFFSET).services(Set.of());
    try (var stack = LocalStack.start(options);
        var proxy = new CuttingProxy(15_432 + OFFSET)) {
      boolean sound = new PointsSoak(stack, proxy).run(seconds);
      System.exit(sound ? 0 : 1);
    }
  }

  private boolean run(int seconds) throws IOException, InterruptedException, SQLException {
    startService();
    var world =
        PointsWorld.open(
            PORT,
            500,
            new Tokens(() -> stack.tokens().user("misato-program-manager")),
            new Tokens(() -> stack.tokens().client("demo-merchant-system")));
    var client = new PersistentClient(() -> PORT);
    int killed = underLoad(world, client, seconds, this::havoc);
    long missing;
    long doubled;
    long invented;
    String findings;
    try (var books = Books.of(stack)) {
      missing = books.lost(client.acknowledged());
      doubled = books.doubled(client.intended());
      invented = books.invented(client.intended(), world.id());
      findings = books.unbalanced();
    }
    System.out.printf(
        "%d acknowledged, %d refused, %d repeats, %d kills, %d cut commits%n",
        client.acknowledged().size(),
        client.refused().size(),
        client.repeats(),
        killed,
        proxy.cuts());
    long control = control(world);
    System.out.println("RESULT soak_acknowledged " + client.acknowledged().size());
    System.out.println("RESULT soak_lost " + missing);
    System.out.println("RESULT soak_doubled " + doubled);
    System.out.println("RESULT soak_invented " + invented);
    System.out.println("RESULT soak_unbalanced " + findings);
    System.out.println("RESULT soak_control_lost " + control);
    return missing == 0 && doubled == 0 && invented == 0 && findings.equals("0") && control > 0;
  }

  /**
   * The same with commits that are answered before they are durable; answers how many were lost.
   */
  private long control(PointsWorld world) throws InterruptedException, SQLException {
    try (var books = Books.of(stack)) {
      books.run("alter database points set synchronous_commit = off");
    }
    // A new setting holds for new connections.
    stack.killService(instance);
    startService();
    long lost = 0;
    for (int kill = 0; kill < CONTROL_KILLS && lost == 0; kill++) {
      var client = new PersistentClient(() -> PORT);
      underLoad(world, client, 8, round -> killDatabase());
      try (var books = Books.of(stack)) {
        lost = books.lost(client.acknowledged());
      }
    }
    return lost;
  }

  private interface Havoc {
    void wreak(int round) throws InterruptedException;
  }

  private int underLoad(PointsWorld world, PersistentClient client, int seconds, Havoc havoc)
      throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    int rounds = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        threads.execute(() -> client.work(world::mixed, () -> System.nanoTime() < end));
      }
      TimeUnit.SECONDS.sleep(3);
      while (System.nanoTime() < end) {
        havoc.wreak(rounds++);
        TimeUnit.SECONDS.sleep(4);
      }
    }
    return rounds;
  }

  private void havoc(int round) throws InterruptedException {
    switch (round % 4) {
      case 0, 2 -> proxy.cutNextCommit();
      case 1 -> killDatabase();
      default -> {
        stack.killService(instance);
        startService();
      }
    }
  }

  private void killDatabase() {
    stack.killDatabase();
    stack.startDatabase();
  }

  private void startService() {
    instance = stack.startInstance(Service.POINTS, PORT, tuning);
  }
}
