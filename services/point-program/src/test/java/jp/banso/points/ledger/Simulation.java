package jp.banso.points.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Clients, a lane and a database that fails, in one thread: the seed says what happens when, and
 * the same seed always tells the same story.
 */
final class Simulation {
  private static final long BUDGET = 400;

  /** Makes the lane that is tried, or a faulty one. */
  interface Maker extends BiFunction<SessionSource, Simulation, Lane> {}

  private final Random dice;
  private final Town town;
  private final Rules rules;
  private final VirtualStore store;
  private final Maker maker;
  private final List<Ticket> queue = new ArrayList<>();
  private final Map<UUID, Posting> unanswered = new HashMap<>();
  private final Map<UUID, String> heard = new HashMap<>();
  private final List<String> wrongs = new ArrayList<>();
  private Lane lane;
  Instant now = Instant.parse("2026-11-25T14:30:00Z");

  Simulation(long seed, Maker maker) {
    this.dice = new Random(seed);
    this.town = Town.imaginary(dice);
    this.rules =
        new Rules(
            town.program,
            "045055",
            true,
            false,
            1,
            false,
            false,
            SpendOrder.EARLIEST_EXPIRY,
            true,
            0);
    this.store = new VirtualStore(town.program, town.sheet(rules, BUDGET), dice);
    this.maker = maker;
    start();
  }

  private void start() {
    lane = maker.apply(store::open, this);
    queue.clear();
  }

  /** What was wrong, in words; empty when nothing was. */
  List<String> run() throws InterruptedException {
    for (var tick = 0; tick < 120; tick++) {
      now = now.plus(Duration.ofMinutes(dice.nextInt(5)));
      switch (dice.nextInt(8)) {
        case 0 -> serve();
        case 1 -> again();
        default -> ask();
      }
    }
    store.calm = true;
    for (var round = 0; round < 3; round++) {
      unanswered.values().forEach(this::send);
      while (!queue.isEmpty()) {
        serve();
      }
    }
    check();
    return wrongs;
  }

  private void ask() {
    var lots =
        store.committed.lots.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
    var posting = town.posting(Town.Step.random(dice), lots);
    if (posting == null) {
      now = now.plus(Duration.ofDays(dice.nextInt(4)));
      return;
    }
    unanswered.putIfAbsent(posting.id(), posting);
    send(posting);
  }

  /** Impatience: what has not been answered is sent once more, into the same queue. */
  private void again() {
    unanswered.values().stream()
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .limit(1 + dice.nextInt(3))
        .toList()
        .forEach(this::send);
  }

  private void send(Posting posting) {
    queue.add(Ticket.of(List.of(posting), false));
  }

  private void serve() throws InterruptedException {
    var batch = new ArrayList<>(queue.subList(0, Math.min(queue.size(), 1 + dice.nextInt(12))));
    queue.subList(0, batch.size()).clear();
    if (batch.isEmpty()) {
      return;
    }
    try {
      lane.serve(batch);
    } catch (VirtualStore.Crash crash) {
      batch.forEach(this::hear);
      start();
      return;
    }
    batch.forEach(this::hear);
    batch.stream()
        .filter(ticket -> !ticket.replies().isDone())
        .forEach(ticket -> wrongs.add("no reply"));
  }

  private void hear(Ticket ticket) {
    if (!ticket.replies().isDone()) {
      return;
    }
    var posting = ticket.chain().getFirst();
    var reply = ticket.replies().join().getFirst();
    if (!(reply instanceof Reply.Done)) {
      if (((Reply.Failed) reply).why().type() == LedgerProblem.POSTING_FAILED) {
        wrongs.add("could not be posted");
      }
      return;
    }
    unanswered.remove(posting.id());
    var word = Town.word(reply).replace("again ", "");
    var before = heard.putIfAbsent(posting.id(), word);
    if (before != null && !before.equals(word)) {
      wrongs.add("two answers for one id: " + before + " and " + word);
    }
    if (store.committed.recorded(posting.id()) == null) {
      wrongs.add("answered and not durable");
    }
  }

  private void check() {
    if (store.violations > 0) {
      wrongs.add("the database had to stop " + store.violations + " postings");
    }
    heard.forEach(
        (id, word) -> {
          var kept = store.committed.recorded(id);
          if (kept == null || !Town.word(new Reply.Done(kept.outcome())).equals(word)) {
            wrongs.add("acknowledged and lost: " + word);
          }
        });
    var naive = new Naive(town, rules, BUDGET);
    for (var line : store.log) {
      var word = naive.post(line.posting(), line.outcome().recordedAt());
      if (!word.equals(Town.word(new Reply.Done(line.outcome())))) {
        wrongs.add(
            line.outcome().kind()
                + ": "
                + Town.word(new Reply.Done(line.outcome()))
                + ", not "
                + word);
      }
    }
    town.accounts()
        .filter(id -> naive.balance(id) != store.committed.account(id).balance())
        .forEach(id -> wrongs.add("a balance is not what the transactions make it"));
  }
}
