package jp.banso.assessment.organization;

import jp.banso.platform.problem.ProblemType;

/** What can go wrong when an organisation is looked up. */
public enum OrganizationProblem implements ProblemType {
  ORGANIZATION_NOT_FOUND(404);

  private final int status;

  OrganizationProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
