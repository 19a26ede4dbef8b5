package jp.banso.points.annual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.banso.platform.time.JapanTime;
import org.awaitility.Awaitility;

/**
 * Asks the service for its statements, and compares each figure with the tally and with the
 * recount: three ways of adding up that have nothing in common.
 */
final class Accounts {
  private static final long THRESHOLD = 10_000_000;
  private final Desk desk;
  private final Recount recount;

  Accounts(Desk desk, Recount recount) {
    this.desk = desk;
    this.recount = recount;
  }

  /** 清算: closes a month; each shop's line is what all three say. */
  void settle(Programme programme, Closing closing) {
    var period =
        Map.of(
            "from",
            closing.month().atDay(1).toString(),
            "to",
            closing.month().atEndOfMonth().toString());
    var path = programme.at("/settlements/") + desk.created(programme.at("/settlements"), period);
    var closed = desk.patch(path, Map.of("state", "closed"));
    var byHand = taken(programme.tally, closing);
    assertEquals(recount.owed(programme.id, closing), byHand, "the recount and the tally");
    var lines = desk.get(Desk.Who.MANAGER, path + "/lines?limit=200").get("items");
    var said = new TreeMap<UUID, Recount.Owed>();
    for (var line : lines) {
      var owed =
          new Recount.Owed(
              line.get("redeemed").asLong(),
              line.get("reversed").asLong(),
              line.get("earlier").asLong());
      assertEquals(owed.redeemed() - owed.reversed(), line.get("amount").asLong());
      said.put(UUID.fromString(line.get("merchant").asText()), owed);
    }
    assertEquals(byHand, said, () -> "the statement of " + closing.month());
    assertEquals(sum(byHand), closed.get("amount").asLong());
    var positions = desk.get(Desk.Who.MANAGER, path + "/municipalities").get("items");
    balance(positions, programme.tally.scheme.issuer(), sum(byHand));
  }

  private static long sum(Map<UUID, Recount.Owed> owed) {
    return owed.values().stream().mapToLong(one -> one.redeemed() - one.reversed()).sum();
  }

  /** Debits are credits; at home and net the issuer pays what the shops get, or gets it back. */
  private static void balance(JsonNode positions, String issuer, long paid) {
    var debit = 0L;
    var credit = 0L;
    var byIssuer = 0L;
    for (var position : positions) {
      debit += position.get("debit").asLong();
      credit += position.get("credit").asLong();
      assertEquals(
          position.get("credit").asLong() - position.get("debit").asLong(),
          position.get("net").asLong());
      if (position.get("municipality").asText().equals(issuer)) {
        byIssuer = position.get("own").asLong() - position.get("net").asLong();
      }
    }
    assertEquals(debit, credit);
    assertEquals(paid, byIssuer);
  }

  private static Map<UUID, Recount.Owed> taken(Tally tally, Closing closing) {
    var due =
        tally.takings.stream().filter(one -> one.effective().isBefore(closing.ends())).toList();
    tally.takings.removeAll(new HashSet<>(due));
    var owed = new TreeMap<UUID, Recount.Owed>();
    for (var one : due) {
      var amount = one.amount();
      var line =
          new Recount.Owed(
              Math.max(0, amount),
              Math.max(0, -amount),
              one.effective().isBefore(closing.starts()) ? amount : 0);
      owed.merge(
          one.shop(),
          line,
          (a, b) ->
              new Recount.Owed(
                  a.redeemed() + b.redeemed(),
                  a.reversed() + b.reversed(),
                  a.earlier() + b.earlier()));
    }
    return owed;
  }

  /** 基準日: what was unused as the day ended; asked on the next morning, before anything else. */
  void legal(Programme programme, LocalDate day) {
    var found = unused(programme, day);
    var paid = 0L;
    var free = 0L;
    for (var purse : programme.tally.purses) {
      for (var line : purse.sorts().entrySet()) {
        var points = line.getKey().isOver(day) ? 0 : line.getValue().getFirst();
        paid += line.getKey().paid() ? points : 0;
        free += line.getKey().paid() ? 0 : points;
      }
    }
    assertEquals(paid, found.paid());
    assertEquals(free, found.free());
    legalAgain(programme, day);
  }

