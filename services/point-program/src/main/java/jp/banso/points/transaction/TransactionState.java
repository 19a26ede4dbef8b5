package jp.banso.points.transaction;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a transaction; final. */
enum TransactionState {
  @JsonProperty("posted")
  POSTED,
  @JsonProperty("refused")
  REFUSED
}
