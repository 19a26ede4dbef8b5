package jp.banso.points.wallet;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a resident consents to, each for itself (利用目的). */
public enum ConsentPurpose {
  /** To take part: the wallet is linked to them. */
  @JsonProperty("participation")
  PARTICIPATION,
  /** To be counted in analyses. */
  @JsonProperty("statistics")
  STATISTICS,
  /** That carriers read the wallet and its balance. */
  @JsonProperty("carrier-sharing")
  CARRIER_SHARING;

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
