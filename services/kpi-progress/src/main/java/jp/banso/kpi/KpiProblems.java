package jp.banso.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import jp.banso.kpi.benchmark.BenchmarkProblem;
import jp.banso.kpi.kpi.KpiProblem;
import jp.banso.kpi.measurement.MeasurementProblem;
import jp.banso.kpi.organization.OrganizationProblem;
import jp.banso.kpi.period.PeriodProblem;
import jp.banso.kpi.series.SeriesProblem;
import jp.banso.kpi.source.SourceProblem;
import jp.banso.platform.problem.ProblemCatalog;
import jp.banso.platform.problem.ProblemType;

/** Every failure this service can name. */
@ApplicationScoped
class KpiProblems implements ProblemCatalog {

  @Override
  public List<ProblemType> all() {
    return Stream.<ProblemType[]>of(
            PeriodProblem.values(),
            OrganizationProblem.values(),
            KpiProblem.values(),
            BenchmarkProblem.values(),
            MeasurementProblem.values(),
            SeriesProblem.values(),
            SourceProblem.values())
        .flatMap(Stream::of)
        .toList();
  }
}
