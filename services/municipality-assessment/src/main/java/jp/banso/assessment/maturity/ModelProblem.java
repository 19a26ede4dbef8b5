package jp.banso.assessment.maturity;

import java.util.Optional;
import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a maturity model. */
public enum ModelProblem implements ProblemType {
  MODEL_NOT_FOUND(404),
  MODEL_EDITION_TAKEN(409),
  MODEL_IS_PUBLISHED(409),
  MODEL_NOT_PUBLISHED(409),
  MODEL_AXIS_REPEATED(422),
  MODEL_AXIS_UNKNOWN(422),
  MODEL_AXIS_EMPTY(422),
  MODEL_ITEM_REPEATED(422),
  MODEL_INDICATOR_UNKNOWN(422),
  MODEL_SCALE_INCOMPLETE(422),
  MODEL_LEVELS_NOT_ASCENDING(422);

  private final int status;

  ModelProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Optional<String> constraint() {
    return this == MODEL_EDITION_TAKEN
        ? Optional.of("maturity_model_edition_key")
        : Optional.empty();
  }
}