  private Recount.Unused unused(Programme programme, LocalDate day) {
    return recount.unused(programme.id, day, JapanTime.startOf(day.plusDays(1)));
  }

  /** The same at any later time; only what was corrected since is another figure. */
  void legalAgain(Programme programme, LocalDate day) {
    var found = unused(programme, day);
    var report =
        desk.get(Desk.Who.AUDITOR, programme.at("/legal-report?baseDate=" + day)).get("figures");
    var amounts = new HashMap<String, Long>();
    report.forEach(it -> amounts.put(it.get("item").asText(), it.path("amount").asLong()));
    assertEquals(found.paid(), amounts.get("paid-unused"));
    assertEquals(found.shortLived(), amounts.get("short-lived"));
    assertEquals(found.free(), amounts.get("free-unused"));
    assertEquals(found.ended(), amounts.get("ended"));
    assertEquals(found.later(), amounts.get("later-corrections"));
    var bound = programme.tally.scheme.legalKind().equals("third-party");
    var balance = bound ? found.paid() - found.shortLived() : 0;
    assertEquals(balance, amounts.get("base-date-balance"));
    assertEquals(balance > THRESHOLD ? (balance + 1) / 2 : 0, amounts.get("deposit"));
  }

  /** 効果: month by month, as far as few persons do not forbid it. */
  void effects(Programme programme, YearMonth from, YearMonth to) {
    var recounted = recount.effects(programme.id);
    assertEquals(byHand(programme.tally), recounted, "the recount and the tally");
    var rows =
        desk.get(Desk.Who.MANAGER, programme.at("/effects?from=" + from + "&to=" + to))
            .get("items");
    var withheld = new TreeMap<String, Integer>();
    for (var row : rows) {
      var month = YearMonth.parse(row.get("month").asText());
      var town = row.hasNonNull("municipality") ? row.get("municipality").asText() : "";
      var expected = recounted.get(month).get(town);
      if (row.hasNonNull("persons")) {
        assertTrue(expected.persons() >= 10, () -> "shown of too few: " + row);
      }
      figure(row, "persons", expected.persons(), withheld);
      figure(row, "issued", expected.issued(), withheld);
      figure(row, "redeemed", expected.used(), withheld);
    }
    assertEquals(recounted.values().stream().mapToInt(Map::size).sum(), rows.size());
    // One alone could be worked out from the month's total
    withheld.forEach((figure, count) -> assertTrue(count != 1, () -> "one withheld: " + figure));
  }

  private static void figure(
      JsonNode row, String name, long expected, Map<String, Integer> withheld) {
    if (row.hasNonNull(name)) {
      assertEquals(expected, row.get(name).asLong(), () -> name + " of " + row);
    } else {
      withheld.merge(row.get("month").asText() + " " + name, 1, Integer::sum);
    }
  }

  private static Map<YearMonth, Map<String, Recount.Effect>> byHand(Tally tally) {
    var effects = new TreeMap<YearMonth, Map<String, Recount.Effect>>();
    tally.months.forEach(
        (month, towns) -> {
          var lines = effects.computeIfAbsent(month, any -> new TreeMap<>());
          towns.forEach((town, one) -> lines.put(town, effect(one)));
          lines.put("", effect(towns.values().stream().reduce(new Month(), Month::and)));
        });
    return effects;
  }

  private static Recount.Effect effect(Month month) {
    return new Recount.Effect(month.persons.size(), month.issued, month.used);
  }

