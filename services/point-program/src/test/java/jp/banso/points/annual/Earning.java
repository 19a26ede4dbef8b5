package jp.banso.points.annual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import jp.banso.platform.time.JapanTime;

/**
 * What some of the residents do and report, one request each: they walk, have check-ups and collect
 * stamps. What it earns is worked out here by the rules as they are announced.
 */
final class Earning {
  private static final List<String> AGES = List.of("18-39", "40-64", "65-74", "75+");
  private static final LocalDate MORE_FROM = LocalDate.of(2025, 10, 1);
  private static final LocalDate CHECKUPS_FROM = LocalDate.of(2025, 6, 1);
  private static final LocalDate CHECKUPS_UNTIL = LocalDate.of(2025, 11, 30);
  private static final int SLOTS = 5;
  private static final int REWARD = 80;
  private static final int A_DAY = 4;

  private final Desk desk;
  private final Programme programme;
  private final Random random;
  private final String walking;
  private final String card;
  private final Map<UUID, Long> walked = new HashMap<>();
  private final Map<UUID, Long> today = new HashMap<>();
  private final Map<UUID, Integer> checkups = new HashMap<>();
  private final Map<UUID, Integer> stamps = new HashMap<>();
  int events;
  int stamped;

  Earning(Desk desk, Programme programme, long seed) {
    this.desk = desk;
    this.programme = programme;
    this.random = new Random(seed);
    programme.budget("walking", 100_000_000).budget("check-ups", 100_000_000);
    programme.budget("stamps", 100_000_000);
    var terms = terms("per-unit", 1, 10, 14, 300);
    walking = rule("walking", LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31), terms);
    var once = new HashMap<>(terms("per-event", 300, null, null, 300));
    once.put("ageBands", AGES.subList(1, 4));
    rule("check-ups", CHECKUPS_FROM, CHECKUPS_UNTIL, once);
    card =
        desk.created(
            programme.at("/stamp-cards"),
            Map.of(
                "nameJa",
                "町歩きスタンプ",
                "nameEn",
                "Town walk",
                "slots",
                SLOTS,
                "reward",
                REWARD,
                "budget",
                programme.budgets.get("stamps")));
  }

  private static Map<String, Object> terms(
      String basis, int points, Integer event, Integer day, int resident) {
    var terms = new HashMap<String, Object>();
    terms.put("basis", basis);
    terms.put("points", points);
    terms.put("mostPerEvent", event);
    terms.put("mostPerResidentAndDay", day);
    terms.put("mostPerResident", resident);
    return terms;
  }

  /** A campaign with one rule, running; the rule's path. */
  private String rule(String type, LocalDate from, LocalDate to, Map<String, Object> terms) {
    var campaign =
        programme.at("/campaigns/")
            + desk.created(
                programme.at("/campaigns"),
                Map.of(
                    "nameJa",
                    type,
                    "nameEn",
                    type,
                    "budget",
                    programme.budgets.get(type),
                    "startsOn",
                    from.toString(),
                    "endsOn",
                    to.toString()));
    var rules = campaign + "/earn-rules";
    var body = Map.of("nameJa", type, "nameEn", type, "eventType", type, "terms", terms);
    var rule = desk.created(rules, body);
    desk.patch(campaign, Map.of("state", "running"));
    return rules + "/" + rule;
  }

  /** From October a thousand steps are worth twice as much. */
  void announceMore() {
    var terms = terms("per-unit", 2, 16, 20, 300);
    var body = Map.of("validFrom", MORE_FROM.toString(), "terms", terms);
    desk.post(Desk.Who.MANAGER, walking + "/versions", body, 201).join();
  }

  /** All of them at once, each of another resident. */
  List<CompletableFuture<Void>> some(LocalDate day, Instant now, boolean morning) {
    if (morning) {
      today.clear();
    }
    var sent = new ArrayList<CompletableFuture<Void>>();
    var purses = programme.tally.purses;
    var walkers = Math.max(A_DAY, purses.size() / 150);
    var first = random.nextInt(walkers);
    for (var n = 0; n < A_DAY; n++) {
      var walker = purses.get((first + n) % walkers);
      sent.add(walk(walker, day, now, 1 + random.nextInt(14)));
      if (!morning && n < 2) {
        sent.add(stamp(purses.get(walkers + (first / 4 + n) % walkers), now));
      }
    }
    if (day.getDayOfMonth() % 2 == 0) {
      var number = 2 * walkers + random.nextInt(walkers);
      sent.add(checkup(purses.get(number), AGES.get(number % AGES.size()), day, now));
    }
    return sent;
  }

  private CompletableFuture<Void> walk(Purse walker, LocalDate day, Instant now, int units) {
    var more = !day.isBefore(MORE_FROM);
    var worth = Math.min(units * (more ? 2L : 1L), more ? 16 : 10);
    var leftToday = (more ? 20 : 14) - today.getOrDefault(walker.id, 0L);
    var leftInAll = 300 - walked.getOrDefault(walker.id, 0L);
    var points = Math.max(0, Math.min(worth, Math.min(leftToday, leftInAll)));
    today.merge(walker.id, points, Long::sum);
    walked.merge(walker.id, points, Long::sum);
    var body = event("walking", walker, now);
    body.put("units", units);
    return report(body, walker, "walking", points, points == 0 ? "cap-reached" : null);
  }

  private CompletableFuture<Void> checkup(Purse purse, String age, LocalDate day, Instant now) {
    var number = checkups.merge(purse.id, 1, Integer::sum);
    var body = event("check-ups", purse, now);
    body.put("ageBand", age);
    var outside = day.isBefore(CHECKUPS_FROM) || day.isAfter(CHECKUPS_UNTIL);
    if (outside) {
      checkups.merge(purse.id, -1, Integer::sum);
      return report(body, purse, "check-ups", 0, "outside-period");
    }
    if (age.equals(AGES.getFirst())) {
      return report(body, purse, "check-ups", 0, "not-eligible");
    }
    return report(
        body, purse, "check-ups", number == 1 ? 300 : 0, number == 1 ? null : "cap-reached");
  }

  private Map<String, Object> event(String type, Purse purse, Instant now) {
    var body = new HashMap<String, Object>();
    body.put("id", new UUID(random.nextLong(), random.nextLong()));
    body.put("type", type);
    body.put("wallet", purse.id);
    body.put("occurredAt", now.toString());
    return body;
  }

  private CompletableFuture<Void> report(
      Map<String, Object> body, Purse purse, String budget, long points, String reason) {
    events++;
    if (points > 0) {
      programme.tally.earn(purse, programme.budgets.get(budget), points, false, null);
      programme.tally.transactions++;
    }
    return desk.post(Desk.Who.TILLS, programme.at("/events"), body, 201)
        .thenAccept(
            answer -> {
              assertEquals(points, answer.get("points").asLong(), () -> body + ": " + answer);
              assertEquals(reason, answer.path("reason").asText(null), () -> body.toString());
            });
  }

  private CompletableFuture<Void> stamp(Purse purse, Instant now) {
    stamped++;
    programme.tally.transactions++;
    var number = stamps.merge(purse.id, 1, Integer::sum) % SLOTS;
    if (number == 0) {
      programme.tally.earn(purse, programme.budgets.get("stamps"), REWARD, false, null);
    }
    var shop = programme.shops.get(stamped % programme.shops.size());
    var body =
        Map.of(
            "wallet",
            purse.id,
            "card",
            card,
            "merchant",
            shop,
            "nonce",
            "scan-%06d".formatted(stamped));
    return desk.post(Desk.Who.TILLS, programme.at("/stamps"), body, 201)
        .thenAccept(answer -> assertEquals(number, answer.get("stamps").asInt(), body::toString));
  }

  static LocalDate dayOfAnnouncement() {
    return MORE_FROM.minusDays(14);
  }

  static Instant at(LocalDate day, int hour, int minute) {
    return day.atTime(hour, minute).atZone(JapanTime.ZONE).toInstant();
  }
}
