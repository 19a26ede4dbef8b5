package jp.banso.platform.trial;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.banso.platform.problem.ProblemCatalog;
import jp.banso.platform.problem.ProblemType;

@ApplicationScoped
class TrialProblems implements ProblemCatalog {
  @Override
  public List<ProblemType> all() {
    return List.of(NoteProblem.values());
  }
}
