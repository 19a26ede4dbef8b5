package jp.banso.points.annual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** A scheme as it was set up in the service, and the tally kept of it. */
final class Programme {
  private static final List<String> CATEGORIES =
      List.of("食料品", "飲食", "書籍", "衣料", "医薬品", "交通", "理美容", "農産物直売");
  private static final int BULK = 1_000;

  final Tally tally;
  final UUID id;
  final List<UUID> shops = new ArrayList<>();
  final Map<String, UUID> budgets = new HashMap<>();
  private final Desk desk;

  private Programme(Desk desk, Tally tally, UUID id) {
    this.desk = desk;
    this.tally = tally;
    this.id = id;
  }

  static Programme opened(Desk desk, Scheme scheme, long seed) {
    var id = desk.created("/programs", scheme.request());
    desk.patch("/programs/" + id, Map.of("state", "open"));
    return new Programme(desk, new Tally(scheme, seed), UUID.fromString(id));
  }

  String at(String path) {
    return "/programs/" + id + path;
  }

  Programme budget(String name, long amount) {
    var body = Map.of("nameJa", "予算 " + name, "nameEn", name, "amount", amount);
    var budget = UUID.fromString(desk.created(at("/budgets"), body));
    budgets.put(name, budget);
    tally.budgets.put(budget, amount);
    return this;
  }

  /** So many shops, most of them in the first town. */
  Programme shops(int count, List<String> towns) {
    for (var n = 0; n < count; n++) {
      var town = towns.get(n % 3 == 0 ? n / 3 % towns.size() : 0);
      var category = CATEGORIES.get(n % CATEGORIES.size());
      var body = Map.of("name", category + "の店 " + n, "municipality", town, "category", category);
      shops.add(UUID.fromString(desk.created(at("/merchants"), body)));
    }
    return this;
  }

  /** Sends them in their order, a thousand at a time, and compares each outcome with the tally. */
  CompletableFuture<Void> send(Desk.Who who, List<Ask> asks) {
    var sent = CompletableFuture.<Void>completedFuture(null);
    for (var from = 0; from < asks.size(); from += BULK) {
      var some = asks.subList(from, Math.min(asks.size(), from + BULK));
      sent = sent.thenCompose(before -> sendSome(who, some));
    }
    return sent;
  }

  private CompletableFuture<Void> sendSome(Desk.Who who, List<Ask> asks) {
    var body = Map.of("mode", "independent", "items", asks.stream().map(Ask::body).toList());
    return desk.post(who, at("/transactions/bulk"), body, 200)
        .thenAccept(answer -> compare(asks, answer.get("items")));
  }

  private static void compare(List<Ask> asks, JsonNode items) {
    assertEquals(asks.size(), items.size());
    IntStream.range(0, asks.size()).forEach(n -> compare(asks.get(n), items.get(n)));
  }

  private static void compare(Ask ask, JsonNode item) {
    assertEquals(ask.id().toString(), item.get("id").asText());
    var problem = item.path("problem").path("type").asText("");
    var said = problem.isEmpty() && item.get("status").asInt() == 201 ? null : problem;
    var expected = ask.refusal() == null ? null : "/problems/" + ask.refusal();
    assertEquals(expected, said, () -> ask.body() + " became " + item);
  }
}
