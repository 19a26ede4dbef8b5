package jp.banso.points.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small programme in which anything may be asked for, and a way to ask for anything at random.
 */
final class Town {
  final UUID program;
  final List<UUID> budgets;
  final List<UUID> wallets;
  final List<UUID> shops;
  private final List<Posting> asked = new ArrayList<>();
  private final Random ids;

  Town(UUID program, List<UUID> budgets, List<UUID> wallets, List<UUID> shops, Random ids) {
    this.program = program;
    this.ids = ids;
    this.budgets = budgets;
    this.wallets = wallets;
    this.shops = shops;
  }

  private UUID newId() {
    return new UUID(ids.nextLong(), ids.nextLong());
  }

  static Town imaginary() {
    return imaginary(new Random(1));
  }

  static Town imaginary(Random random) {
    var ids = IntStream.range(0, 8).mapToObj(n -> new UUID(9, n)).toList();
    return new Town(ids.get(0), ids.subList(1, 3), ids.subList(3, 6), ids.subList(6, 8), random);
  }

  /** What may be asked for. */
  enum Wish {
    GRANT,
    REDEEM,
    TRANSFER,
    HOLD,
    CAPTURE,
    VOID,
    HOLD_EXPIRY,
    REVERSAL,
    EXPIRY,
    AGAIN,
    FORGED,
    TOMORROW
  }

  /** One step: what, with which numbers. They are taken modulo what is there. */
  record Step(Wish wish, int one, int other, int amount) {
    static Step random(Random random) {
      var wishes = Wish.values();
      return new Step(
          wishes[random.nextInt(wishes.length)],
          random.nextInt(1_000),
          random.nextInt(1_000),
          1 + random.nextInt(60));
    }
  }

  Sheet sheet(Rules rules, long budget) {
    var sheet = new Sheet(rules);
    sheet.open(
        List.of(
            new NewAccount(program, AccountKind.ISSUANCE, program, null),
            new NewAccount(rules.expired(), AccountKind.EXPIRED, program, null)),
        Instant.EPOCH);
    budgets.forEach(id -> put(sheet, id, AccountKind.BUDGET, budget));
    wallets.forEach(id -> put(sheet, id, AccountKind.WALLET, 0));
    shops.forEach(id -> put(sheet, id, AccountKind.MERCHANT, 0));
    sheet.put(sheet.account(program).moved(-budget * budgets.size()));
    return sheet;
  }

  private void put(Sheet sheet, UUID id, AccountKind kind, long balance) {
    sheet.put(new Account(id, kind, program, 0L, balance, 0, 0, false, Instant.EPOCH));
  }

  /** The posting of a step, or null where nothing is posted. */
  Posting posting(Step step, List<Lot> lots) {
    var wallet = wallets.get(step.one() % wallets.size());
    var amount = (long) step.amount();
    var posting =
        switch (step.wish()) {
          case GRANT -> grant(budgets.get(step.other() % budgets.size()), wallet, amount);
          case REDEEM -> redeem(wallet, shops.get(step.other() % shops.size()), amount);
          case TRANSFER -> transfer(wallet, wallets.get(step.other() % wallets.size()), amount);
          case HOLD -> hold(wallet, shops.get(step.other() % shops.size()), amount, step.other());
          case CAPTURE ->
              child(TransactionKind.CAPTURE, holdOf(step), step.other() % 3 == 0 ? null : amount);
          case VOID -> child(TransactionKind.VOID, holdOf(step), null);
          case HOLD_EXPIRY -> child(TransactionKind.HOLD_EXPIRY, holdOf(step), null);
          case REVERSAL ->
              child(TransactionKind.REVERSAL, any(step), step.other() % 3 == 0 ? null : amount);
          case EXPIRY -> lots.isEmpty() ? null : expiry(lots.get(step.one() % lots.size()));
          case AGAIN -> any(step);
          case FORGED -> any(step) == null ? null : forged(any(step), step.other());
          case TOMORROW -> null;
        };
    if (posting != null) {
      asked.add(posting);
    }
    return posting;
  }

  private Posting any(Step step) {
    return asked.isEmpty() ? null : asked.get(step.one() % asked.size());
  }

  private Posting holdOf(Step step) {
    var holds = asked.stream().filter(each -> each.kind() == TransactionKind.HOLD).toList();
    return holds.isEmpty() ? any(step) : holds.get(step.one() % holds.size());
  }

