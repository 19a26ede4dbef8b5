package jp.banso.points.merchant;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whether a shop takes points. */
public enum MerchantState {
  @JsonProperty("active")
  ACTIVE,
  @JsonProperty("closed")
  CLOSED;

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
