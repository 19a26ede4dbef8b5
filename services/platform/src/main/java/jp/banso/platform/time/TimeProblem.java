package jp.banso.platform.time;

import jp.banso.platform.problem.ProblemType;

/** What can be wrong with a date or a fiscal year that a person wrote. */
public enum TimeProblem implements ProblemType {
  INVALID_DATE,
  INVALID_FISCAL_YEAR;

  @Override
  public int status() {
    return 422;
  }
}
