package jp.banso.kpi.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Speaks assessment's contract over a real socket: what it answers for an indicator is set by the
 * test, by page. It also gives out the service's own token.
 */
public class NeighbourServer implements QuarkusTestResourceLifecycleManager {

  /** Answers by indicator, then by cursor (empty for the first page). */
  static final Map<String, Map<String, Answer>> ANSWERS = new ConcurrentHashMap<>();

  static final List<String> AUTHORIZATIONS = new CopyOnWriteArrayList<>();

  /** Bytes of endless answers so far. */
  static final AtomicLong SENT = new AtomicLong();

  /** Endless answers that nobody listens to any more. */
  static final AtomicInteger CUT = new AtomicInteger();

  private HttpServer server;

  /** One answer, given after a while. */
  record Answer(int status, String body, long milliseconds, boolean endless) {

    Answer(int status, String body, long milliseconds) {
      this(status, body, milliseconds, false);
    }

    static Answer of(String body) {
      return new Answer(200, body, 0);
    }

    /** The body over and over, until nobody listens any more, with a pause before each time. */
    static Answer endless(String body, long milliseconds) {
      return new Answer(200, body, milliseconds, true);
    }
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/assessment/v1/indicator-values", this::values);
    server.createContext(
        "/token",
        exchange ->
            answer(
                exchange,
                Answer.of(
                    "{\"access_token\":\"own\",\"token_type\":\"Bearer\",\"expires_in\":300}")));
    server.start();
    var address = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of(
        "banso.neighbours.assessment", address + "/assessment/v1",
        "quarkus.oidc-client.auth-server-url", address,
        "quarkus.oidc-client.discovery-enabled", "false",
        "quarkus.oidc-client.token-path", "/token",
        "quarkus.oidc-client.client-id", "kpi-progress",
        "quarkus.oidc-client.credentials.secret", "loopback");
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private void values(HttpExchange exchange) throws IOException {
    AUTHORIZATIONS.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    var query = exchange.getRequestURI().getQuery();
    var pages = ANSWERS.getOrDefault(parameter(query, "indicator"), Map.of());
    answer(exchange, pages.getOrDefault(parameter(query, "cursor"), new Answer(404, "{}", 0)));
  }

  private static String parameter(String query, String name) {
    for (var pair : query.split("&")) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return "";
  }

  private static void answer(HttpExchange exchange, Answer answer) throws IOException {
    var body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    if (answer.endless()) {
      exchange.sendResponseHeaders(answer.status(), 0);
      for (var out = exchange.getResponseBody(); writes(out, body); ) {
        pause(answer.milliseconds());
      }
      CUT.incrementAndGet();
      return;
    }
    pause(answer.milliseconds());
    exchange.sendResponseHeaders(answer.status(), body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static boolean writes(OutputStream out, byte[] body) {
    try {
      out.write(body);
      out.flush();
      SENT.addAndGet(body.length);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
