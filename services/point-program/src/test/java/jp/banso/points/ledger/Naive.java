package jp.banso.points.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.platform.time.JapanTime;

/**
 * The ledger as somebody would write it who need not be quick: every point that a wallet holds lies
 * in a parcel, a hold is a mark on parcels, and nothing is kept twice.
 */
final class Naive {
  private final Town town;
  private final Rules rules;
  private final List<Parcel> parcels = new ArrayList<>();
  private final Map<UUID, Long> others = new HashMap<>();
  private final Map<UUID, Instant> holds = new HashMap<>();
  private final Map<UUID, Done> done = new HashMap<>();

  Naive(Town town, Rules rules, long budget) {
    this.town = town;
    this.rules = rules;
    town.budgets.forEach(id -> others.put(id, budget));
    others.put(town.program, -budget * town.budgets.size());
  }

  private static final class Parcel {
    final UUID wallet;
    final UUID budget;
    final LocalDate last;
    long points;
    UUID hold;

    Parcel(UUID wallet, UUID budget, LocalDate last, long points) {
      this.wallet = wallet;
      this.budget = budget;
      this.last = last;
      this.points = points;
    }

    UUID lot() {
      return Lot.empty(wallet, budget, false, last).id();
    }
  }

  /** Some points of one origin that went from one place to another. */
  private record Moved(UUID from, UUID to, UUID budget, LocalDate last, long points) {}

  private record Done(
      Posting posting, String word, long amount, List<Moved> moved, boolean posted) {
    long reversedBy(Map<UUID, Done> all) {
      return all.values().stream()
          .filter(each -> each.posted() && each.posting().kind() == TransactionKind.REVERSAL)
          .filter(each -> each.posting().terms().parent().equals(posting.id()))
          .mapToLong(Done::amount)
          .sum();
    }
  }

  private static final class No extends RuntimeException {
    private static final long serialVersionUID = 1;

    No(LedgerProblem why) {
      super(why.name());
    }
  }

  long balance(UUID account) {
    return town.wallets.contains(account)
        ? parcels.stream().filter(p -> p.wallet.equals(account)).mapToLong(p -> p.points).sum()
        : others.getOrDefault(account, 0L);
  }

  long held(UUID wallet) {
    return parcels.stream()
        .filter(p -> p.wallet.equals(wallet) && p.hold != null)
        .mapToLong(p -> p.points)
        .sum();
  }

  /** What comes of it, in the words of {@link Town#word}. */
  String post(Posting posting, Instant now) {
    var earlier = done.get(posting.id());
    if (earlier != null) {
      var same =
          earlier.posting().caller().equals(posting.caller())
              && Arrays.equals(earlier.posting().bodyHash(), posting.bodyHash());
      return same ? "again " + earlier.word() : "KEY_REUSED";
    }
    var parent = posting.terms().parent();
    var resolves = posting.kind().resolvesHold();
    if (parent != null && !done.containsKey(parent)) {
      return resolves ? "HOLD_NOT_FOUND" : "TRANSACTION_NOT_FOUND";
    }
    if (resolves && done.get(parent).posting().kind() != TransactionKind.HOLD) {
      return "HOLD_NOT_FOUND";
    }
    return remember(posting, now);
  }

  private String remember(Posting posting, Instant now) {
    var parent = posting.terms().parent();
    var spokenOf = posting.parties().wallet();
    for (var up = done.get(parent);
        spokenOf == null && up != null;
        up = done.get(up.posting().terms().parent())) {
      spokenOf = up.posting().parties().wallet();
    }
    try {
      var moved = new ArrayList<Moved>();
      var amount = happen(posting, now, moved);
      var word = amount + " leaves " + balance(spokenOf) + " held " + held(spokenOf);
      done.put(posting.id(), new Done(posting, word, amount, moved, true));
      return word;
    } catch (No no) {
      if (!no.getMessage().equals("NOTHING_LEFT")) {
        done.put(posting.id(), new Done(posting, no.getMessage(), 1, List.of(), false));
      }
      return no.getMessage();
    }
  }

  private long happen(Posting posting, Instant now, List<Moved> moved) {
    var today = JapanTime.dayOf(now);
    var wallet = posting.parties().wallet();
    switch (posting.kind()) {
      case GRANT -> {
        var budget = posting.parties().budget();
        need(others.get(budget) >= posting.amount(), LedgerProblem.BUDGET_EXHAUSTED);
        carry(
            new Moved(budget, wallet, budget, rules.lastDay(today), posting.amount()), null, moved);
      }
      case REDEEM, TRANSFER -> {
        var to = posting.movements().getFirst().to();
        for (var parcel : taken(wallet, posting.amount(), today)) {
          carry(new Moved(wallet, to, parcel.budget, parcel.last, parcel.points), parcel, moved);
        }
      }
      case HOLD -> {
        taken(wallet, posting.amount(), today).forEach(parcel -> parcel.hold = posting.id());
        holds.put(posting.id(), now.plus(posting.terms().holdFor()));
      }
      case CAPTURE, VOID, HOLD_EXPIRY -> {
        return resolve(posting, now, moved);
      }
      case REVERSAL -> {
        return reverse(posting, today, moved);
      }
      default -> {
        return expire(posting, today, moved);
      }
    }
    return posting.amount();
  }

  private static void need(boolean so, LedgerProblem otherwise) {
    if (!so) {
      throw new No(otherwise);
    }
  }

