package jp.banso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import jp.banso.assessment.grouping.GroupingProblem;
import jp.banso.assessment.indicator.IndicatorProblem;
import jp.banso.assessment.maturity.ModelProblem;
import jp.banso.assessment.organization.OrganizationProblem;
import jp.banso.assessment.run.RunProblem;
import jp.banso.platform.problem.ProblemCatalog;
import jp.banso.platform.problem.ProblemType;

/** Every failure this service can name. */
@ApplicationScoped
class AssessmentProblems implements ProblemCatalog {
  @Override
  public List<ProblemType> all() {
    return Stream.<ProblemType[]>of(
            OrganizationProblem.values(),
            IndicatorProblem.values(),
            ModelProblem.values(),
            RunProblem.values(),
            GroupingProblem.values())
        .flatMap(Stream::of)
        .toList();
  }
}
