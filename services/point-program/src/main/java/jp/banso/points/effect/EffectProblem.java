package jp.banso.points.effect;

import java.util.Optional;
import jp.banso.platform.problem.ProblemType;

/** What can be wrong with a question about effects. */
public enum EffectProblem implements ProblemType {
  EFFECT_PERIOD_INVALID(422),
  EFFECT_PERIODS_NOT_COMPARABLE(422),
  EFFECT_GROUPS_INVALID(422),
  EFFECT_PERIOD_NOT_OVER(409),
  EFFECT_TOO_FEW_PERSONS(409),
  EFFECT_PUBLISHED_BEFORE(409, "effect_published_once"),
  EFFECT_PUBLICATION_NOT_FOUND(404),
  EFFECT_PUBLICATION_RUNNING(409);

  private final int status;
  private final String constraint;

  EffectProblem(int status) {
    this(status, null);
  }

  EffectProblem(int status, String constraint) {
    this.status = status;
    this.constraint = constraint;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Optional<String> constraint() {
    return Optional.ofNullable(constraint);
  }
}
