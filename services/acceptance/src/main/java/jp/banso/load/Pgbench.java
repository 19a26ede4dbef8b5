package jp.banso.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The yardstick: PostgreSQL's own benchmark, on the same server. The service commits a batch at a
 * time and pgbench a transaction at a time; both answer only what is durable.
 */
record Pgbench(int port, String password) {

  /** How many clients are tried; the best counts, not a convenient one. */
  private static final int[] CLIENTS = {8, 16, 32, 64};

  private static final Pattern TPS = Pattern.compile("(?m)^tps = ([0-9.]+)");

  /** Fills the tables of tpcb-like: scale 50 is five million accounts. */
  void prepare() throws IOException, InterruptedException {
    run(List.of("-i", "-q", "-s", "50"));
  }

  /** Transactions per second of tpcb-like, prepared, at the best number of clients. */
  double tpcb(int seconds) throws IOException, InterruptedException {
    double best = 0;
    for (int clients : CLIENTS) {
      best = Math.max(best, tps(List.of("-b", "tpcb-like"), clients, seconds));
    }
    return best;
  }

  /** Transactions per second of a script of our own, at the best number of clients. */
  double script(Path script, int seconds) throws IOException, InterruptedException {
    double best = 0;
    for (int clients : CLIENTS) {
      best = Math.max(best, tps(List.of("-f", script.toString()), clients, seconds));
    }
    return best;
  }

  /** Writes a script where pgbench can read it. */
  static Path written(String text) throws IOException {
    Path script = Files.createTempFile("banso-bench", ".sql");
    Files.writeString(script, text);
    script.toFile().deleteOnExit();
    return script;
  }

  private double tps(List<String> what, int clients, int seconds)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(what);
    arguments.addAll(
        List.of("-n", "-M", "prepared", "-j", "2", "-c", "" + clients, "-T", "" + seconds));
    var tps = TPS.matcher(run(arguments));
    if (!tps.find()) {
      throw new IOException("pgbench printed no rate");
    }
    return Double.parseDouble(tps.group(1));
  }

  private String run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("pgbench", "-h", "localhost", "-p", "" + port));
    command.addAll(List.of("-U", "postgres"));
    command.addAll(arguments);
    command.add("bench");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", password);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException("pgbench failed: " + output);
    }
    return output;
  }
}
