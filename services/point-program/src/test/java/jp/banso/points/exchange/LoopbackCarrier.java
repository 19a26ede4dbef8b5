package jp.banso.points.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** A carrier over real HTTP: keeps each order once, by its id, and answers as a test asks. */
final class LoopbackCarrier implements AutoCloseable {
  /** How the next requests are answered. */
  enum Mood {
    WELL,
    REFUSING,
    PENDING,
    /** Does what it is asked, and answers too late. */
    SILENT_AFTER_DOING,
    /** Does nothing, and answers too late. */
    SILENT,
    BROKEN,
    GARBAGE,
    ANOTHER_ORDER,
    REDIRECTING,
    ENDLESS,
    DRIPPING
  }

  /** A request as it came. */
  record Came(String method, String path, Map<String, String> headers, String body) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpServer server;
  private final Map<String, String> states = new ConcurrentHashMap<>();
  private final Queue<Came> came = new ConcurrentLinkedQueue<>();
  private volatile Mood mood = Mood.WELL;
  private volatile Runnable meanwhile = () -> {};

  LoopbackCarrier() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/banso", this::handle);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/banso";
  }

  void is(Mood wanted) {
    mood = wanted;
  }

  /** What happens while the carrier is being asked. */
  void meanwhile(Runnable what) {
    meanwhile = what;
  }

  /** How it has an order, or null. */
  String state(Object order) {
    return states.get(order.toString());
  }

  /** As if it had decided by itself. */
  void decides(Object order, String state) {
    states.put(order.toString(), state);
  }

  List<Came> came() {
    return List.copyOf(came);
  }

  long count(String method) {
    return came.stream().filter(one -> one.method().equals(method)).count();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var headers = new ConcurrentHashMap<String, String>();
    exchange.getRequestHeaders().forEach((name, all) -> headers.put(name, all.getFirst()));
    var path = exchange.getRequestURI().getPath();
    var method = exchange.getRequestMethod();
    came.add(new Came(method, path, headers, body));
    meanwhile.run();
    var id =
        method.equals("POST")
            ? JSON.readTree(body).path("id").asText()
            : path.substring(path.lastIndexOf('/') + 1);
    if (method.equals("POST")) {
      take(id);
    }
    switch (mood) {
      case SILENT, SILENT_AFTER_DOING -> {
        sleep(1_500);
        answer(exchange, 500, null);
      }
      case BROKEN -> answer(exchange, 500, null);
      case GARBAGE -> raw(exchange, 200, "<html>ok</html>".getBytes(StandardCharsets.UTF_8));
      case ANOTHER_ORDER ->
          answer(
              exchange,
              200,
              JSON.createObjectNode()
                  .put("id", new UUID(0, 0).toString())
                  .put("state", "accepted"));
      case REDIRECTING -> {
        exchange.getResponseHeaders().add("Location", url() + "/orders/" + id);
        answer(exchange, 303, null);
      }
      case ENDLESS -> endless(exchange, 0);
      case DRIPPING -> endless(exchange, 50);
      case WELL, REFUSING, PENDING -> tell(exchange, id);
    }
  }

  private void take(String id) {
    switch (mood) {
      case WELL, SILENT_AFTER_DOING, ANOTHER_ORDER, REDIRECTING ->
          states.putIfAbsent(id, "accepted");
      case REFUSING -> states.putIfAbsent(id, "refused");
      case PENDING -> states.putIfAbsent(id, "pending");
      default -> {}
    }
  }

  private void tell(HttpExchange exchange, String id) throws IOException {
    var state = states.get(id);
    if (state == null) {
      answer(exchange, 404, null);
      return;
    }
    answer(
        exchange,
        200,
        JSON.createObjectNode()
            .put("id", id)
            .put("state", state)
            .put("reference", "T-" + id.substring(0, 8))
            .put("reason", state.equals("refused") ? "account-closed" : null));
  }

  private static void endless(HttpExchange exchange, long pause) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (var out = exchange.getResponseBody()) {
      for (var i = 0; i < 100_000; i++) {
        out.write(pause == 0 ? new byte[8_192] : new byte[] {' '});
        out.flush();
        sleep(pause);
      }
    } catch (IOException cutOff) {
      exchange.close();
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    raw(
        exchange,
        status,
        body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void raw(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
