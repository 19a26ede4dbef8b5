package jp.banso.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.banso.platform.problem.ProblemCatalog;
import jp.banso.platform.problem.ProblemType;

@ApplicationScoped
class HttpProblems implements ProblemCatalog {
  @Override
  public List<ProblemType> all() {
    return List.of(HttpProblem.values());
  }
}
