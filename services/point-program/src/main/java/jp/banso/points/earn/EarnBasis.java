package jp.banso.points.earn;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What the points of a rule are for. */
enum EarnBasis {
  @JsonProperty("per-event")
  PER_EVENT,
  @JsonProperty("per-unit")
  PER_UNIT;

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
