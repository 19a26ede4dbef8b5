package jp.banso.points.settlement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Who pays or is paid by a settlement. */
enum Party {
  /** 発行者: whose points they are. */
  @JsonProperty("issuer")
  ISSUER,
  /** The shops in one municipality together. */
  @JsonProperty("shops")
  SHOPS,
  @JsonProperty("carrier")
  CARRIER;

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
