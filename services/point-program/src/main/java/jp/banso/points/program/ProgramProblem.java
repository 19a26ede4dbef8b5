package jp.banso.points.program;

import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a programme. */
public enum ProgramProblem implements ProblemType {
  PROGRAM_NOT_FOUND(404),
  PROGRAM_STATE_CONFLICT(409),
  PROGRAM_IS_FIXED(409),
  ISSUER_UNKNOWN(422);

  private final int status;

  ProgramProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
