package jp.banso.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PlatformProblems implements ProblemCatalog {
  @Override
  public List<ProblemType> all() {
    return List.of(PlatformProblem.values());
  }
}
