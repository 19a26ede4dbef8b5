package jp.banso.points.indicator;

import jp.banso.platform.problem.ProblemType;

/** What can be wrong with a question for an indicator. */
public enum IndicatorProblem implements ProblemType {
  INDICATOR_UNKNOWN(422),
  INDICATOR_PERIOD_INVALID(422);

  private final int status;

  IndicatorProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
