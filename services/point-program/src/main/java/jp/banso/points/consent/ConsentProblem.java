package jp.banso.points.consent;

import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a decision. */
public enum ConsentProblem implements ProblemType {
  CONSENT_UNCHANGED(409),
  CONSENT_TERMS_MISSING(422),
  CONSENT_STATED_BY_INVALID(422),
  RELINK_CODE_INVALID(422);

  private final int status;

  ConsentProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
