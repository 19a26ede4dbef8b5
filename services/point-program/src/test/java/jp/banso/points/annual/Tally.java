package jp.banso.points.annual;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import jp.banso.platform.time.JapanTime;

/**
 * The books of one programme kept by hand: every transaction is entered here as it is asked for,
 * and what the service says afterwards must be the same. It shares nothing with the service but its
 * published rules.
 */
final class Tally {
  private static final String SHORT = "insufficient-balance";

  final Scheme scheme;
  final List<Purse> purses = new ArrayList<>();
  final Map<UUID, Long> budgets = new LinkedHashMap<>();
  final Map<UUID, Reserved> reserved = new LinkedHashMap<>();
  final List<Taking> takings = new ArrayList<>();
  final Map<YearMonth, Map<String, Month>> months = new TreeMap<>();
  private final Map<UUID, Use> uses = new HashMap<>();
  private final Random random;
  private Instant now;
  private LocalDate today;
  long transactions;
  long refusals;
  long ended;

  Tally(Scheme scheme, long seed) {
    this.scheme = scheme;
    this.random = new Random(seed);
  }

  void isNow(Instant moment) {
    now = moment;
    today = JapanTime.dayOf(moment);
  }

  Purse opened(UUID id, String town) {
    var purse = new Purse(id, town, now, scheme.order());
    purses.add(purse);
    return purse;
  }

  Ask grant(Purse purse, UUID budget, long amount, boolean paid, Instant effective) {
    var body = body("grant", "wallet", purse.id, "budget", budget, "amount", amount);
    if (paid) {
      body.put("paid", true);
    }
    if (effective != null) {
      body.put("effectiveAt", effective.toString());
    }
    if (budgets.get(budget) < amount) {
      return refused(body, "budget-exhausted");
    }
    earn(purse, budget, amount, paid, effective);
    return posted(body);
  }

  /** Points from a budget, whatever for. */
  void earn(Purse purse, UUID budget, long amount, boolean paid, Instant effective) {
    budgets.merge(budget, -amount, Long::sum);
    var from = effective == null ? now : effective;
    enter(purse, new Sort(paid, scheme.lastDay(today)), amount, from).issued += amount;
  }

  /** A grant that nobody meant, and its correction, one after the other. */
  List<Ask> mistake(Purse purse, UUID budget, long amount) {
    var grant = grant(purse, budget, amount, false, null);
    if (grant.refusal() != null) {
      return List.of(grant);
    }
    budgets.merge(budget, amount, Long::sum);
    var sort = new Sort(false, scheme.lastDay(today));
    enter(purse, sort, -amount, now).issued -= amount;
    return List.of(grant, posted(body("reversal", "reverses", grant.id())));
  }

  Ask use(Purse purse, UUID shop, long amount) {
    var body = body("redeem", "wallet", purse.id, "merchant", shop, "amount", amount);
    var parts = purse.parts(amount, today);
    if (parts.isEmpty()) {
      return refused(body, SHORT);
    }
    used(new Use(id(body), purse, shop, parts, now), parts);
    return posted(body);
  }

  private void used(Use use, List<Part> parts) {
    uses.put(use.id, use);
    for (var part : parts) {
      enter(use.purse, part.sort(), -part.amount(), now).used += part.amount();
    }
    takings.add(new Taking(use.shop, use.amount, now));
  }

  Ask transfer(Purse from, Purse to, long amount) {
    var body = body("transfer", "wallet", from.id, "recipient", to.id, "amount", amount);
    var parts = from.parts(amount, today);
    if (parts.isEmpty()) {
      return refused(body, SHORT);
    }
    for (var part : parts) {
      change(from, part.sort(), -part.amount(), now);
      change(to, part.sort(), part.amount(), now);
    }
    return posted(body);
  }

  Ask reserve(Purse purse, UUID shop, long amount, int seconds) {
    var body = body("hold", "wallet", purse.id, "merchant", shop, "amount", amount);
    body.put("holdSeconds", seconds);
    var parts = purse.parts(amount, today);
    if (parts.isEmpty()) {
      return refused(body, SHORT);
    }
    purse.hold(parts, 1);
    reserved.put(id(body), new Reserved(id(body), purse, shop, parts, now.plusSeconds(seconds)));
    return posted(body);
  }

