package jp.banso.points.proxy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Who granted a mandate. */
enum GrantedBy {
  @JsonProperty("holder")
  HOLDER,
  @JsonProperty("staff")
  STAFF;

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
