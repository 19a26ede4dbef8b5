package jp.banso.catalog.dataset;

import java.util.Optional;
import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a dataset, its files and its publication. */
public enum DatasetProblem implements ProblemType {
  DATASET_NOT_FOUND(404),
  DISTRIBUTION_NOT_FOUND(404),
  DATASET_NAME_TAKEN(409, "dataset_name_key"),
  DATASET_STATE_CONFLICT(409),
  DATASET_IS_NOT_A_DRAFT(409),
  DATASET_HAS_NO_DISTRIBUTION(409),
  PERSONAL_DATA_STAYS_PRIVATE(409),
  PUBLISHING_NEEDS_A_STEWARD(403),
  REASON_REQUIRED(422),
  TOO_MANY_DISTRIBUTIONS(409),
  FILE_TYPE_NOT_ACCEPTED(415),
  FILE_IS_EMPTY(422),
  FILE_IS_NOT_OF_ITS_TYPE(422);

  private final int status;
  private final String constraint;

  DatasetProblem(int status) {
    this(status, null);
  }

  DatasetProblem(int status, String constraint) {
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
