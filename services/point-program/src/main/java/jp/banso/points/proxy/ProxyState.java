package jp.banso.points.proxy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a mandate stands. Whether its period has begun or ended, its days say. */
enum ProxyState {
  @JsonProperty("offered")
  OFFERED,
  @JsonProperty("accepted")
  ACCEPTED,
  @JsonProperty("revoked")
  REVOKED;

  boolean mayBecome(ProxyState next) {
    return next == REVOKED ? this != REVOKED : next == ACCEPTED && this == OFFERED;
  }

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
