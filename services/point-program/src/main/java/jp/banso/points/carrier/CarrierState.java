package jp.banso.points.carrier;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a carrier stands, and where it may go next. */
public enum CarrierState {
  @JsonProperty("applied")
  APPLIED,
  @JsonProperty("contracted")
  CONTRACTED,
  @JsonProperty("test")
  TEST,
  @JsonProperty("live")
  LIVE,
  @JsonProperty("suspended")
  SUSPENDED,
  @JsonProperty("ended")
  ENDED;

  boolean mayBecome(CarrierState next) {
    return switch (this) {
      case APPLIED -> next == CONTRACTED || next == ENDED;
      case CONTRACTED -> next == TEST || next == ENDED;
      case TEST -> next == LIVE || next == SUSPENDED || next == ENDED;
      case LIVE -> next == SUSPENDED || next == ENDED;
      case SUSPENDED -> next == LIVE || next == ENDED;
      case ENDED -> false;
    };
  }

  boolean hasClient() {
    return this == TEST || this == LIVE || this == SUSPENDED;
  }

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
