package jp.banso.points.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A ledger in memory: what the database keeps, without the database. */
final class Books {
  static final UUID POINTS = new UUID(0, 1);
  static final UUID STAMPS = new UUID(0, 2);

  final Map<UUID, Account> accounts = new HashMap<>();

  Books with(UUID id, AccountKind kind, long balance) {
    return with(id, kind, POINTS, balance, false);
  }

  Books with(UUID id, AccountKind kind, UUID asset, long balance, boolean closed) {
    var floor = kind.isSource() ? null : Long.valueOf(0);
    accounts.put(id, new Account(id, kind, asset, floor, balance, 0, closed, Instant.EPOCH));
    return this;
  }

  Decision post(Posting posting) {
    var decision = Decision.decide(posting, Map.copyOf(accounts), false);
    if (decision instanceof Decision.Posted posted) {
      accounts.putAll(posted.accounts());
    }
    return decision;
  }

  long balance(UUID account) {
    return accounts.get(account).balance();
  }

  static Posting posting(Movement... movements) {
    return posting(true, null, movements);
  }

  static Posting posting(boolean open, Completion completion, Movement... movements) {
    return new Posting(
        new Posting.LedgerOfProgram(POINTS, "045055", open),
        UUID.randomUUID(),
        TransactionKind.GRANT,
        movements[0].amount(),
        movements[0].to(),
        new Posting.Parties(null, null, null),
        null,
        Map.of(),
        List.of(movements),
        completion,
        "someone");
  }
}
