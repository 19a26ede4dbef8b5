package jp.banso.points.verification;

import jp.banso.platform.problem.ProblemType;

/** What can be wrong with a question about a ledger's verification. */
public enum VerificationProblem implements ProblemType {
  LEDGER_NOT_VERIFIED(404),
  LEDGER_VERIFICATION_RUNNING(409);

  private final int status;

  VerificationProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
