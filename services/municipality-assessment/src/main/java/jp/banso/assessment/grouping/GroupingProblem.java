package jp.banso.assessment.grouping;

import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a grouping. */
public enum GroupingProblem implements ProblemType {
  GROUPING_NOT_FOUND(404),
  MEMBER_NOT_FOUND(404),
  GROUPING_INCONSISTENT(422),
  TOO_FEW_TO_GROUP(422),
  GROUP_UNKNOWN(422);

  private final int status;

  GroupingProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
