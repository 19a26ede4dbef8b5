package jp.banso.points.transaction;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of the others when one is refused. */
enum BulkMode {
  @JsonProperty("independent")
  INDEPENDENT,
  @JsonProperty("atomic")
  ATOMIC
}
