package jp.banso.catalog.ckan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.catalog.publication.PublishedDataset;
import jp.banso.catalog.publication.PublishedFile;

/**
 * A published dataset in CKAN's shape, with every key that strict clients require. Maps rather than
 * records, because CKAN's keys are snake case and its clients expect them even where they are null.
 */
final class CkanPackage {

  /** CKAN's times carry no zone and always six decimals; clients parse exactly that. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private CkanPackage() {}

  static Map<String, Object> of(PublishedDataset dataset, CkanOrganizations organizations) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("id", dataset.id());
    shape.put("name", dataset.name());
    shape.put("title", dataset.title());
    shape.put("notes", dataset.description());
    shape.put("url", null);
    shape.put("license_id", dataset.licence().id());
    shape.put("license_title", dataset.licence().title());
    shape.put("license_url", dataset.licence().url());
    shape.put("private", false);
    shape.put("state", "active");
    shape.put("type", "dataset");
    shape.put("author", dataset.contactName());
    shape.put("author_email", dataset.contactEmail());
    shape.put("maintainer", dataset.contactName());
    shape.put("maintainer_email", dataset.contactEmail());
    shape.put("metadata_created", TIME.format(dataset.createdAt()));
    shape.put("metadata_modified", TIME.format(dataset.modifiedAt()));
    shape.put("owner_org", organizations.id(dataset.organization()));
    shape.put("organization", organizations.of(dataset.organization()));
    shape.put("tags", dataset.keywords().stream().map(CkanPackage::tag).toList());
    shape.put("groups", List.of());
    shape.put("extras", extras(dataset));
    shape.put("resources", resources(dataset.files()));
    shape.put("num_resources", dataset.files().size());
    shape.put("num_tags", dataset.keywords().size());
    return shape;
  }

  private static Map<String, Object> tag(String keyword) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put(
        "id",
        UUID.nameUUIDFromBytes(
            ("tag:" + keyword).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    shape.put("name", keyword);
    shape.put("display_name", keyword);
    shape.put("state", "active");
    shape.put("vocabulary_id", null);
    return shape;
  }

  private static List<Map<String, String>> extras(PublishedDataset dataset) {
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("local_government_code", dataset.organization());
    known.put("frequency", dataset.refresh());
    known.put("theme", dataset.theme());
    known.put("title_en", dataset.titleEn());
    known.put("temporal_start", dataset.periodFrom());
    known.put("temporal_end", dataset.periodTo());
    return known.entrySet().stream()
        .filter(extra -> extra.getValue() != null)
        .map(extra -> Map.of("key", extra.getKey(), "value", extra.getValue().toString()))
        .toList();
  }

  private static List<Map<String, Object>> resources(List<PublishedFile> files) {
    List<Map<String, Object>> shapes = new ArrayList<>();
    for (PublishedFile file : files) {
      Map<String, Object> shape = resource(file);
      shape.put("position", shapes.size());
      shapes.add(shape);
    }
    return shapes;
  }

  static Map<String, Object> resource(PublishedFile file) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("id", file.id());
    shape.put("package_id", file.dataset());
    shape.put("name", file.title());
    shape.put("description", file.title());
    shape.put("format", file.format());
    shape.put("mimetype", file.mediaType());
    shape.put("size", file.byteSize());
    shape.put("hash", file.sha256() == null ? "" : file.sha256());
    shape.put("url", file.url());
    shape.put("created", TIME.format(file.createdAt()));
    shape.put("last_modified", time(file.createdAt()));
    shape.put("resource_type", file.keptHere() ? "file.upload" : "file");
    shape.put("state", "active");
    shape.put("datastore_active", false);
    return shape;
  }

  static String time(Instant instant) {
    return TIME.format(instant);
  }
}
