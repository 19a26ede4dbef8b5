package jp.banso.points.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which points go first; among equals those that end first. */
enum SpendOrder {
  @JsonProperty("earliest-expiry")
  EARLIEST_EXPIRY,
  @JsonProperty("free-first")
  FREE_FIRST,
  @JsonProperty("paid-first")
  PAID_FIRST;

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
