package jp.banso.points.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How the last day is rounded. */
enum ExpiryRounding {
  @JsonProperty("none")
  NONE,
  @JsonProperty("end-of-month")
  END_OF_MONTH;

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
