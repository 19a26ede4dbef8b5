package jp.banso.points.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why points or stamps move. */
public enum TransactionKind {
  /** 予算の配当: from the programme's source to a budget. */
  @JsonProperty("fund")
  FUND,
  /** 付与: from a budget to a wallet. */
  @JsonProperty("grant")
  GRANT,
  /** 利用: from a wallet to a shop. */
  @JsonProperty("redeem")
  REDEEM,
  /** スタンプ: one stamp on a card; the one that fills the card also pays the reward. */
  @JsonProperty("stamp")
  STAMP,
  /** 取消: the entries of an earlier transaction, turned round. */
  @JsonProperty("reversal")
  REVERSAL;

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
