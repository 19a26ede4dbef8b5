package jp.banso.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.banso.platform.problem.ProblemCatalog;
import jp.banso.platform.problem.ProblemType;

@ApplicationScoped
class JobProblems implements ProblemCatalog {
  @Override
  public List<ProblemType> all() {
    return List.of(JobProblem.values());
  }
}
