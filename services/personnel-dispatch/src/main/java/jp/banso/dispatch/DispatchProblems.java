package jp.banso.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import jp.banso.dispatch.assignment.AssignmentProblem;
import jp.banso.dispatch.matching.MatchingProblem;
import jp.banso.dispatch.organization.OrganizationProblem;
import jp.banso.dispatch.request.RequestProblem;
import jp.banso.dispatch.skill.SkillProblem;
import jp.banso.dispatch.specialist.SpecialistProblem;
import jp.banso.platform.problem.ProblemCatalog;
import jp.banso.platform.problem.ProblemType;

/** Every failure this service can name. */
@ApplicationScoped
class DispatchProblems implements ProblemCatalog {

  @Override
  public List<ProblemType> all() {
    return Stream.<ProblemType[]>of(
            OrganizationProblem.values(),
            SkillProblem.values(),
            SpecialistProblem.values(),
            RequestProblem.values(),
            MatchingProblem.values(),
            AssignmentProblem.values())
        .flatMap(Stream::of)
        .toList();
  }
}
