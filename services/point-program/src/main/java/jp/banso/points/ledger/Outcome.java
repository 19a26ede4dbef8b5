package jp.banso.points.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of a transaction, now or when it was first asked for.
 *
 * @param parent what it reverses or resolves, or null
 * @param root where the line of parents begins; its own id when it has none
 * @param holdUntil for a hold: when it expires
 * @param refusal why nothing happened, or null
 * @param balance of the account spoken of, after the transaction; null when refused
 * @param held of that account
 * @param version of that account; null when refused
 * @param caller who asked
 * @param replayed whether this id had its outcome before
 * @param dryRun whether it was only tried, and nothing happened
 */
public record Outcome(
    UUID id,
    TransactionKind kind,
    Parties parties,
    long amount,
    UUID parent,
    UUID root,
    Instant holdUntil,
    LedgerProblem refusal,
    Long balance,
    Long held,
    Long version,
    String caller,
    Instant recordedAt,
    Instant effectiveAt,
    boolean replayed,
    boolean dryRun) {

  /** What it reverses, or null. */
  public UUID reverses() {
    return kind == TransactionKind.REVERSAL ? parent : null;
  }

  Outcome again() {
    return new Outcome(
        id,
        kind,
        parties,
        amount,
        parent,
        root,
        holdUntil,
        refusal,
        balance,
        held,
        version,
        caller,
        recordedAt,
        effectiveAt,
        true,
        dryRun);
  }

  Outcome onlyTried() {
    return new Outcome(
        id,
        kind,
        parties,
        amount,
        parent,
        root,
        holdUntil,
        refusal,
        balance,
        held,
        version,
        caller,
        recordedAt,
        effectiveAt,
        replayed,
        true);
  }
}
