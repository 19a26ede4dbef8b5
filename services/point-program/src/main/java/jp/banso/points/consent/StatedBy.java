package jp.banso.points.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Who decided, and through whom it was written down. */
enum StatedBy {
  /** The holder, signed in. */
  @JsonProperty("holder")
  HOLDER,
  /** The holder, at a counter: staff wrote it down. */
  @JsonProperty("staff")
  STAFF,
  /** Somebody who may decide for the holder, at a counter. */
  @JsonProperty("proxy")
  PROXY,
  /** The holder, in a carrier's app. */
  @JsonProperty("carrier")
  CARRIER;

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
