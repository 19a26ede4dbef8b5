package jp.banso.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The processes of a stack, written down so that the next start, or {@code scripts/stop}, can find
 * what a killed launcher left behind. A number alone is not enough, because the system hands it out
 * again: the start time has to match as well.
 */
final class RunFile {
  static final String LAUNCHER = "launcher";
  private static final Duration SAME_START = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path file;

  RunFile(Path file) {
    this.file = file;
  }

  synchronized void add(String name, ProcessHandle process) {
    String line = name + " " + process.pid() + " " + start(process).toEpochMilli() + "\n";
    try {
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  synchronized void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The launcher of this data folder, when it is alive. */
  Optional<ProcessHandle> launcher() {
    return alive().stream()
        .filter(entry -> entry.name.equals(LAUNCHER))
        .map(Entry::process)
        .findFirst();
  }

  /** Ends what a killed launcher left, the last started first; answers the names. */
  List<String> endLeftovers() {
    List<Entry> leftovers =
        alive().stream().filter(entry -> !entry.name.equals(LAUNCHER)).toList().reversed();
    List<Entry> programs = leftovers.stream().filter(e -> !e.name.equals(Postgres.NAME)).toList();
    List<Entry> databases = leftovers.stream().filter(e -> e.name.equals(Postgres.NAME)).toList();
    programs.forEach(entry -> entry.process.destroy());
    programs.forEach(entry -> awaitEnd(entry.process, PATIENCE));
    // An interrupt is PostgreSQL's "fast" shutdown: it ends sessions and writes everything.
    databases.forEach(entry -> interrupt(entry.process));
    databases.forEach(entry -> awaitEnd(entry.process, PATIENCE));
    delete();
    return leftovers.stream().map(Entry::name).toList();
  }

  static void awaitEnd(ProcessHandle process, Duration patience) {
    CompletableFuture<ProcessHandle> end = process.onExit();
    try {
      end.orTimeout(patience.toSeconds(), TimeUnit.SECONDS).join();
    } catch (RuntimeException tooSlow) {
      process.destroyForcibly();
      process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
  }

  private static void interrupt(ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    } catch (IOException | InterruptedException failure) {
      process.destroy();
    }
  }

  private List<Entry> alive() {
    List<Entry> entries = new ArrayList<>();
    if (Files.exists(file)) {
      try {
        Files.readAllLines(file).forEach(line -> parse(line).ifPresent(entries::add));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return entries;
  }

  private static Optional<Entry> parse(String line) {
    String[] parts = line.split(" ");
    // A launcher killed in the middle of writing leaves half a line, which names no process.
    if (parts.length != 3 || !parts[1].matches("\\d+") || !parts[2].matches("\\d+")) {
      return Optional.empty();
    }
    Instant started = Instant.ofEpochMilli(Long.parseLong(parts[2]));
    return ProcessHandle.of(Long.parseLong(parts[1]))
        .filter(ProcessHandle::isAlive)
        .filter(process -> sameStart(start(process), started))
        .map(process -> new Entry(parts[0], process));
  }

  private static boolean sameStart(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(SAME_START) <= 0;
  }

  private static Instant start(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  private record Entry(String name, ProcessHandle process) {}
}
