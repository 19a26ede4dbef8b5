package jp.banso.catalog.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
            idOrName.replace("\0", ""),
            Search.Order.ID,
            false,
            0,
            1);
    return find(search, false).datasets().stream().findFirst();
  }

  /** How many datasets each organisation has published, and how many bear each keyword. */
  public Map<String, Map<String, Long>> counts() {
    return published.facets(Search.everything(Search.Order.ID, 0, 0));
  }

  /** One file or link of a published dataset. */
  public Optional<PublishedFile> file(UUID id) {
    return published.file(id);
  }
}
