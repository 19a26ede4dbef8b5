package jp.banso.points.effect;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Speaks the catalogue's contract over a real socket: keeps datasets, does each key once, counts
 * versions, and fails where a test says so.
 */
public class LoopbackCatalog implements QuarkusTestResourceLifecycleManager {

  /** A request as it came. */
  record Came(String method, String path, Map<String, String> headers, String body) {
    boolean endsWith(String end) {
      return (method + path).endsWith(end);
    }
  }

  static final List<Came> CAME = new CopyOnWriteArrayList<>();

  /** Ends of paths that answer with this status, once each, after having done what was asked. */
  static final Map<String, Integer> FAILING = new ConcurrentHashMap<>();

  /** Ends of paths that are answered this many milliseconds late, once each, likewise. */
  static final Map<String, Long> LATE = new ConcurrentHashMap<>();

  /** Ends of paths whose connection breaks before the answer, likewise; not only once. */
  static final Set<String> BROKEN = ConcurrentHashMap.newKeySet();

  /** What happens elsewhere while the catalogue is asked. */
  static final AtomicReference<Runnable> MEANWHILE = new AtomicReference<>(() -> {});

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Map<String, Object>> DATASETS = new ConcurrentHashMap<>();
  private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/catalog/v1/datasets", this::handle);
    server.start();
    return Map.of(
        "quarkus.rest-client.catalog.url",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/catalog/v1");
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  static Map<String, Object> dataset(String id) {
    return DATASETS.get(id);
  }

  static int datasets() {
    return DATASETS.size();
  }

  private void handle(HttpExchange exchange) throws IOException {
    var came =
        new Came(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath().replace("/catalog/v1", ""),
            headers(exchange),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    CAME.add(came);
    MEANWHILE.get().run();
    var answer = answer(came);
    if (BROKEN.stream().anyMatch(came::endsWith)) {
      exchange.close();
      return;
    }
    var failure = FAILING.keySet().stream().filter(came::endsWith).findFirst().map(FAILING::remove);
    LATE.keySet().stream()
        .filter(came::endsWith)
        .findFirst()
        .map(LATE::remove)
        .ifPresent(LoopbackCatalog::sleep);
    var status = failure.orElse(answer == null ? 412 : came.method().equals("POST") ? 201 : 200);
    var body = JSON.writeValueAsBytes(answer == null || status >= 400 ? Map.of() : answer);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    var headers = new LinkedHashMap<String, String>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    return headers;
  }

  private static synchronized Map<String, Object> answer(Came came) throws IOException {
    if (came.path().equals("/datasets")) {
      return drafted(came);
    }
    var id = came.path().split("/")[2];
    var dataset = DATASETS.get(id);
    if (came.path().endsWith("/files")) {
      KEYS.put(came.headers().get("Idempotency-key"), id);
      return Map.of("id", UUID.randomUUID().toString(), "dataset", id);
    }
    if (came.method().equals("PUT")) {
      if (!came.headers().get("If-match").equals("\"" + dataset.get("version") + "\"")) {
        return null;
      }
      dataset.put("state", JSON.readTree(came.body()).get("state").asText());
      dataset.put("version", (Integer) dataset.get("version") + 1);
    }
    return dataset;
  }

  private static Map<String, Object> drafted(Came came) throws IOException {
    var id =
        KEYS.computeIfAbsent(
            came.headers().get("Idempotency-key"), any -> UUID.randomUUID().toString());
    var wanted = JSON.readTree(came.body());
    DATASETS.computeIfAbsent(
        id,
        any -> {
          var dataset = new ConcurrentHashMap<String, Object>();
          dataset.put("id", id);
          dataset.put(
              "name", wanted.get("organization").asText() + "-" + wanted.get("slug").asText());
          dataset.put("state", "DRAFT");
          dataset.put("version", 0);
          return dataset;
        });
    return DATASETS.get(id);
  }
}
