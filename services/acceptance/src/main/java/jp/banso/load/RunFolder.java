package jp.banso.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where a run's database and logs lie; taken away afterwards unless somebody must look. */
final class RunFolder implements AutoCloseable {

  private final Path path;
  private boolean kept = true;

  RunFolder(String name) throws IOException {
    path = Files.createTempDirectory(name);
  }

  Path path() {
    return path;
  }

  /** All went well: nobody need look. */
  void mayGo() {
    kept = false;
  }

  @Override
  public void close() throws IOException {
    if (kept) {
      Progress.say("The logs are in " + path.resolve("log"));
      return;
    }
    try (var all = Files.walk(path)) {
      all.sorted(Comparator.reverseOrder()).forEach(RunFolder::delete);
    }
  }

  private static void delete(Path one) {
    try {
      Files.delete(one);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
