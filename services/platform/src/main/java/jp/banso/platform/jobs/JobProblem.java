package jp.banso.platform.jobs;

import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a job as such. */
public enum JobProblem implements ProblemType {
  JOB_NOT_FOUND(404),
  JOB_FAILED(500),
  TOO_MANY_JOBS(429);

  private final int status;

  JobProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
