package jp.banso.points.ledger;

import jp.banso.platform.problem.ProblemType;

/**
 * Why the ledger refuses, in the order the reasons are looked at: equal input gets an equal answer.
 * Those with status 409 and 422 are stored as the outcome of the posting's id and are final; the
 * others leave no trace, and the same id may be tried again.
 */
public enum LedgerProblem implements ProblemType {
  ACCOUNT_NOT_FOUND(404),
  TRANSACTION_NOT_FOUND(404),
  HOLD_NOT_FOUND(404),
  PROGRAM_NOT_OPEN(422),
  NOT_REVERSIBLE(409),
  ALREADY_REVERSED(409),
  REVERSAL_EXCEEDS_ORIGINAL(422),
  REVERSAL_BEFORE_ORIGINAL(422),
  HOLD_RESOLVED(409),
  HOLD_EXPIRED(409),
  CAPTURE_EXCEEDS_HOLD(422),
  TRANSFERS_NOT_ALLOWED(422),
  PAID_NOT_ALLOWED(422),
  ACCOUNT_CLOSED(422),
  INSUFFICIENT_BALANCE(422),
  BUDGET_EXHAUSTED(422),
  CHAIN_BROKEN(422),
  NOTHING_LEFT(409),
  POSTING_FAILED(500),
  LEDGER_BUSY(503),
  LEDGER_AWAY(503),
  OUTCOME_UNKNOWN(504);

  private final int status;

  LedgerProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
