package jp.banso.catalog.dataset;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class Distributions implements PanacheRepositoryBase<Distribution, UUID> {

  Distribution named(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> DatasetProblem.DISTRIBUTION_NOT_FOUND.with(id));
  }

  List<DistributionView> of(UUID dataset) {
    return of(List.of(dataset)).getOrDefault(dataset, List.of());
  }

  /** The distributions of several datasets in one query. */
  Map<UUID, List<DistributionView>> of(Collection<UUID> datasets) {
    return stream("datasetId in ?1 order by id", datasets)
        .map(Distribution::view)
        .collect(Collectors.groupingBy(DistributionView::dataset));
  }
}
