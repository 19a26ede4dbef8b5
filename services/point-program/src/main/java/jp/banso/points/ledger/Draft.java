package jp.banso.points.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A posting while it is tried: on a sheet laid over the given one, which stays as it is. Each
 * method says why it could not go on, or null.
 */
final class Draft {
  private final Sheet sheet;
  private final boolean paid;
  private final LocalDate today;
  private final List<Entry> entries = new ArrayList<>();

  Draft(Sheet below, boolean paid, LocalDate today) {
    this.sheet = below.over();
    this.paid = paid;
    this.today = today;
  }

  Decision.Posted posted(long amount) {
    return new Decision.Posted(amount, entries, sheet);
  }

  LedgerProblem apply(List<Movement> movements, Completion completion) {
    var why = apply(movements);
    var full =
        why == null
            && completion != null
            && sheet.account(completion.account()).balance() >= completion.full();
    return full ? apply(completion.follows()) : why;
  }

  private LedgerProblem apply(List<Movement> movements) {
    for (var movement : movements) {
      var from = sheet.account(movement.from());
      var to = sheet.account(movement.to());
      if (!from.asset().equals(to.asset())) {
        throw new IllegalArgumentException("points and stamps do not mix");
      }
      var shares = from.canGive(movement.amount()) ? shares(from, movement.amount()) : null;
      if (shares == null) {
        return from.kind().whenShort();
      }
      shares.forEach(share -> move(from.id(), share, to.id()));
    }
    return null;
  }

  /** Which lots give how much, in the programme's order; null where they do not hold enough. */
  private List<Share> shares(Account from, long amount) {
    if (from.kind() != AccountKind.WALLET) {
      return List.of(new Share(null, amount));
    }
    var shares = new ArrayList<Share>();
    var left = amount;
    var lots = sheet.lotsOf(from.id()).stream().filter(lot -> !lot.isOver(today) && lot.free() > 0);
    for (var lot : lots.sorted(sheet.rules.order().comparator()).toList()) {
      var part = Math.min(left, lot.free());
      left -= part;
      shares.add(new Share(lot.id(), part));
      if (left == 0) {
        return shares;
      }
    }
    return null;
  }

  private void move(UUID from, Share share, UUID to) {
    var source = share.lot() == null ? null : sheet.lot(share.lot());
    var target = sheet.account(to).kind() != AccountKind.WALLET ? null : arriving(from, source, to);
    move(from, source, to, target, share.amount());
  }

  /** Points keep their origin and their last day; new ones come from a budget. */
  private Lot arriving(UUID from, Lot source, UUID wallet) {
    return source == null
        ? Lot.empty(wallet, from, paid, sheet.rules.lastDay(today))
        : source.in(wallet);
  }

  private void move(UUID from, Lot source, UUID to, Lot target, long amount) {
    var origin = source == null ? target : source;
    enter(sheet.account(from).moved(-amount), source, origin, -amount);
    enter(sheet.account(to).moved(amount), target, origin, amount);
  }

  private void enter(Account after, Lot lot, Lot origin, long amount) {
    sheet.put(after);
    if (lot != null) {
      var now = sheet.lot(lot.id());
      sheet.put((now == null ? lot : now).moved(amount));
    }
    var of = lot == null ? origin : lot;
    entries.add(
        new Entry(
            after.id(),
            after.version(),
            amount,
            after.balance(),
            of == null ? null : of.id(),
            of == null ? null : of.budget()));
  }

  LedgerProblem hold(Posting posting, Instant now) {
    var wallet = sheet.account(posting.parties().wallet());
    var amount = posting.amount();
    var shares = wallet.canGive(amount) ? shares(wallet, amount) : null;
    if (shares == null) {
      return LedgerProblem.INSUFFICIENT_BALANCE;
    }
    sheet.put(wallet.holding(amount));
    shares.forEach(share -> sheet.put(sheet.lot(share.lot()).holding(share.amount())));
    var until = now.plus(posting.terms().holdFor());
    sheet.holds.put(
        posting.id(),
        new Hold(
            posting.id(),
            wallet.id(),
            posting.parties().merchant(),
            amount,
            HoldState.OPEN,
            until,
            posting.caller(),
            List.copyOf(shares)));
    return null;
  }

  /** All that was promised is free again; what is captured then goes from the very lots. */
  LedgerProblem resolve(Hold hold, TransactionKind how, long amount) {
    sheet.put(sheet.account(hold.wallet()).holding(-hold.amount()));
    hold.shares().forEach(share -> sheet.put(sheet.lot(share.lot()).holding(-share.amount())));
    sheet.holds.put(hold.id(), hold.ended(how));
    var left = how == TransactionKind.CAPTURE ? amount : 0;
    for (var share : hold.shares()) {
      var part = Math.min(left, share.amount());
      left -= part;
      if (part > 0) {
        move(hold.wallet(), new Share(share.lot(), part), hold.merchant());
      }
    }
    return null;
  }

  /** Points go back where they came from, to the very lots. */
  LedgerProblem turn(Recorded original, long done, long amount) {
    for (var leg : Leg.turned(original.legs(), done, amount)) {
      var from = sheet.account(leg.from());
      var source = from.kind() == AccountKind.WALLET ? sheet.lot(leg.fromLot()) : null;
      if (!from.canGive(leg.amount()) || source != null && source.free() < leg.amount()) {
        return from.kind().whenShort();
      }
      var target =
          sheet.account(leg.to()).kind() == AccountKind.WALLET ? sheet.lot(leg.toLot()) : null;
      giveBack(leg, source, target);
    }
    sheet.reversed.put(original.outcome().id(), done + amount);
    return null;
  }

  /** To a lot that is over, points come back for the days of grace, or only to expire. */
  private void giveBack(Leg leg, Lot source, Lot target) {
    var grace = sheet.rules.graceDays();
    var over = target != null && target.isOver(today);
    var lot =
        over && grace > 0
            ? Lot.empty(target.wallet(), target.budget(), target.paid(), today.plusDays(grace))
            : target;
    move(leg.from(), source, leg.to(), lot, leg.amount());
    if (over && grace == 0) {
      move(leg.to(), new Share(lot.id(), leg.amount()), sheet.rules.expired());
    }
  }

  LedgerProblem expire(Lot lot) {
    if (!lot.isOver(today) || lot.free() <= 0) {
      return LedgerProblem.NOTHING_LEFT;
    }
    move(lot.wallet(), new Share(lot.id(), lot.free()), sheet.rules.expired());
    return null;
  }
}
