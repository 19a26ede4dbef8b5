package jp.banso.dispatch.matching;

import jp.banso.platform.problem.ProblemType;

/** What can go wrong with matching. */
public enum MatchingProblem implements ProblemType {
  MATCHING_TOO_LARGE(422);

  private final int status;

  MatchingProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
