package jp.banso.assessment.indicator;

import jp.banso.platform.problem.ProblemType;

/** What can go wrong with an import of indicators. */
public enum IndicatorProblem implements ProblemType {
  DASHBOARD_TABLE_NOT_RECOGNISED(422),
  DASHBOARD_MUNICIPALITY_UNKNOWN(422),
  DASHBOARD_VALUE_NOT_READABLE(422);

  private final int status;

  IndicatorProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
