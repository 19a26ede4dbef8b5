package jp.banso.points.inclusion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * Whether a card works. A blocked one never does again: who finds it must not be able to use it.
 */
enum PaperCardState {
  @JsonProperty("active")
  ACTIVE,
  @JsonProperty("blocked")
  BLOCKED;

  boolean mayBecome(PaperCardState next) {
    return this == ACTIVE && next == BLOCKED;
  }

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
