package jp.banso.points.effect;

import jp.banso.platform.problem.ProblemType;

/** What can be wrong with a question about effects. */
public enum EffectProblem implements ProblemType {
  EFFECT_PERIOD_INVALID(422);

  private final int status;

  EffectProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
