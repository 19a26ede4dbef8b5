package jp.banso.points.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where an exchange stands, and where it may go next. */
enum ExchangeState {
  /** Written down; the points may be held already. */
  @JsonProperty("requested")
  REQUESTED,
  /** The points are held, and the carrier is being asked. */
  @JsonProperty("sent")
  SENT,
  /** The carrier gave no answer that could be understood. */
  @JsonProperty("unknown")
  UNKNOWN,
  /** The carrier has given its points; ours are still to be taken. */
  @JsonProperty("accepted")
  ACCEPTED,
  /** The carrier gives nothing; our points are still to be set free. */
  @JsonProperty("refused")
  REFUSED,
  @JsonProperty("completed")
  COMPLETED,
  @JsonProperty("cancelled")
  CANCELLED;

  boolean mayBecome(ExchangeState next) {
    return switch (this) {
      case REQUESTED -> next == SENT || next == REFUSED || next == CANCELLED;
      case SENT -> next == ACCEPTED || next == REFUSED || next == UNKNOWN;
      case UNKNOWN -> next == ACCEPTED || next == REFUSED;
      case ACCEPTED -> next == COMPLETED;
      case REFUSED -> next == CANCELLED;
      case COMPLETED, CANCELLED -> false;
    };
  }

  /** Whether the carrier's answer is still awaited. */
  boolean isOpen() {
    return this == SENT || this == UNKNOWN;
  }

  boolean isFinal() {
    return this == COMPLETED || this == CANCELLED;
  }

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
