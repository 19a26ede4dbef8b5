package jp.banso.points.wallet;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a programme reaches a resident (利用経路). */
public enum Channel {
  @JsonProperty("smartphone")
  SMARTPHONE,
  @JsonProperty("paper-card")
  PAPER_CARD,
  /** Family or a welfare office acts for them. */
  @JsonProperty("proxy")
  PROXY,
  /** Staff do it for them at the counter. */
  @JsonProperty("counter")
  COUNTER;

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
