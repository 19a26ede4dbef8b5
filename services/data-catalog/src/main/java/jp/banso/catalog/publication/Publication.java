package jp.banso.catalog.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds and shows what is published. A search costs two statements, three with facets. */
@ApplicationScoped
@Transactional
public class Publication {

  private final PublishedDatasets published;

  Publication(PublishedDatasets published) {
    this.published = published;
  }

  public Found find(Search search, boolean withFacets) {
    var page = published.page(search);
    var files = published.filesOf(page.datasets());
    List<PublishedDataset> datasets =
        page.datasets().stream()
            .map(dataset -> dataset.with(files.getOrDefault(dataset.id(), List.of())))
            .toList();
    boolean pastTheEnd = datasets.isEmpty();
    return new Found(
        pastTheEnd ? published.count(search) : page.total(),
        datasets,
        withFacets ? published.facets(search) : Map.of());
  }

  /** The dataset with this id or public name. */
  public Optional<PublishedDataset> show(String idOrName) {
    var search =
        new Search(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            idOrName,
            Search.Order.ID,
            0,
            1);
    return find(search, false).datasets().stream().findFirst();
  }
}
