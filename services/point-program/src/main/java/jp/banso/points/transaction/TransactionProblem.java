package jp.banso.points.transaction;

import jp.banso.platform.problem.ProblemType;

/** What can be wrong with a request before it reaches the ledger. */
public enum TransactionProblem implements ProblemType {
  TRANSACTION_PARTS_DO_NOT_FIT(422),
  KIND_NOT_ALLOWED(403);

  private final int status;

  TransactionProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
