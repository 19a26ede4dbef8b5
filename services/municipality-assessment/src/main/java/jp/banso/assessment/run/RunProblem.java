package jp.banso.assessment.run;

import jp.banso.platform.problem.ProblemType;

/** What can go wrong with an assessment run. */
public enum RunProblem implements ProblemType {
  RUN_NOT_FOUND(404),
  SCORE_NOT_FOUND(404),
  NOTHING_TO_ASSESS(422);

  private final int status;

  RunProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
