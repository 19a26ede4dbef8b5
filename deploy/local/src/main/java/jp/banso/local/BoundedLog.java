package jp.banso.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Copies a program's output to a file; keeps at most the current file and the one before it. */
final class BoundedLog {
  static final long LIMIT_BYTES = 10L * 1024 * 1024;

  private final Path file;
  private final long limit;

  BoundedLog(Path file) {
    this(file, LIMIT_BYTES);
  }

  BoundedLog(Path file, long limit) {
    this.file = file;
    this.limit = limit;
  }

  void follow(String name, InputStream output) {
    Thread.ofPlatform().daemon().name("log-" + name).start(() -> copy(output));
  }

  void copy(InputStream output) {
    byte[] buffer = new byte[8192];
    try {
      rotateWhenFull();
      OutputStream log = open();
      try {
        long written = Files.size(file);
        for (int read = output.read(buffer); read >= 0; read = output.read(buffer)) {
          log.write(buffer, 0, read);
          written += read;
          if (written >= limit) {
            log.close();
            rotateWhenFull();
            log = open();
            written = 0;
          }
        }
      } finally {
        log.close();
      }
    } catch (IOException end) {
      // The program has ended or the disk is full: either way there is no log to write any more,
      // but the pipe has to be drained so that the program does not block.
      drain(output, buffer);
    }
  }

  /** Moves a file that has reached its size aside, in the place of the one moved before. */
  void rotateWhenFull() throws IOException {
    if (Files.exists(file) && Files.size(file) >= limit) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private OutputStream open() throws IOException {
    return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static void drain(InputStream output, byte[] buffer) {
    try {
      while (output.read(buffer) >= 0) {
        Thread.onSpinWait();
      }
    } catch (IOException closed) {
      // Nothing left to drain.
      return;
    }
  }
}
