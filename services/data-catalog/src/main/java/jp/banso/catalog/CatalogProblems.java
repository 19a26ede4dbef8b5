package jp.banso.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import jp.banso.catalog.asset.AssetProblem;
import jp.banso.catalog.dataset.DatasetProblem;
import jp.banso.platform.problem.ProblemCatalog;
import jp.banso.platform.problem.ProblemType;

/** Every failure this service can name. */
@ApplicationScoped
class CatalogProblems implements ProblemCatalog {

  @Override
  public List<ProblemType> all() {
    return Stream.<ProblemType[]>of(AssetProblem.values(), DatasetProblem.values())
        .flatMap(Stream::of)
        .toList();
  }
}