  Ask capture(Reserved hold, long amount) {
    release(hold);
    var parts = new ArrayList<Part>();
    var left = amount;
    for (var part : hold.parts()) {
      var now = Math.min(left, part.amount());
      left -= now;
      if (now > 0) {
        parts.add(new Part(part.sort(), now));
      }
    }
    var body = body("capture", "hold", hold.id());
    if (amount < hold.amount()) {
      body.put("amount", amount);
    }
    used(new Use(id(body), hold.purse(), hold.shop(), parts, now), parts);
    return posted(body);
  }

  Ask cancel(Reserved hold) {
    release(hold);
    return posted(body("void", "hold", hold.id()));
  }

  private void release(Reserved hold) {
    reserved.remove(hold.id());
    hold.purse().hold(hold.parts(), -1);
  }

  /** Promises whose time is over; how many there were. */
  int endReservations() {
    var over = reserved.values().stream().filter(hold -> !hold.until().isAfter(now)).toList();
    over.forEach(this::release);
    transactions += over.size();
    return over.size();
  }

  Ask reverse(Use use, Long amount, Instant effective) {
    var body = body("reversal", "reverses", use.id);
    if (amount != null) {
      body.put("amount", amount);
    }
    if (effective != null) {
      body.put("effectiveAt", effective.toString());
    }
    var left = use.left();
    if (left == 0) {
      return refused(body, "already-reversed");
    }
    if (amount != null && amount > left) {
      return refused(body, "reversal-exceeds-original");
    }
    var from = effective == null ? now : effective;
    for (var part : use.returned(amount == null ? left : amount)) {
      giveBack(use, part, from);
    }
    return posted(body);
  }

  /** To points that are over, for the days of grace, or only to end. */
  private void giveBack(Use use, Part part, Instant from) {
    var over = part.sort().isOver(today);
    var grace = over && scheme.graceDays() > 0;
    var sort =
        grace ? new Sort(part.sort().paid(), today.plusDays(scheme.graceDays())) : part.sort();
    enter(use.purse, sort, part.amount(), from).used -= part.amount();
    if (over && !grace) {
      enter(use.purse, sort, -part.amount(), from).ended += part.amount();
      ended += part.amount();
    }
    takings.add(new Taking(use.shop, -part.amount(), from));
  }

  /** What is over goes; how much that was. */
  long endPoints() {
    var before = ended;
    for (var purse : purses) {
      for (var part : purse.over(today)) {
        enter(purse, part.sort(), -part.amount(), now).ended += part.amount();
        ended += part.amount();
      }
    }
    return ended - before;
  }

  private void change(Purse purse, Sort sort, long amount, Instant effective) {
    purse.add(sort, amount);
    purse.changes.add(new Change(amount, now, effective));
  }

  /**
   * The same where points are given, used or end: that counts for the month, a transfer does not.
   */
  private Month enter(Purse purse, Sort sort, long amount, Instant effective) {
    change(purse, sort, amount, effective);
    var month =
        months
            .computeIfAbsent(YearMonth.from(today), any -> new TreeMap<>())
            .computeIfAbsent(purse.town, any -> new Month());
    month.persons.add(purse.id);
    return month;
  }

  Use use(UUID id) {
    return uses.get(id);
  }

  private Ask posted(Map<String, Object> body) {
    transactions++;
    return new Ask(body, null);
  }

  private Ask refused(Map<String, Object> body, String why) {
    transactions++;
    refusals++;
    return new Ask(body, why);
  }

  private Map<String, Object> body(String kind, Object... parts) {
    var body = new LinkedHashMap<String, Object>();
    body.put("id", new UUID(random.nextLong(), random.nextLong()));
    body.put("kind", kind);
    for (var i = 0; i < parts.length; i += 2) {
      body.put((String) parts[i], parts[i + 1]);
    }
    return body;
  }

  private static UUID id(Map<String, Object> body) {
    return (UUID) body.get("id");
  }
}
