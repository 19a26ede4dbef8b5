package jp.banso.points.transaction;

import jp.banso.platform.problem.ProblemType;

/** What can be wrong with a request before it reaches the ledger. */
public enum TransactionProblem implements ProblemType {
  TRANSACTION_PARTS_DO_NOT_FIT(422),
  KIND_NOT_ALLOWED(403),
  IDS_NOT_DISTINCT(422),
  EFFECTIVE_IN_THE_FUTURE(422);

  private final int status;

  TransactionProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
