package jp.banso.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Access tokens of the demonstration's people and machines; they last five minutes. */
public final class Tokens {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final Ports ports;
  private final Secrets secrets;
  private final RealmFiles realms;

  Tokens(StackOptions options) {
    this.ports = new Ports(options.portOffset());
    this.secrets = Secrets.open(DataFolder.secrets(options.data()));
    this.realms = new RealmFiles(options.repository());
  }

  /** A token of a staff member or resident, for example {@code misato-officer}. */
  public String user(String name) {
    String realm =
        realms
            .realmWith("users", "username", name)
            .orElseThrow(
                () ->
                    new StackFailure(
                        "There is no demonstration user " + name + "; see deploy/keycloak."));
    return ask(
        realm,
        Map.of(
            "grant_type", "password",
            "client_id", "banso-cli",
            "scope", "openid",
            "username", name,
            "password", secret("demo.user")));
  }

  /** A token of a machine, for example {@code demo-carrier}. */
  public String client(String id) {
    String realm =
        realms
            .realmWith("clients", "clientId", id)
            .orElseThrow(
                () -> new StackFailure("There is no client " + id + "; see deploy/keycloak."));
    return ask(
        realm,
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            id,
            "client_secret",
            secret("client." + id)));
  }

  private String secret(String name) {
    return secrets
        .find(name)
        .orElseThrow(
            () -> new StackFailure("No secret for " + name + " yet; run scripts/start first."));
  }

  private String ask(String realm, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    URI address =
        URI.create(ports.keycloakUrl() + "/realms/" + realm + "/protocol/openid-connect/token");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
      JsonNode content = JSON.readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new StackFailure(
            "Keycloak refused the token: " + content.path("error_description").asText());
      }
      return content.path("access_token").asText();
    } catch (IOException failure) {
      throw new StackFailure(
          "Keycloak does not answer at " + ports.keycloakUrl() + "; run scripts/start.", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while asking for a token.", interrupted);
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
