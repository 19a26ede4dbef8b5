package jp.banso.points.ledger;

import jp.banso.platform.problem.ProblemType;

/**
 * Why the ledger refuses. Those the decision makes are stored as the outcome of the posting's id.
 */
public enum LedgerProblem implements ProblemType {
  ACCOUNT_NOT_FOUND(404),
  TRANSACTION_NOT_FOUND(404),
  PROGRAM_NOT_OPEN(422),
  ACCOUNT_CLOSED(422),
  INSUFFICIENT_BALANCE(422),
  BUDGET_EXHAUSTED(422),
  ALREADY_REVERSED(409),
  NOT_REVERSIBLE(409);

  private final int status;

  LedgerProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
