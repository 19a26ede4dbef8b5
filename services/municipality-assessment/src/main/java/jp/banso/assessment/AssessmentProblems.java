package jp.banso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import jp.banso.assessment.indicator.IndicatorProblem;
import jp.banso.assessment.organization.OrganizationProblem;
import jp.banso.platform.problem.ProblemCatalog;
import jp.banso.platform.problem.ProblemType;

/** Every failure this service can name. */
@ApplicationScoped
class AssessmentProblems implements ProblemCatalog {
  @Override
  public List<ProblemType> all() {
    return Stream.<ProblemType[]>of(OrganizationProblem.values(), IndicatorProblem.values())
        .flatMap(Stream::of)
        .toList();
  }
}
