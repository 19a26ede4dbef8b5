package jp.banso.kpi.kpi;

import java.util.Optional;
import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a KPI definition. */
public enum KpiProblem implements ProblemType {
  KPI_NOT_FOUND(404, null),
  KPI_CODE_TAKEN(409, "kpi_code_key"),
  KPI_CODE_OF_ANOTHER(422, "kpi_code_of_municipality"),
  KPI_CODE_STAYS(422, null),
  KPI_THRESHOLDS_DO_NOT_DESCEND(422, "kpi_thresholds"),
  KPI_RETIRED(409, null),
  KPI_NOT_YOURS(403, null);

  private final int status;
  private final String constraint;

  KpiProblem(int status, String constraint) {
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
