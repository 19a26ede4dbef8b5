package jp.banso.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Generated passwords of one stack, kept in a file only its owner can read; never printed. */
final class Secrets {
  private static final String ALPHABET =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
  private static final int LENGTH = 32;

  private final SecureRandom random = new SecureRandom();
  private final Path file;
  private final Properties known = new Properties();

  private Secrets(Path file) {
    this.file = file;
  }

  /** Opens the file, or prepares to make it with the first secret asked for. */
  static Secrets open(Path file) {
    Secrets secrets = new Secrets(file);
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        secrets.known.load(reader);
      } catch (IOException unreadable) {
        throw new StackFailure("The secrets in " + file + " cannot be read.", unreadable);
      }
    }
    return secrets;
  }

  /** The secret of that name, made on first use. */
  synchronized String get(String name) {
    String secret = known.getProperty(name);
    if (secret == null) {
      secret =
          random
              .ints(LENGTH, 0, ALPHABET.length())
              .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
              .collect(Collectors.joining());
      known.setProperty(name, secret);
      save();
    }
    return secret;
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(known.getProperty(name));
  }

  private void save() {
    String lines =
        new TreeMap<>(known)
            .entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    try {
      PrivateFiles.folder(file.getParent());
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.deleteIfExists(next);
      // Created with the mode, not changed to it afterwards: never readable by others, not even
      // for a moment.
      Files.createFile(
          next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(next, lines);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
