package jp.banso.platform.trial;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Another service on a real socket; each figure has a queue of answers, the last one stays. */
public class NeighbourServer implements QuarkusTestResourceLifecycleManager {

  static final Map<String, Queue<Answer>> ANSWERS = new ConcurrentHashMap<>();
  static final Map<String, List<Map<String, List<String>>>> ASKED = new ConcurrentHashMap<>();
  private HttpServer server;

  record Answer(int status, String body, long milliseconds) {}

  static void answers(String figure, Answer... inOrder) {
    ANSWERS.put(figure, new ConcurrentLinkedQueue<>(List.of(inOrder)));
    ASKED.put(figure, new CopyOnWriteArrayList<>());
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/dispatch/v1/figures", this::figure);
    server.createContext("/kpi/v1/figures", this::figure);
    server.createContext(
        "/token",
        exchange ->
            answer(
                exchange,
                200,
                "{\"access_token\":\"own\",\"token_type\":\"Bearer\",\"expires_in\":300}"));
    server.start();
    var address = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of(
        "BANSO_DISPATCH_URL", address,
        "BANSO_KPI_URL", address,
        "quarkus.oidc-client.auth-server-url", address,
        "quarkus.oidc-client.discovery-enabled", "false",
        "quarkus.oidc-client.token-path", "/token",
        "quarkus.oidc-client.client-id", "trial",
        "quarkus.oidc-client.credentials.secret", "loopback",
        "quarkus.oidc-client.early-tokens-acquisition", "false");
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private void figure(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getQuery().replace("of=", "");
    ASKED.get(name).add(Map.copyOf(exchange.getRequestHeaders()));
    var answers = ANSWERS.get(name);
    var next = answers.size() > 1 ? answers.poll() : answers.peek();
    try {
      Thread.sleep(next.milliseconds());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    answer(exchange, next.status(), next.body());
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    var body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
