package jp.banso.points.budget;

import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a budget. */
public enum BudgetProblem implements ProblemType {
  BUDGET_NOT_FOUND(404);

  private final int status;

  BudgetProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
