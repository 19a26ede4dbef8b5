package jp.banso.points.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What was decided. */
enum ConsentDecision {
  @JsonProperty("given")
  GIVEN,
  @JsonProperty("withdrawn")
  WITHDRAWN;

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
