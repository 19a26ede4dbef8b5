package jp.banso.points.earn;

import jp.banso.platform.problem.ProblemType;

/** What can go wrong with an earn rule, an event or a simulation. */
public enum EarnProblem implements ProblemType {
  EARN_RULE_NOT_FOUND(404),
  EVENT_NOT_FOUND(404),
  EARN_RULE_LIMIT_REACHED(409),
  EARN_TERMS_DO_NOT_FIT(422),
  EARN_TARGET_UNKNOWN(422),
  EARN_VERSION_DATE_INVALID(422),
  EVENT_IN_THE_FUTURE(422),
  SIMULATION_PERIOD_INVALID(422),
  SIMULATION_TOO_LARGE(422);

  private final int status;

  EarnProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
