package jp.banso.points.penetration;

import jp.banso.platform.problem.ProblemType;

/** What can be wrong with a population, or a question about it. */
public enum PopulationProblem implements ProblemType {
  POPULATION_TOO_LONG(413),
  POPULATION_AREA_UNKNOWN(422),
  POPULATION_AREA_NOT_YOURS(422),
  POPULATION_REPEATED(422),
  POPULATION_NEGATIVE(422),
  POPULATION_BANDS_TOO_MANY(422),
  AGE_BAND_INVALID(422);

  private final int status;

  PopulationProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
