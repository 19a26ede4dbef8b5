package jp.banso.points.effect;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** What we need of a dataset of the catalogue. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CatalogDataset(UUID id, String name, String state, long version) {

  boolean isUsable() {
    return id != null && name != null && state != null;
  }

  boolean isDraft() {
    return "DRAFT".equals(state);
  }
}
