package jp.banso.kpi.benchmark;

import java.util.Optional;
import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a target or a baseline. */
public enum BenchmarkProblem implements ProblemType {
  BENCHMARK_NOT_FOUND(404, null),
  BENCHMARK_EXISTS(409, "benchmark_key");

  private final int status;
  private final String constraint;

  BenchmarkProblem(int status, String constraint) {
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