  /** 団体間清算 of the whole year, over all programmes. */
  void positions(String prefecture, LocalDate from, LocalDate to, Instant known) {
    var expected = new TreeMap<String, long[]>();
    recount
        .between(prefecture + "%", JapanTime.startOf(to.plusDays(1)), known)
        .forEach(
            (who, amount) -> {
              var issuer = expected.computeIfAbsent(who.getFirst(), any -> new long[3]);
              var shops = expected.computeIfAbsent(who.getLast(), any -> new long[3]);
              if (issuer == shops) {
                issuer[0] += amount;
              } else {
                issuer[1] += amount;
                shops[2] += amount;
              }
            });
    var rows =
        desk.get(Desk.Who.MANAGER, "/municipal-positions?from=" + from + "&to=" + to).get("items");
    assertEquals(expected.size(), rows.size());
    for (var row : rows) {
      var position = expected.get(row.get("municipality").asText());
      assertEquals(position[0], row.get("own").asLong());
      assertEquals(position[1], row.get("debit").asLong());
      assertEquals(position[2], row.get("credit").asLong());
      assertEquals(position[2] - position[1], row.get("net").asLong());
    }
  }

  /** A wallet's balance at moments of the past, on both axes. */
  int balances(Programme programme, Purse purse) {
    var asked = 0;
    var step = Math.max(1, purse.changes.size() / 3);
    for (var n = 0; n < purse.changes.size(); n += step) {
      var change = purse.changes.get(n);
      for (var moment :
          new Instant[] {
            change.recorded(), change.recorded().minusNanos(1_000), change.effective()
          }) {
        if (!moment.isBefore(purse.opened)) {
          asked += balances(programme, purse, moment);
        }
      }
    }
    var before = purse.opened.minusSeconds(1);
    assertEquals(422, desk.status(Desk.Who.MANAGER, balance(programme, purse, before, true)));
    return asked;
  }

  private int balances(Programme programme, Purse purse, Instant moment) {
    for (var recorded : new boolean[] {true, false}) {
      var said =
          desk.get(Desk.Who.MANAGER, balance(programme, purse, moment, recorded))
              .get("posted")
              .asLong();
      assertEquals(recount.balance(programme.id, purse.id, moment, recorded), said);
      assertEquals(purse.at(moment, recorded), said);
    }
    return 2;
  }

  private static String balance(Programme programme, Purse purse, Instant at, boolean recorded) {
    var axis = recorded ? "recorded" : "effective";
    return programme.at("/wallets/" + purse.id + "/balance?at=" + at + "&axis=" + axis);
  }

  /** All wallets, lots and budgets, and that nothing came from nowhere. */
  void books(Programme programme) {
    var entries = recount.wallets(programme.id);
    var lots = recount.lots(programme.id);
    for (var purse : programme.tally.purses) {
      assertEquals(purse.posted(), entries.get(purse.id), () -> "the entries of " + purse.id);
      assertEquals(purse.sorts(), lots.getOrDefault(purse.id, Map.of()), purse.id::toString);
    }
    assertEquals(programme.tally.purses.size(), entries.size());
    assertEquals(programme.tally.budgets, recount.budgets(programme.id));
    var all =
        programme.tally.months.values().stream()
            .flatMap(towns -> towns.values().stream())
            .reduce(new Month(), Month::and);
    // 付与 less 利用 less 失効 is what is left
    assertEquals(
        all.issued - all.used - all.ended,
        entries.values().stream().mapToLong(Long::longValue).sum());
    assertEquals(programme.tally.ended, all.ended);
    assertEquals(
        programme.tally.ended,
        recount.number(
            "select coalesce(sum(balance), 0) from account where kind = 'EXPIRED' and program_id = ?",
            programme.id));
    assertEquals(
        0,
        recount.number(
            "select coalesce(sum(amount), 0) from entry where program_id = ?", programme.id));
    assertEquals(
        programme.tally.transactions,
        recount.number(
            "select count(*) from txn where program_id = ? and kind not in ('FUND', 'EXPIRY')",
            programme.id));
    assertEquals(
        programme.tally.refusals,
        recount.number(
            "select count(*) from txn where program_id = ? and refusal is not null", programme.id));
  }

  void verified(Programme programme) {
    var path = programme.at("/ledger-verification");
    var job = desk.post(Desk.Who.AUDITOR, path, null, 202).join().get("id").asText();
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> desk.get(Desk.Who.AUDITOR, "/jobs/" + job).get("state").asText(),
            "succeeded"::equals);
    var verified = desk.get(Desk.Who.AUDITOR, path);
    assertTrue(verified.get("sound").asBoolean(), verified::toString);
  }
}
