package jp.banso.kpi.source;

import java.util.Optional;
import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a source and its pulls. */
public enum SourceProblem implements ProblemType {
  SOURCE_NOT_FOUND(404, null),
  SOURCE_EXISTS(409, "kpi_source_key");

  private final int status;
  private final String constraint;

  SourceProblem(int status, String constraint) {
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
