package jp.banso.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * The realms as kept in {@code deploy/keycloak}: one file with what every installation has, one
 * with the demonstration's users and clients. Neither holds a secret; {@code ${name}} stands for
 * it.
 */
final class RealmFiles {
  static final List<String> REALMS = List.of("banso", "banso-residents");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z0-9.-]+)}");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  RealmFiles(Path repository) {
    this.folder = repository.resolve("deploy").resolve("keycloak");
  }

  /** Writes the realms, demonstration and secrets filled in, where Keycloak imports them from. */
  void prepare(Path target, Secrets secrets) {
    try {
      PrivateFiles.folder(target);
      for (String realm : REALMS) {
        String complete = fill(JSON.writeValueAsString(realm(realm)), secrets);
        PrivateFiles.write(target.resolve(realm + "-realm.json"), complete);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static String fill(String text, Secrets secrets) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(secrets.get(found.group(1))));
  }

  /** The realm that has such an entry, for example the user of a given name. */
  Optional<String> realmWith(String list, String key, String value) {
    return REALMS.stream()
        .filter(
            realm ->
                StreamSupport.stream(realm(realm).withArray(list).spliterator(), false)
                    .anyMatch(entry -> value.equals(entry.path(key).asText())))
        .findFirst();
  }

  /** The demonstration's people and machines, a line each: name, role, area. */
  List<String> people() {
    return REALMS.stream()
        .flatMap(
            realm -> StreamSupport.stream(realm(realm).withArray("users").spliterator(), false))
        .map(RealmFiles::person)
        .toList();
  }

  private static String person(JsonNode user) {
    String client = user.path("serviceAccountClientId").asText();
    return "%-36s %-22s %s"
        .formatted(
            client.isEmpty() ? user.path("username").asText() : "--client " + client,
            user.path("realmRoles").path(0).asText(),
            user.path("attributes").path("jurisdiction").path(0).asText());
  }

  private ObjectNode realm(String name) {
    ObjectNode realm = read(name + "-realm.json");
    JsonNode demo = read(name + "-demo.json");
    for (String list : List.of("clients", "users")) {
      ArrayNode all = realm.withArray(list);
      demo.path(list).forEach(all::add);
    }
    return realm;
  }

  private ObjectNode read(String file) {
    try {
      return (ObjectNode) JSON.readTree(Files.readString(folder.resolve(file)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
