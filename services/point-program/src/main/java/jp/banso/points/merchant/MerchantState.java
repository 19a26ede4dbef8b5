package jp.banso.points.merchant;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a shop takes points. */
public enum MerchantState {
  @JsonProperty("active")
  ACTIVE,
  @JsonProperty("closed")
  CLOSED
}
