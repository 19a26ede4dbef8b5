package jp.banso.points.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;

/** What a carrier says in its file became of an order. */
enum ReportedState {
  @JsonProperty("accepted")
  ACCEPTED,
  @JsonProperty("refused")
  REFUSED,
  @JsonProperty("pending")
  PENDING;

  static final Map<String, ReportedState> WORDS =
      Map.of(
          "accepted", ACCEPTED,
          "承認", ACCEPTED,
          "refused", REFUSED,
          "拒否", REFUSED,
          "pending", PENDING,
          "保留", PENDING);

  /** Whether both systems say the same, and both to the end. */
  boolean agreesWith(ExchangeState ours) {
    return switch (this) {
      case ACCEPTED -> ours == ExchangeState.COMPLETED;
      case REFUSED -> ours == ExchangeState.CANCELLED;
      case PENDING -> ours.isOpen();
    };
  }

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
