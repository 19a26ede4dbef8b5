package jp.banso.dispatch.skill;

import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a skill. */
public enum SkillProblem implements ProblemType {
  SKILL_FRAMEWORK_NOT_FOUND(404),
  SKILL_UNKNOWN(422),
  SKILL_NAMED_TWICE(422);

  private final int status;

  SkillProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
