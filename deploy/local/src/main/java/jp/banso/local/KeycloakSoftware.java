package jp.banso.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keycloak's program files, unpacked and prepared for PostgreSQL once per version. */
final class KeycloakSoftware {
  /** Fixed when Keycloak is prepared; one instance needs no cache shared over the network. */
  private static final List<String> BUILD =
      List.of("build", "--db=postgres", "--health-enabled=true", "--cache=local");

  private KeycloakSoftware() {}

  /** The prepared program's folder; takes about half a minute the first time. */
  static Path prepare(StackOptions options) {
    Path archive = archive(options.repository().resolve("deploy/local/target/keycloak"));
    String version =
        archive.getFileName().toString().replace("keycloak-quarkus-dist-", "").replace(".zip", "");
    Path software = options.software();
    Path ready = software.resolve("keycloak-" + version);
    try {
      Files.createDirectories(software);
      // Two stacks started together must not prepare the same folder at the same time.
      try (FileChannel channel =
              FileChannel.open(
                  software.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !Files.exists(ready)) {
          Path unpacked = software.resolve("unpacking");
          PrivateFiles.delete(unpacked);
          unpack(archive, unpacked);
          Path home = unpacked.resolve("keycloak-" + version);
          build(home);
          // Moved only when complete: a start that is cut off begins again.
          Files.move(home, ready, StandardCopyOption.ATOMIC_MOVE);
          PrivateFiles.delete(unpacked);
        }
      }
      return ready;
    } catch (IOException failure) {
      throw new StackFailure("Keycloak could not be unpacked into " + software + ".", failure);
    }
  }

  private static Path archive(Path folder) {
    try (var files = Files.newDirectoryStream(folder, "keycloak-quarkus-dist-*.zip")) {
      return files.iterator().next();
    } catch (IOException | java.util.NoSuchElementException absent) {
      throw new StackFailure(
          "Keycloak is not there yet; run scripts/start, or mvn -pl deploy/local package.", absent);
    }
  }

  private static void unpack(Path archive, Path target) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("The archive has a path that leads outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    }
  }

  private static void build(Path home) {
    Path logs = home.getParent();
    Child build =
        Child.start(
            "keycloak-build",
            Keycloak.command(home, home, List.of(), BUILD),
            Map.of(),
            logs,
            finished -> {});
    build.handle().onExit().join();
    if (build.exitCode() != 0) {
      throw new StackFailure("Keycloak could not be prepared; the log is " + build.log() + ".");
    }
  }
}
