package jp.banso.kpi.series;

import jp.banso.platform.problem.ProblemType;

/** What can be wrong with the span asked for. */
public enum SeriesProblem implements ProblemType {
  SERIES_TOO_LONG,
  SERIES_ENDS_BEFORE_START;

  @Override
  public int status() {
    return 422;
  }
}
