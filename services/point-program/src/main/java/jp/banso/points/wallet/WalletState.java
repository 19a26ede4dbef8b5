package jp.banso.points.wallet;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a wallet stands, and where it may go next. */
public enum WalletState {
  @JsonProperty("active")
  ACTIVE,
  @JsonProperty("suspended")
  SUSPENDED,
  @JsonProperty("closed")
  CLOSED;

  boolean mayBecome(WalletState next) {
    return this != CLOSED && next != this;
  }
}
