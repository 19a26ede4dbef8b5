package jp.banso.catalog.ckan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.banso.catalog.dataset.Licence;
import jp.banso.catalog.publication.Found;
import jp.banso.catalog.publication.Publication;
import jp.banso.catalog.publication.PublishedDataset;
import jp.banso.catalog.publication.Search;

/** What each action answers. */
@ApplicationScoped
class CkanActions {

  private static final int MOST_NAMES = 1000;

  private final Publication publication;
  private final CkanOrganizations organizations;

  CkanActions(Publication publication, CkanOrganizations organizations) {
    this.publication = publication;
    this.organizations = organizations;
  }

  Map<String, Object> search(Map<String, String> parameters) {
    var request = PackageSearch.of(parameters);
    var found = publication.find(request.search(), request.facets());
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("count", found.count());
    result.put("sort", parameters.getOrDefault("sort", "metadata_modified desc"));
    result.put(
        "results", found.datasets().stream().map(it -> CkanPackage.of(it, organizations)).toList());
    result.put("facets", found.facets());
    result.put("search_facets", searchFacets(found));
    return result;
  }

  private Map<String, Object> searchFacets(Found found) {
    Map<String, Object> shapes = new LinkedHashMap<>();
    found
        .facets()
        .forEach(
            (facet, counts) ->
                shapes.put(
                    facet,
                    Map.of(
                        "title",
                        facet,
                        "items",
                        counts.entrySet().stream()
                            .map(
                                count ->
                                    Map.of(
                                        "name", count.getKey(),
                                        "display_name", displayName(facet, count.getKey()),
                                        "count", count.getValue()))
                            .toList())));
    return shapes;
  }

  private Object displayName(String facet, String value) {
    return facet.equals("organization") ? organizations.of(value).get("title") : value;
  }

  Map<String, Object> show(Map<String, String> parameters) {
    String id = parameters.get("id");
    if (id == null || id.isBlank()) {
      throw CkanError.invalid("id: Missing value");
    }
    return publication
        .show(id)
        .map(dataset -> CkanPackage.of(dataset, organizations))
        .orElseThrow(CkanError::notFound);
  }

  List<String> names(Map<String, String> parameters) {
    int start = PackageSearch.number(parameters, "offset", 0, 1_000_000);
    int rows = PackageSearch.number(parameters, "limit", MOST_NAMES, MOST_NAMES);
    return publication
        .find(Search.everything(Search.Order.NAME, start, rows), false)
        .datasets()
        .stream()
        .map(PublishedDataset::name)
        .toList();
  }

  List<Map<String, String>> licences() {
    return List.of(Licence.values()).stream()
        .map(it -> Map.of("id", it.id(), "title", it.title(), "url", it.url(), "status", "active"))
        .toList();
  }
}
