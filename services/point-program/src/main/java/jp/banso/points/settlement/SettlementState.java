package jp.banso.points.settlement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a settlement stands. There is no way back. */
enum SettlementState {
  @JsonProperty("draft")
  DRAFT,
  @JsonProperty("closed")
  CLOSED;

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
