package jp.banso.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A carrier's own server, built from the callbacks of the contract: it refuses what it cannot
 * verify, gives its points once for each order, and keeps what it decided.
 */
final class ContractCarrier implements AutoCloseable {
  private static final String BASE = "/banso";
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  /** How the customers' accounts of this carrier behave, by how they begin. */
  private static final String CLOSED = "closed-";

  private static final String SLOW = "slow-";
  private static final String LOST = "lost-";

  private final Contract contract;
  private final Contract.Found take;
  private final Contract.Found tell;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, String> decided = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> orders = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> came = new ConcurrentHashMap<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private volatile String keyId;
  private volatile String key;

  ContractCarrier(Contract contract) {
    this.contract = contract;
    this.take = contract.callback("correctCarrier", "takeExchangeOrder");
    this.tell = contract.callback("correctCarrier", "tellOfExchangeOrder");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(BASE, this::handle);
    server.start();
  }

  String exchangeUrl() {
    return "http://localhost:" + server.getAddress().getPort() + BASE;
  }

  /** The key it fetched, to verify orders with. */
  void verifiesWith(String id, String secret) {
    keyId = id;
    key = secret;
  }

  /** What it has been asked that it could not understand or verify. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** How often an order came with a POST. */
  int timesSent(String order) {
    return came.getOrDefault("post " + order, new AtomicInteger()).get();
  }

  /** How often it was asked about an order. */
  int timesAsked(String order) {
    return came.getOrDefault("get " + order, new AtomicInteger()).get();
  }

  /** Its file of the day, in the format of the contract. */
  String file() {
    var lines = new StringBuilder("order,amount,state\n");
    decided.forEach(
        (id, state) ->
            lines.append(
                "%s,%s,%s\n".formatted(id, orders.get(id).path("amount").asLong(), state)));
    return lines.toString();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    var method = exchange.getRequestMethod().toLowerCase(Locale.ROOT);
    var operation = method.equals("post") ? take : tell;
    try (exchange) {
      var problem = problem(operation, exchange, body);
      if (problem != null) {
        wrong.add(problem);
        answer(exchange, operation, 401, null);
        return;
      }
      var id = exchange.getRequestHeaders().getFirst("Idempotency-Key");
      var times =
          came.computeIfAbsent(method + " " + id, any -> new AtomicInteger()).incrementAndGet();
      if (method.equals("post")) {
        take(exchange, id, ContractClient.json(body), times);
      } else {
        say(exchange, tell, id);
      }
    } catch (AssertionError notTheContract) {
      wrong.add(notTheContract.getMessage());
    }
  }

  private void take(HttpExchange exchange, String id, JsonNode order, int times)
      throws IOException {
    var account = order.path("account").asText();
    if (account.startsWith(LOST) && times == 1) {
      pause();
      return;
    }
    if (Instant.now().isBefore(Instant.parse(order.path("validUntil").asText()))) {
      orders.putIfAbsent(id, order);
      decided.putIfAbsent(id, account.startsWith(CLOSED) ? "refused" : "accepted");
    }
    if (account.startsWith(SLOW)) {
      pause();
    }
    say(exchange, take, id);
  }

  /** Longer than anybody waits for an answer. */
  private static void pause() {
    try {
      Thread.sleep(6_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void say(HttpExchange exchange, Contract.Found operation, String id) throws IOException {
    var state = decided.get(id);
    if (state == null) {
      answer(exchange, operation, 404, null);
      return;
    }
    var reply = JsonNodeFactory.instance.objectNode().put("id", id).put("state", state);
    if (state.equals("accepted")) {
      reply.put("reference", "T-" + id.substring(0, 8));
    } else {
      reply.put("reason", "account-closed");
    }
    answer(exchange, operation, 200, reply);
  }

  private void answer(HttpExchange exchange, Contract.Found operation, int status, JsonNode reply)
      throws IOException {
    contract.answers(operation, status, ContractClient.JSON, reply);
    var bytes = reply == null ? new byte[0] : reply.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", ContractClient.JSON);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** What is wrong with a request, by the contract; null when nothing is. */
  private String problem(Contract.Found operation, HttpExchange exchange, byte[] body) {
    var headers = exchange.getRequestHeaders();
    for (var name : operation.required("header")) {
      var value = headers.getFirst(name);
      var schema = operation.parameter(name).path("schema");
      if (value == null
          || !contract.errors(schema, JsonNodeFactory.instance.textNode(value)).isEmpty()) {
        return name + " is " + value;
      }
    }
    if (body.length > 0) {
      contract.takes(operation, headers.getFirst("Content-Type"), ContractClient.json(body));
    }
    var timestamp = headers.getFirst("Banso-Timestamp");
    var age = Duration.between(Instant.parse(timestamp), Instant.now()).abs();
    var signed =
        String.join(
            "\n",
            timestamp,
            exchange.getRequestMethod(),
            exchange.getRequestURI().getRawPath(),
            new String(body, StandardCharsets.UTF_8));
    return age.compareTo(CLOCKS_DIFFER) > 0
            || !verified(headers.getFirst("Banso-Signature"), signed)
        ? "a signature or its moment does not fit"
        : null;
  }

  private boolean verified(String signatures, String text) {
    var expected = "key=" + keyId + ";sha256=" + hmac(text);
    return List.of(signatures.split(", ")).stream()
        .anyMatch(
            one ->
                MessageDigest.isEqual(
                    one.getBytes(StandardCharsets.UTF_8),
                    expected.getBytes(StandardCharsets.UTF_8)));
  }

  private String hmac(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
