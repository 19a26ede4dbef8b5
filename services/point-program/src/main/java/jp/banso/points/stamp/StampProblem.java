package jp.banso.points.stamp;

import jp.banso.platform.problem.ProblemType;

/** What can go wrong with stamps. */
public enum StampProblem implements ProblemType {
  STAMP_CARD_NOT_FOUND(404),
  STAMP_ALREADY_USED(409),
  STAMP_CODE_INVALID(422),
  STAMP_CODE_OF_OTHER_PROGRAM(422),
  STAMP_CODE_EXPIRED(422),
  STAMP_CODE_NOT_YET_VALID(422);

  private final int status;

  StampProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
