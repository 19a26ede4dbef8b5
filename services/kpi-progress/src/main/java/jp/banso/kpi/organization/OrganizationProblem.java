package jp.banso.kpi.organization;

import jp.banso.platform.problem.ProblemType;

/** An organisation that does not exist and one that is out of reach answer alike. */
public enum OrganizationProblem implements ProblemType {
  ORGANIZATION_NOT_FOUND;

  @Override
  public int status() {
    return 404;
  }
}
