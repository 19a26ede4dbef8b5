package jp.banso.points.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a programme stands, and where it may go next. */
public enum ProgramState {
  @JsonProperty("draft")
  DRAFT,
  @JsonProperty("open")
  OPEN,
  @JsonProperty("closed")
  CLOSED;

  boolean mayBecome(ProgramState next) {
    return switch (this) {
      case DRAFT -> next == OPEN;
      case OPEN -> next == CLOSED;
      case CLOSED -> false;
    };
  }

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
