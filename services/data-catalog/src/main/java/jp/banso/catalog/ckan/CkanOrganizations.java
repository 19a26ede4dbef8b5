package jp.banso.catalog.ckan;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.banso.catalog.publication.Publishers;

/** Local governments as CKAN organisations, named {@code jp_<code>}. */
@ApplicationScoped
class CkanOrganizations {

  private final Publishers publishers;

  CkanOrganizations(Publishers publishers) {
    this.publishers = publishers;
  }

  /** The same id for the same code in every installation, so that harvesters recognise it. */
  UUID id(String code) {
    return UUID.nameUUIDFromBytes(("local-government:" + code).getBytes(StandardCharsets.UTF_8));
  }

  /** Organisations are named {@code jp_<code>} in CKAN, where a name may not be a bare number. */
  static String code(String name) {
    return name.startsWith("jp_") ? name.substring(3) : name;
  }

  static String name(String code) {
    return "jp_" + code;
  }

  Map<String, Object> of(String code) {
    String title = publishers.nameOf(code);
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("id", id(code));
    shape.put("name", name(code));
    shape.put("title", title);
    shape.put("description", "");
    shape.put("created", CkanPackage.time(Instant.EPOCH));
    shape.put("is_organization", true);
    shape.put("state", "active");
    shape.put("image_url", "");
    shape.put("type", "organization");
    shape.put("approval_status", "approved");
    shape.put("revision_id", null);
    shape.put("revision_timestamp", null);
    return shape;
  }
}
