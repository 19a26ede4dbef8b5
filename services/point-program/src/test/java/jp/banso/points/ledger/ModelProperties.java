package jp.banso.points.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is asked for, in whatever order: the ledger says what the naive one says. */
class ModelProperties {
  private static final long BUDGET = 300;

  @Provide
  Arbitrary<List<Town.Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Town.Wish.class),
            Arbitraries.integers().between(0, 999),
            Arbitraries.integers().between(0, 999),
            Arbitraries.integers().between(1, 60))
        .as(Town.Step::new)
        .list()
        .ofMaxSize(80);
  }

  @Provide
  Arbitrary<Rules> rules() {
    return Combinators.combine(
            Arbitraries.of(1, 2), Arbitraries.of(true, false), Arbitraries.of(0, 5))
        .as(
            (months, monthEnd, grace) ->
                new Rules(
                    Town.imaginary().program,
                    "045055",
                    true,
                    false,
                    months,
                    monthEnd,
                    true,
                    SpendOrder.EARLIEST_EXPIRY,
                    true,
                    grace));
  }

  private static final class Run {
    final Town town = Town.imaginary();
    final Sheet sheet;
    Instant now = Instant.parse("2026-11-25T14:30:00Z");

    Run(Rules rules) {
      sheet = town.sheet(rules, BUDGET);
    }

    Posting asked(Town.Step step) {
      now =
          now.plus(
              step.wish() == Town.Wish.TOMORROW
                  ? Duration.ofDays(step.amount() / 2)
                  : Duration.ofMinutes(1));
      return town.posting(
          step, sheet.lots.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList());
    }

    Plan post(List<Ticket> tickets) {
      var plan = Batch.decide(tickets, Map.of(town.program, sheet), now);
      sheet.absorb(plan.sheets().get(town.program));
      return plan;
    }

    String post(Posting posting) {
      return Town.word(post(Town.tickets(posting)).answers().getFirst().replies().getFirst());
    }

    Map<UUID, Long> balances() {
      return town.accounts().collect(Collectors.toMap(id -> id, id -> sheet.account(id).balance()));
    }
  }

  @Property(tries = 400)
  void everyOutcomeAndBalanceIsTheNaiveOnes(
      @ForAll("steps") List<Town.Step> steps, @ForAll("rules") Rules rules) {
    var run = new Run(rules);
    var naive = new Naive(run.town, rules, BUDGET);
    for (var step : steps) {
      var posting = run.asked(step);
      if (posting != null) {
        assertEquals(naive.post(posting, run.now), run.post(posting), step::toString);
      }
      run.town
          .accounts()
          .forEach(id -> assertEquals(naive.balance(id), run.sheet.account(id).balance()));
      run.town.wallets.forEach(id -> assertEquals(naive.held(id), run.sheet.account(id).held()));
    }
  }

  @Property(tries = 200)
  void whatMustHoldHoldsAfterEveryStep(
      @ForAll("steps") List<Town.Step> steps, @ForAll("rules") Rules rules) {
    var run = new Run(rules);
    for (var step : steps) {
      var posting = run.asked(step);
      var before = run.balances();
      if (posting != null && run.post(posting).matches("(again .*|[A-Z_]+)")) {
        assertEquals(before, run.balances(), "a refusal changes nothing");
      }
      holds(run.sheet, run.town);
    }
  }

  private static void holds(Sheet sheet, Town town) {
    assertEquals(0, town.accounts().mapToLong(id -> sheet.account(id).balance()).sum());
    for (var wallet : town.wallets) {
      var account = sheet.account(wallet);
      var lots = sheet.lots.values().stream().filter(lot -> lot.wallet().equals(wallet)).toList();
      assertEquals(account.balance(), lots.stream().mapToLong(Lot::balance).sum());
      assertEquals(account.held(), lots.stream().mapToLong(Lot::held).sum());
      assertEquals(
          account.held(),
          sheet.holds.values().stream()
              .filter(hold -> hold.wallet().equals(wallet) && hold.state() == HoldState.OPEN)
              .mapToLong(Hold::amount)
              .sum());
      assertTrue(account.held() >= 0 && account.balance() >= account.held());
      assertTrue(lots.stream().allMatch(lot -> lot.held() >= 0 && lot.free() >= 0));
    }
  }

  /** Metamorphic: how postings are cut into batches is nobody's business. */
  @Property(tries = 200)
  void anyCutIntoBatchesEndsTheSame(
      @ForAll("steps") List<Town.Step> steps, @ForAll("rules") Rules rules, @ForAll int cut) {
    var one = new Run(rules);
    var single = new ArrayList<String>();
    var postings = new ArrayList<Posting>();
    for (var step : steps) {
      var posting = step.wish() == Town.Wish.TOMORROW ? null : one.asked(step);
      if (posting != null) {
        one.now = Instant.parse("2026-11-25T14:30:00Z");
        postings.add(posting);
        single.add(one.post(posting));
      }
    }
    var other = new Run(rules);
    var batched = new ArrayList<String>();
    var size = 1 + Math.floorMod(cut, 7);
    for (var from = 0; from < postings.size(); from += size) {
      var batch = postings.subList(from, Math.min(postings.size(), from + size));
      var plan = other.post(Town.tickets(batch.toArray(Posting[]::new)));
      plan.answers().forEach(answer -> batched.add(Town.word(answer.replies().getFirst())));
    }
    assertEquals(single, batched);
    assertEquals(one.balances(), other.balances());
    assertEquals(one.sheet.lots, other.sheet.lots);
    assertEquals(one.sheet.holds, other.sheet.holds);
  }

  /** Metamorphic: everything sent twice, in the same batch or later, happens once. */
  @Property(tries = 200)
  void whatIsSentTwiceHappensOnce(
      @ForAll("steps") List<Town.Step> steps,
      @ForAll("rules") Rules rules,
      @ForAll boolean sameBatch) {
    var once = new Run(rules);
    var twice = new Run(rules);
    for (var step : steps) {
      var posting = once.asked(step);
      twice.now = once.now;
      if (posting != null) {
        var word = once.post(posting);
        var heard =
            sameBatch
                ? twice.post(Town.tickets(posting, posting)).answers().stream()
                    .map(answer -> Town.word(answer.replies().getFirst()))
                    .toList()
                : Stream.of(twice.post(posting), twice.post(posting)).toList();
        assertEquals(word, heard.getFirst());
        assertTrue(heard.get(1).equals(word) || heard.get(1).equals("again " + word));
      }
    }
    assertEquals(once.balances(), twice.balances());
    assertEquals(once.sheet.lots, twice.sheet.lots);
  }
}
