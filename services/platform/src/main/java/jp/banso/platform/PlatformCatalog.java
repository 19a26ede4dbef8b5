package jp.banso.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import jp.banso.platform.code.CodeProblem;
import jp.banso.platform.problem.ProblemCatalog;
import jp.banso.platform.problem.ProblemType;
import jp.banso.platform.tabular.TabularProblem;
import jp.banso.platform.time.TimeProblem;

/** The problems of the platform's own values and tables. */
@ApplicationScoped
class PlatformCatalog implements ProblemCatalog {
  @Override
  public List<ProblemType> all() {
    return Stream.<ProblemType[]>of(
            CodeProblem.values(), TimeProblem.values(), TabularProblem.values())
        .flatMap(Stream::of)
        .toList();
  }
}
