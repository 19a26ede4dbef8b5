package jp.banso.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The folder that keeps one stack's data, claimed by the launcher that works on it. */
final class DataFolder {
  private final Path data;
  private final FileChannel claim;

  private DataFolder(Path data, FileChannel claim) {
    this.data = data;
    this.claim = claim;
  }

  /** Two launchers must not work on one data folder, not even in the second they both begin. */
  static DataFolder claim(Path data) {
    try {
      PrivateFiles.folder(data);
      FileChannel channel =
          FileChannel.open(
              data.resolve("stack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new StackFailure(
            "The stack of %s is already running%s; end it with scripts/stop."
                .formatted(
                    data, runFile(data).launcher().map(p -> ", process " + p.pid()).orElse("")));
      }
      return new DataFolder(data, channel);
    } catch (IOException failure) {
      throw new StackFailure("The data folder " + data + " cannot be written.", failure);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProgram) {
      return false;
    }
  }

  static RunFile runFile(Path data) {
    return new RunFile(data.resolve("stack.pids"));
  }

  static Path secrets(Path data) {
    return data.resolve("secrets").resolve("stack.properties");
  }

  RunFile run() {
    return runFile(data);
  }

  Path secrets() {
    return secrets(data);
  }

  Path logs() {
    return data.resolve("log");
  }

  /** Ends what an earlier launcher of this folder left; we hold the claim, so it is not alive. */
  List<String> endLeftovers() {
    return run().endLeftovers();
  }

  /** Makes the folder ready for a start. The shared programs in it, if any, always stay. */
  void prepare(boolean fresh) {
    try {
      if (fresh) {
        for (String kept : List.of("postgres", "keycloak", "secrets", "log")) {
          PrivateFiles.delete(data.resolve(kept));
        }
      }
      PrivateFiles.folder(logs());
    } catch (IOException failure) {
      throw new StackFailure("The data folder " + data + " is not usable.", failure);
    }
  }

  /** Gives the folder free; may be called again. */
  void release() {
    if (!claim.isOpen()) {
      return;
    }
    try {
      run().delete();
      claim.close();
    } catch (IOException failure) {
      throw new StackFailure("The lock of the data folder could not be released.", failure);
    }
  }
}
