package jp.banso.points.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a comparison of an order with the carrier's file found. */
enum Finding {
  @JsonProperty("matched")
  MATCHED,
  /** The carrier names an order we do not have. */
  @JsonProperty("missing-here")
  MISSING_HERE,
  /** We have an order of that day the carrier does not name. */
  @JsonProperty("missing-there")
  MISSING_THERE,
  @JsonProperty("amount-differs")
  AMOUNT_DIFFERS,
  @JsonProperty("state-differs")
  STATE_DIFFERS,
  /** The carrier names the order twice. */
  @JsonProperty("repeated")
  REPEATED,
  @JsonProperty("unreadable")
  UNREADABLE;

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
