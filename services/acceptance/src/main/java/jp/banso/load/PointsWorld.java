package jp.banso.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An open programme with budgets, shops and wallets, and the requests that move its points.
 *
 * @param id the programme's
 */
record PointsWorld(
    String id,
    List<String> budgets,
    List<String> shops,
    List<String> wallets,
    Supplier<String> machine) {

  private static final int BULK = 1000;
  private static final String PROGRAMS = "/points/v1/programs";
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  /** Sets a programme up as its manager; points enough for any run. */
  static PointsWorld open(int port, int wallets, Supplier<String> manager, Supplier<String> machine)
      throws IOException, InterruptedException {
    var setUp = new SetUp(port, manager);
    String program =
        setUp.create(
            "",
            """
            {"issuer":"045055","legalKind":"municipality","nameJa":"測定","nameEn":"Benchmark","paid":false,"expiryMonths":6}
            """);
    setUp.change("/" + program, "{\"state\":\"open\"}");
    List<String> budgets =
        setUp.all(
            50,
            n ->
                setUp.create(
                    "/" + program + "/budgets",
                    "{\"nameJa\":\"予算%d\",\"nameEn\":\"Budget %d\",\"amount\":900000000}"
                        .formatted(n, n)));
    List<String> shops =
        setUp.all(
            50,
            n ->
                setUp.create(
                    "/" + program + "/merchants",
                    "{\"name\":\"店%d\",\"municipality\":\"045055\",\"category\":\"食料品\"}"
                        .formatted(n)));
    List<String> opened =
        setUp.all(
            wallets,
            n ->
                setUp.create(
                    "/" + program + "/wallets",
                    "{\"subject\":\"%s\",\"municipality\":\"045055\",\"consent\":\"terms\"}"
                        .formatted(UUID.randomUUID())));
    return new PointsWorld(program, budgets, shops, opened, machine);
  }

  /** 付与 of 10 points to any wallet, from any budget. */
  Sent grant() {
    return grant(any(budgets));
  }

  /** The same, always from one budget: the row everybody waits for. */
  Sent grantFromOne() {
    return grant(budgets.getFirst());
  }

  /** 利用 of 1 point by any wallet at any shop. */
  Sent redeem() {
    UUID id = anyId();
    String json =
        "{\"id\":\"%s\",\"kind\":\"redeem\",\"wallet\":\"%s\",\"merchant\":\"%s\",\"amount\":1}"
            .formatted(id, any(wallets), any(shops));
    return Sent.one(id, post("/transactions", json));
  }

  /** Two grants for each redemption, so that wallets seldom run dry. */
  Sent mixed() {
    return ThreadLocalRandom.current().nextInt(3) < 2 ? grant() : redeem();
  }

  /** A thousand grants in one request, each for itself. */
  Sent bulk() {
    List<UUID> ids = Stream.generate(PointsWorld::anyId).limit(BULK).toList();
    String items =
        ids.stream().map(id -> grantJson(id, any(budgets))).collect(Collectors.joining(","));
    return new Sent(
        ids,
        200,
        post("/transactions/bulk", "{\"mode\":\"independent\",\"items\":[" + items + "]}"));
  }

  private Sent grant(String budget) {
    UUID id = anyId();
    return Sent.one(id, post("/transactions", grantJson(id, budget)));
  }

  private String grantJson(UUID id, String budget) {
    return "{\"id\":\"%s\",\"kind\":\"grant\",\"wallet\":\"%s\",\"budget\":\"%s\",\"amount\":10}"
        .formatted(id, any(wallets), budget);
  }

  private Supplier<byte[]> post(String path, String json) {
    return () -> Request.post(PROGRAMS + "/" + id + path, machine.get(), json);
  }

  /** Version 4, from a source that costs the two cores less than the safe one. */
  private static UUID anyId() {
    var random = ThreadLocalRandom.current();
    return new UUID(
        random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
  }

  private static String any(List<String> some) {
    return some.get(ThreadLocalRandom.current().nextInt(some.size()));
  }

  /** Creates things, some at a time. */
  private record SetUp(int port, Supplier<String> manager) {

    private interface Make {
      String nth(int n) throws IOException;
    }

    String create(String path, String json) throws IOException {
      try (var connection = new HttpConnection(port)) {
        var answer = connection.answer(Request.post(PROGRAMS + path, manager.get(), json));
        var id = ID.matcher(answer.body());
        if (answer.status() != 201 || !id.find()) {
          throw new IOException(path + " answered " + answer.status() + " " + answer.body());
        }
        return id.group(1);
      }
    }

    void change(String path, String json) throws IOException {
      String request =
          new String(Request.post(PROGRAMS + path, manager.get(), json), UTF_8)
              .replaceFirst("POST", "PATCH")
              .replace("application/json", "application/merge-patch+json\r\nIf-Match: \"0\"");
      try (var connection = new HttpConnection(port)) {
        var answer = connection.answer(request.getBytes(UTF_8));
        if (answer.status() != 200) {
          throw new IOException(path + " answered " + answer.status() + " " + answer.body());
        }
      }
    }

    List<String> all(int count, Make make) throws InterruptedException {
      try (var threads = Executors.newFixedThreadPool(16)) {
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          int n = i;
          calls.add(() -> make.nth(n));
        }
        List<String> made = new ArrayList<>();
        for (Future<String> one : threads.invokeAll(calls)) {
          made.add(one.get());
        }
        return made;
      } catch (ExecutionException failure) {
        throw new IllegalStateException(failure.getCause());
      }
    }
  }
}
