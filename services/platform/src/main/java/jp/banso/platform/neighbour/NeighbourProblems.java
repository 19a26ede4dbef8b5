package jp.banso.platform.neighbour;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.banso.platform.problem.ProblemCatalog;
import jp.banso.platform.problem.ProblemType;

@ApplicationScoped
class NeighbourProblems implements ProblemCatalog {
  @Override
  public List<ProblemType> all() {
    return List.of(NeighbourProblem.values());
  }
}
