package jp.banso.catalog.ckan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.catalog.publication.Publication;

/** Who has published what under which keyword, and single files. */
@ApplicationScoped
class CkanDirectory {

  private final Publication publication;
  private final CkanOrganizations organizations;

  CkanDirectory(Publication publication, CkanOrganizations organizations) {
    this.publication = publication;
    this.organizations = organizations;
  }

  Object organizations(CkanParameters parameters) {
    var counts = counts("organization");
    var codes = counts.keySet().stream().sorted();
    return parameters.text("all_fields").equalsIgnoreCase("true")
        ? codes.map(code -> shape(code, counts)).toList()
        : codes.map(CkanOrganizations::name).toList();
  }

  Object organization(CkanParameters parameters) {
    String wanted = CkanOrganizations.code(parameters.required("id"));
    var counts = counts("organization");
    return counts.keySet().stream()
        .filter(code -> code.equals(wanted) || organizations.id(code).toString().equals(wanted))
        .findFirst()
        .map(code -> shape(code, counts))
        .orElseThrow(CkanError::notFound);
  }

  List<String> tags(CkanParameters parameters) {
    String part = parameters.text("query");
    return counts("tags").keySet().stream().filter(tag -> tag.contains(part)).sorted().toList();
  }

  Object resource(CkanParameters parameters) {
    String id = parameters.required("id");
    if (!id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
      throw CkanError.notFound();
    }
    return publication
        .file(UUID.fromString(id))
        .map(CkanPackage::resource)
        .orElseThrow(CkanError::notFound);
  }

  private Map<String, Object> shape(String code, Map<String, Long> counts) {
    Map<String, Object> shape = organizations.of(code);
    shape.put("package_count", counts.get(code));
    return shape;
  }

  private Map<String, Long> counts(String facet) {
    return publication.counts().getOrDefault(facet, Map.of());
  }
}
