package jp.banso.catalog.ckan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.banso.catalog.dataset.Licence;
import jp.banso.catalog.publication.Publication;
import jp.banso.catalog.publication.PublishedDataset;
import jp.banso.catalog.publication.Search;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What each action answers. */
@ApplicationScoped
class CkanActions {

  private static final int MOST_NAMES = 1000;
  private static final int MOST_PACKAGES = 100;

  private final Publication publication;
  private final CkanOrganizations organizations;
  private final String publicUrl;
  private final Map<String, Function<CkanParameters, Object>> actions;

  CkanActions(
      Publication publication,
      CkanOrganizations organizations,
      CkanDirectory directory,
      @ConfigProperty(name = "banso.catalog.public-url") String publicUrl) {
    this.publication = publication;
    this.organizations = organizations;
    this.publicUrl = publicUrl;
    this.actions =
        Map.ofEntries(
            Map.entry("package_search", this::search),
            Map.entry("package_show", this::show),
            Map.entry("package_list", this::names),
            Map.entry("current_package_list_with_resources", this::packages),
            Map.entry("resource_show", directory::resource),
            Map.entry("organization_list", directory::organizations),
            Map.entry("organization_show", directory::organization),
            Map.entry("tag_list", directory::tags),
            Map.entry("group_list", parameters -> List.of()),
            Map.entry("license_list", parameters -> licences()),
            Map.entry("status_show", parameters -> status()),
            Map.entry("help_show", this::help));
  }

  boolean knows(String action) {
    return actions.containsKey(action);
  }

  Object answer(String action, CkanParameters parameters) {
    return actions.get(action).apply(parameters);
  }

  private Object search(CkanParameters parameters) {
    var facets = CkanFacets.of(parameters);
    var found = publication.find(PackageSearch.of(parameters), facets.wanted());
    var counts = facets.counts(found.facets());
    String sort = parameters.text("sort");
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("count", found.count());
    result.put("sort", sort.isBlank() ? "metadata_modified desc" : sort);
    result.put("results", shapes(found.datasets()));
    result.put("facets", counts);
    result.put("search_facets", CkanFacets.described(counts, organizations));
    return result;
  }

  private Object show(CkanParameters parameters) {
    return publication
        .show(parameters.required("id"))
        .map(dataset -> CkanPackage.of(dataset, organizations))
        .orElseThrow(CkanError::notFound);
  }

  private Object names(CkanParameters parameters) {
    return page(parameters, Search.Order.NAME, MOST_NAMES).stream()
        .map(PublishedDataset::name)
        .toList();
  }

  private Object packages(CkanParameters parameters) {
    return shapes(page(parameters, Search.Order.ID, MOST_PACKAGES));
  }

  private List<PublishedDataset> page(CkanParameters parameters, Search.Order order, int most) {
    int start = parameters.number("offset", 0, 1_000_000);
    int rows = parameters.number("limit", most, most);
    return publication.find(Search.everything(order, start, rows), false).datasets();
  }

  private List<Map<String, Object>> shapes(List<PublishedDataset> datasets) {
    return datasets.stream().map(it -> CkanPackage.of(it, organizations)).toList();
  }

  private static List<Map<String, String>> licences() {
    return List.of(Licence.values()).stream()
        .map(it -> Map.of("id", it.id(), "title", it.title(), "url", it.url(), "status", "active"))
        .toList();
  }

  private Map<String, Object> status() {
    return Map.of(
        "site_title",
        "Banso",
        "site_url",
        publicUrl,
        "ckan_version",
        "2.11",
        "extensions",
        List.of());
  }

  private Object help(CkanParameters parameters) {
    String action = parameters.required("name");
    if (!knows(action)) {
      throw CkanError.notFound();
    }
    return action + ": see the contract of this catalogue, or https://docs.ckan.org/en/2.11/api/";
  }
}
