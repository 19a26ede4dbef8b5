package jp.banso.points.law;

import jp.banso.platform.problem.ProblemType;

/** What can be wrong with a question about the law. */
public enum LegalProblem implements ProblemType {
  NOT_A_BASE_DATE(422),
  BASE_DATE_NOT_OVER(422);

  private final int status;

  LegalProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
