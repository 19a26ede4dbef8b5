package jp.banso.points.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A ledger in memory: what the database keeps, without the database. */
final class Books {
  static final UUID POINTS = new UUID(0, 1);
  static final UUID STAMPS = new UUID(0, 2);
  static final String CALLER = "someone";

  final Sheet sheet;
  Instant now = Instant.parse("2026-11-25T03:00:00Z");

  Books() {
    this(rules(true));
  }

  Books(Rules rules) {
    sheet = new Sheet(rules);
  }

  static Rules rules(boolean open) {
    return new Rules(
        POINTS, "045055", open, true, 6, false, false, SpendOrder.EARLIEST_EXPIRY, true, 0);
  }

  Books with(UUID id, AccountKind kind, long balance) {
    return with(id, kind, POINTS, balance, false);
  }

  Books with(UUID id, AccountKind kind, UUID asset, long balance, boolean closed) {
    var floor = kind.isSource() ? null : Long.valueOf(0);
    sheet.put(new Account(id, kind, asset, floor, balance, 0, 0, closed, Instant.EPOCH));
    return this;
  }

  Decision post(Posting posting) {
    var decision = Decision.decide(posting, sheet, now);
    if (decision instanceof Decision.Posted posted) {
      sheet.absorb(posted.sheet());
    }
    return decision;
  }

  long balance(UUID account) {
    return sheet.account(account).balance();
  }

  static Posting posting(Movement... movements) {
    return posting(null, movements);
  }

  static Posting posting(Completion completion, Movement... movements) {
    return posting(
        TransactionKind.GRANT,
        movements[0].amount(),
        movements[0].to(),
        completion,
        Terms.NONE,
        movements);
  }

  static Posting posting(
      TransactionKind kind,
      Long amount,
      UUID spokenOf,
      Completion completion,
      Terms terms,
      Movement... movements) {
    return new Posting(
        new LedgerOfProgram(POINTS, "045055", true),
        UUID.randomUUID(),
        kind,
        amount,
        spokenOf,
        new Parties(null, null, null),
        Stream.of(movements)
            .flatMap(movement -> Stream.of(movement.from(), movement.to()))
            .distinct()
            .collect(Collectors.toMap(id -> id, any -> AccountKind.WALLET)),
        List.of(),
        List.of(movements),
        completion,
        terms,
        CALLER);
  }
}