  /** Parcels of exactly that many points together, cut where they must be. */
  private List<Parcel> taken(UUID wallet, long amount, LocalDate today) {
    var usable =
        parcels.stream()
            .filter(p -> p.wallet.equals(wallet) && p.hold == null && !p.last.isBefore(today))
            .sorted(Comparator.comparing((Parcel p) -> p.last).thenComparing(Parcel::lot))
            .toList();
    need(
        usable.stream().mapToLong(p -> p.points).sum() >= amount,
        LedgerProblem.INSUFFICIENT_BALANCE);
    return cut(usable, amount);
  }

  private List<Parcel> cut(List<Parcel> from, long amount) {
    var cut = new ArrayList<Parcel>();
    var left = amount;
    for (var parcel : from) {
      if (left > 0) {
        if (parcel.points > left) {
          var rest = new Parcel(parcel.wallet, parcel.budget, parcel.last, parcel.points - left);
          rest.hold = parcel.hold;
          parcels.add(rest);
          parcel.points = left;
        }
        left -= parcel.points;
        cut.add(parcel);
      }
    }
    return cut;
  }

  private void carry(Moved move, Parcel parcel, List<Moved> moved) {
    if (parcel != null) {
      parcels.remove(parcel);
    } else {
      others.merge(move.from(), -move.points(), Long::sum);
    }
    if (town.wallets.contains(move.to())) {
      parcels.add(new Parcel(move.to(), move.budget(), move.last(), move.points()));
    } else {
      others.merge(move.to(), move.points(), Long::sum);
    }
    moved.add(move);
  }

  private long resolve(Posting posting, Instant now, List<Moved> moved) {
    var hold = done.get(posting.terms().parent());
    need(holds.containsKey(hold.posting().id()), LedgerProblem.HOLD_RESOLVED);
    var capture = posting.kind() == TransactionKind.CAPTURE;
    need(!capture || now.isBefore(holds.get(hold.posting().id())), LedgerProblem.HOLD_EXPIRED);
    var amount = posting.amount() == null ? hold.amount() : posting.amount();
    need(amount <= hold.amount(), LedgerProblem.CAPTURE_EXCEEDS_HOLD);
    holds.remove(hold.posting().id());
    var marked =
        parcels.stream()
            .filter(p -> hold.posting().id().equals(p.hold))
            .sorted(Comparator.comparing((Parcel p) -> p.last).thenComparing(Parcel::lot))
            .toList();
    var going = capture ? cut(marked, amount) : List.<Parcel>of();
    parcels.stream()
        .filter(p -> hold.posting().id().equals(p.hold))
        .forEach(parcel -> parcel.hold = null);
    for (var parcel : going) {
      var shop = hold.posting().parties().merchant();
      carry(
          new Moved(parcel.wallet, shop, parcel.budget, parcel.last, parcel.points), parcel, moved);
    }
    return amount;
  }

  private long reverse(Posting posting, LocalDate today, List<Moved> moved) {
    var original = done.get(posting.terms().parent());
    need(
        original.posted() && original.posting().kind().isReversible(),
        LedgerProblem.NOT_REVERSIBLE);
    var before = original.reversedBy(done);
    var left = original.amount() - before;
    need(left > 0, LedgerProblem.ALREADY_REVERSED);
    var amount = posting.amount() == null ? left : posting.amount();
    need(amount <= left, LedgerProblem.REVERSAL_EXCEEDS_ORIGINAL);
    // One point after the other, the last first; those that went back before are skipped
    var single = new ArrayList<Moved>();
    for (var move : original.moved().reversed()) {
      for (var n = 0; n < move.points(); n++) {
        single.add(new Moved(move.to(), move.from(), move.budget(), move.last(), 1));
      }
    }
    var going = single.subList((int) before, (int) (before + amount));
    var copy = new ArrayList<Parcel>();
    parcels.forEach(p -> copy.add(copied(p)));
    var books = new HashMap<>(others);
    try {
      going.forEach(one -> goBack(one, today, moved));
    } catch (No no) {
      parcels.clear();
      parcels.addAll(copy);
      others.clear();
      others.putAll(books);
      throw no;
    }
    return amount;
  }

  private static Parcel copied(Parcel parcel) {
    var copy = new Parcel(parcel.wallet, parcel.budget, parcel.last, parcel.points);
    copy.hold = parcel.hold;
    return copy;
  }

  private void goBack(Moved one, LocalDate today, List<Moved> moved) {
    Parcel parcel = null;
    if (town.wallets.contains(one.from())) {
      var same =
          parcels.stream()
              .filter(p -> p.wallet.equals(one.from()) && p.budget.equals(one.budget()))
              .filter(p -> p.hold == null && p.last.equals(one.last()))
              .toList();
      need(!same.isEmpty(), LedgerProblem.INSUFFICIENT_BALANCE);
      parcel = cut(same, 1).getFirst();
    } else {
      need(others.getOrDefault(one.from(), 0L) >= 1, LedgerProblem.INSUFFICIENT_BALANCE);
    }
    var over = town.wallets.contains(one.to()) && one.last().isBefore(today);
    var grace = rules.graceDays() > 0;
    var last = over && grace ? today.plusDays(rules.graceDays()) : one.last();
    var to = over && !grace ? rules.expired() : one.to();
    carry(new Moved(one.from(), to, one.budget(), last, 1), parcel, moved);
  }

  private long expire(Posting posting, LocalDate today, List<Moved> moved) {
    var over =
        parcels.stream()
            .filter(p -> p.lot().equals(posting.terms().lot()) && p.hold == null)
            .filter(p -> p.last.isBefore(today))
            .toList();
    var amount = over.stream().mapToLong(p -> p.points).sum();
    need(amount > 0, LedgerProblem.NOTHING_LEFT);
    for (var parcel : over) {
      carry(
          new Moved(parcel.wallet, rules.expired(), parcel.budget, parcel.last, parcel.points),
          parcel,
          moved);
    }
    return amount;
  }
}
