package jp.banso.assessment.indicator;

import jp.banso.platform.problem.ProblemType;

/** What can go wrong with an import of indicators. */
public enum IndicatorProblem implements ProblemType {
  DASHBOARD_TABLE_NOT_RECOGNISED,
  DASHBOARD_MUNICIPALITY_UNKNOWN,
  DASHBOARD_MUNICIPALITY_REPEATED,
  DASHBOARD_INDICATOR_REPEATED,
  DASHBOARD_VALUE_NOT_READABLE;

  @Override
  public int status() {
    return 422;
  }
}
