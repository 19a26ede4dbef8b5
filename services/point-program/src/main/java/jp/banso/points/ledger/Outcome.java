package jp.banso.points.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of a transaction, now or when it was first asked for.
 *
 * @param refusal why nothing happened, or null
 * @param balance of the account spoken of, after the transaction; null when refused
 * @param version of that account; null when refused
 * @param replayed whether this id had its outcome before
 */
public record Outcome(
    UUID id,
    TransactionKind kind,
    Posting.Parties parties,
    long amount,
    UUID reverses,
    LedgerProblem refusal,
    Long balance,
    Long version,
    Instant recordedAt,
    boolean replayed) {

  Outcome again() {
    return new Outcome(
        id, kind, parties, amount, reverses, refusal, balance, version, recordedAt, true);
  }
}
