package jp.banso.points.wallet;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

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

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
