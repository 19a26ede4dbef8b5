package jp.banso.points.carrier;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.stream.Stream;

/** What a carrier may wish to do. */
public enum CarrierScope {
  @JsonProperty("points:grant")
  GRANT("points:grant", true),
  @JsonProperty("points:redeem")
  REDEEM("points:redeem", true),
  @JsonProperty("points:read")
  READ("points:read", false),
  /** Open wallets and deliver stamp cards. */
  @JsonProperty("carrier")
  CARRIER("carrier", false);

  private final String scope;
  private final boolean movesPoints;

  CarrierScope(String scope, boolean movesPoints) {
    this.scope = scope;
    this.movesPoints = movesPoints;
  }

  static CarrierScope of(String scope) {
    return Stream.of(values()).filter(one -> one.scope.equals(scope)).findFirst().orElseThrow();
  }

  /** As tokens say it. */
  String scope() {
    return scope;
  }

  /** Whether only a live carrier has it. */
  boolean movesPoints() {
    return movesPoints;
  }
}
