package jp.banso.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFilesTest {
  @TempDir Path folder;
  private final Path repository = StackOptions.here().repository();
  private final RealmFiles files = new RealmFiles(repository);
  private Secrets secrets;

  @BeforeEach
  void newSecrets() {
    secrets = Secrets.open(folder.resolve("stack.properties"));
  }

  @Test
  void everyPlaceholderIsFilledWithItsSecret() throws IOException {
    files.prepare(folder.resolve("import"), secrets);

    String staff = Files.readString(folder.resolve("import/banso-realm.json"));
    assertFalse(staff.contains("${"), "no placeholder is left");
    JsonNode client =
        entry(new ObjectMapper().readTree(staff), "clients", "clientId", "kpi-progress");
    assertEquals(secrets.get("client.kpi-progress"), client.path("secret").asText());
    JsonNode user =
        entry(new ObjectMapper().readTree(staff), "users", "username", "misato-officer");
    assertEquals(secrets.get("demo.user"), user.path("credentials").path(0).path("value").asText());
  }

  @Test
  void noSecretIsInTheRepository() throws IOException {
    Pattern literal = Pattern.compile("\"(secret|value)\"\\s*:\\s*\"(?!\\$\\{)[^\"]*\"");
    try (var realmFiles = Files.list(repository.resolve("deploy/keycloak"))) {
      for (Path file : realmFiles.filter(f -> f.toString().endsWith(".json")).toList()) {
        assertFalse(literal.matcher(Files.readString(file)).find(), () -> file + " holds a secret");
      }
    }
  }

  @Test
  void whatIsNotTheDemonstrationAllowsNoPasswordGrant() throws IOException {
    for (String realm : RealmFiles.REALMS) {
      String text =
          Files.readString(repository.resolve("deploy/keycloak/" + realm + "-realm.json"));
      for (JsonNode client : new ObjectMapper().readTree(text).path("clients")) {
        assertFalse(client.path("directAccessGrantsEnabled").asBoolean(), client.toString());
      }
    }
  }

  @Test
  void everyRoleHasADemonstrationUserInTwoPrefectures() throws IOException {
    String text = Files.readString(repository.resolve("deploy/keycloak/banso-demo.json"));
    Set<String> held = new HashSet<>();
    for (JsonNode user : new ObjectMapper().readTree(text).path("users")) {
      String prefecture = user.path("attributes").path("jurisdiction").path(0).asText();
      user.path("realmRoles")
          .forEach(
              role ->
                  held.add(
                      role.asText() + prefecture.substring(0, Math.min(2, prefecture.length()))));
    }
    for (String role :
        "prefecture-officer municipality-officer department-staff data-steward dispatch-coordinator specialist program-manager merchant auditor"
            .split(" ")) {
      assertTrue(held.contains(role + "04"), () -> role + " in Miyagi");
      assertTrue(held.contains(role + "09"), () -> role + " in Tochigi");
    }
  }

  @Test
  void aUserIsFoundInTheRightRealm() {
    assertEquals(Optional.of("banso"), files.realmWith("users", "username", "miyagi-officer"));
    assertEquals(
        Optional.of("banso-residents"), files.realmWith("users", "username", "resident-misato-1"));
    assertEquals(Optional.empty(), files.realmWith("users", "username", "nobody"));
  }

  private static JsonNode entry(JsonNode realm, String list, String key, String value) {
    for (JsonNode entry : realm.path(list)) {
      if (entry.path(key).asText().equals(value)) {
        return entry;
      }
    }
    throw new AssertionError(value + " is not in " + list);
  }
}
