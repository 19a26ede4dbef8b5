package jp.banso.points.transaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What became of a transaction; final. */
enum TransactionState {
  @JsonProperty("posted")
  POSTED,
  @JsonProperty("refused")
  REFUSED;

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