  /** The same id from somebody else, or with another body. */
  private Posting forged(Posting posting, int other) {
    return other % 2 == 0 || posting.kind() == TransactionKind.EXPIRY
        ? posting(
            posting.id(),
            posting.kind(),
            posting.amount(),
            posting.parties(),
            posting.accounts(),
            posting.movements(),
            posting.terms(),
            "somebody-else")
        : posting(
            posting.id(),
            posting.kind(),
            61L,
            posting.parties(),
            posting.accounts(),
            posting.movements().stream()
                .map(each -> new Movement(each.from(), each.to(), 61))
                .toList(),
            posting.terms(),
            posting.caller());
  }

  Posting grant(UUID budget, UUID wallet, long amount) {
    return posting(
        newId(),
        TransactionKind.GRANT,
        amount,
        new Parties(wallet, null, budget),
        Map.of(budget, AccountKind.BUDGET, wallet, AccountKind.WALLET),
        List.of(new Movement(budget, wallet, amount)),
        Terms.NONE,
        Books.CALLER);
  }

  Posting redeem(UUID wallet, UUID shop, long amount) {
    return moved(TransactionKind.REDEEM, wallet, shop, amount, Terms.NONE);
  }

  Posting hold(UUID wallet, UUID shop, long amount, int minutes) {
    var terms = new Terms(null, false, false, Duration.ofMinutes(1 + minutes), null, null);
    return moved(TransactionKind.HOLD, wallet, shop, amount, terms);
  }

  private Posting moved(TransactionKind kind, UUID wallet, UUID shop, long amount, Terms terms) {
    return posting(
        newId(),
        kind,
        amount,
        new Parties(wallet, shop, null),
        Map.of(wallet, AccountKind.WALLET, shop, AccountKind.MERCHANT),
        List.of(new Movement(wallet, shop, amount)),
        terms,
        Books.CALLER);
  }

  private Posting transfer(UUID wallet, UUID to, long amount) {
    return wallet.equals(to)
        ? null
        : posting(
            newId(),
            TransactionKind.TRANSFER,
            amount,
            new Parties(wallet, null, null, to),
            Map.of(wallet, AccountKind.WALLET, to, AccountKind.WALLET),
            List.of(new Movement(wallet, to, amount)),
            Terms.NONE,
            Books.CALLER);
  }

  Posting child(TransactionKind kind, Posting parent, Long amount) {
    return child(kind, parent, amount, null);
  }

  Posting child(TransactionKind kind, Posting parent, Long amount, Instant effectiveAt) {
    return parent == null
        ? null
        : posting(
            newId(),
            kind,
            amount,
            new Parties(null, null, null),
            Map.of(),
            List.of(),
            new Terms(parent.id(), false, false, null, effectiveAt, null),
            Books.CALLER);
  }

  Posting expiry(Lot lot) {
    var expired = Rules.expiredOf(program);
    return posting(
        newId(),
        TransactionKind.EXPIRY,
        null,
        new Parties(lot.wallet(), null, lot.budget()),
        Map.of(lot.wallet(), AccountKind.WALLET, expired, AccountKind.EXPIRED),
        List.of(),
        new Terms(null, false, false, null, null, lot.id()),
        Books.CALLER);
  }

  private Posting posting(
      UUID id,
      TransactionKind kind,
      Long amount,
      Parties parties,
      Map<UUID, AccountKind> accounts,
      List<Movement> movements,
      Terms terms,
      String caller) {
    return new Posting(
        new LedgerOfProgram(program, "045055", true),
        id,
        kind,
        amount,
        parties.wallet(),
        parties,
        accounts,
        List.of(),
        movements,
        null,
        terms,
        caller);
  }

  static List<Ticket> tickets(Posting... postings) {
    return Arrays.stream(postings).map(one -> Ticket.of(List.of(one), false)).toList();
  }

  /** What a reply says, in a word that two implementations can be compared by. */
  static String word(Reply reply) {
    return switch (reply) {
      case Reply.Failed failed -> failed.why().type().name();
      case Reply.Done(var outcome) ->
          (outcome.replayed() ? "again " : "")
              + (outcome.refusal() != null
                  ? outcome.refusal().name()
                  : outcome.amount() + " leaves " + outcome.balance() + " held " + outcome.held());
    };
  }

  Stream<UUID> accounts() {
    return Stream.of(List.of(program, Rules.expiredOf(program)), budgets, wallets, shops)
        .flatMap(List::stream);
  }
}
