package jp.banso.platform.code;

import jp.banso.platform.problem.ProblemType;

/** What can be wrong with a 全国地方公共団体コード. */
public enum CodeProblem implements ProblemType {
  /** Not five or six digits, no such prefecture, or the check digit does not fit. */
  INVALID_LOCAL_GOVERNMENT_CODE,
  /** Well formed, but the register holds no such organisation. */
  UNKNOWN_LOCAL_GOVERNMENT;

  @Override
  public int status() {
    return 422;
  }
}
