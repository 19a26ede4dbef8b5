package jp.banso.kpi.period;

import jp.banso.platform.problem.ProblemType;

/** What can be wrong with a period. */
public enum PeriodProblem implements ProblemType {
  INVALID_PERIOD,
  PERIOD_DOES_NOT_FIT;

  @Override
  public int status() {
    return 422;
  }
}
