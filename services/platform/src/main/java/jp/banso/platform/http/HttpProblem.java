package jp.banso.platform.http;

import jp.banso.platform.problem.ProblemType;

/** What can be wrong with the way a list is asked for. */
public enum HttpProblem implements ProblemType {
  PAGE_LIMIT_OUT_OF_RANGE(422),
  CURSOR_NOT_READABLE(400);

  private final int status;

  HttpProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
