package jp.banso.points.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * The part of Keycloak's admin interface that onboarding uses, over real HTTP, with the answers and
 * the failures a test asks for. The acceptance tests use Keycloak itself.
 */
public final class LoopbackKeycloak implements QuarkusTestResourceLifecycleManager {
  /** How the next requests are answered. */
  enum Mood {
    WELL,
    REFUSING_THE_TOKEN,
    BROKEN,
    SILENT,
    BROKEN_AFTER_CREATION
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REALM = "/admin/realms/banso";
  private static final Map<String, ObjectNode> CLIENTS = new ConcurrentHashMap<>();
  private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
  private static volatile Mood mood = Mood.WELL;
  private HttpServer server;

  static void is(Mood wanted) {
    mood = wanted;
  }

  /** A client as Keycloak has it, by the carrier's id. */
  static ObjectNode client(String carrier) {
    return CLIENTS.get(carrier);
  }

  /** As after a removal that was never written down here. */
  static void lose(String carrier) {
    CLIENTS.remove(carrier);
  }

  static List<String> scopes(String carrier) {
    var names = new TreeSet<String>();
    client(carrier).path("defaultClientScopes").forEach(scope -> names.add(scope.asText()));
    return List.copyOf(names);
  }

  static void forgetWhatWasAsked() {
    ASKED.clear();
  }

  static List<String> asked() {
    return List.copyOf(ASKED);
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", LoopbackKeycloak::handle);
    server.start();
    return Map.of("banso.points.keycloak.url", "http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private static void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var verb = exchange.getRequestMethod();
    var body = exchange.getRequestBody().readAllBytes();
    if (path.endsWith("/token")) {
      answer(exchange, mood == Mood.REFUSING_THE_TOKEN ? 401 : 200, token());
      return;
    }
    ASKED.add(verb + " " + path.substring(REALM.length()));
    switch (mood) {
      case BROKEN, REFUSING_THE_TOKEN -> answer(exchange, 500, null);
      case SILENT -> sleep(exchange);
      case BROKEN_AFTER_CREATION -> {
        if (verb.equals("POST") && path.endsWith("/clients")) {
          administer(exchange, verb, path, body);
        } else {
          answer(exchange, 500, null);
        }
      }
      case WELL -> administer(exchange, verb, path, body);
    }
  }

  private static ObjectNode token() {
    return JSON.createObjectNode()
        .put("access_token", "t")
        .put("token_type", "Bearer")
        .put("expires_in", 1); // none is kept between two tests
  }

  private static void sleep(HttpExchange exchange) throws IOException {
    try {
      Thread.sleep(2_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    answer(exchange, 500, null);
  }

  private static void administer(HttpExchange exchange, String verb, String path, byte[] body)
      throws IOException {
    var steps = path.substring(REALM.length() + 1).split("/");
    var what = verb + " " + (steps.length > 2 ? steps[2] : steps.length > 1 ? "one" : steps[0]);
    var id = steps.length > 1 ? steps[1] : "";
    switch (what) {
      case "POST clients" -> {
        var client = (ObjectNode) JSON.readTree(body);
        var there = CLIENTS.putIfAbsent(client.path("id").asText(), client) != null;
        answer(exchange, there ? 409 : 201, null);
      }
      case "GET client-scopes" -> {
        var all = JSON.createArrayNode();
        for (var name : List.of("points:grant", "points:redeem", "points:read", "carrier")) {
          all.add(JSON.createObjectNode().put("id", name).put("name", name));
        }
        answer(exchange, 200, all);
      }
      case "PUT one" -> {
        var changes = (ObjectNode) JSON.readTree(body);
        // As in Keycloak: a change of a client says nothing about its scopes
        changes.remove("defaultClientScopes");
        var client = CLIENTS.get(id);
        answer(exchange, client == null ? 404 : 204, null);
        if (client != null) {
          client.setAll(changes);
        }
      }
      case "DELETE one" -> answer(exchange, CLIENTS.remove(id) == null ? 404 : 204, null);
      case "PUT default-client-scopes" -> {
        CLIENTS.get(id).withArray("defaultClientScopes").add(steps[3]);
        answer(exchange, 204, null);
      }
      case "DELETE default-client-scopes" -> {
        var left = JSON.createArrayNode();
        for (var scope : CLIENTS.get(id).path("defaultClientScopes")) {
          if (!scope.asText().equals(steps[3])) {
            left.add(scope);
          }
        }
        CLIENTS.get(id).set("defaultClientScopes", left);
        answer(exchange, 204, null);
      }
      case "GET service-account-user" ->
          answer(exchange, 200, JSON.createObjectNode().put("id", "subject-of-" + id));
      case "POST client-secret" -> {
        var secret = UUID.randomUUID().toString();
        CLIENTS.get(id).put("secret", secret);
        answer(exchange, 200, JSON.createObjectNode().put("value", secret));
      }
      default -> answer(exchange, 501, null);
    }
  }

  private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    var bytes = body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
