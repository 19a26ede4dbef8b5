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
  /** 譲渡: from a wallet to another, where the programme allows it. */
  @JsonProperty("transfer")
  TRANSFER,
  /** スタンプ: one stamp on a card; the one that fills the card also pays the reward. */
  @JsonProperty("stamp")
  STAMP,
  /** 仮押さえ: points of a wallet promised to a shop for a while. */
  @JsonProperty("hold")
  HOLD,
  /** 売上確定: what was held, or a part of it, goes to the shop; the rest is free again. */
  @JsonProperty("capture")
  CAPTURE,
  /** 仮押さえの取消: all that was held is free again. */
  @JsonProperty("void")
  VOID,
  /** 仮押さえの失効: a hold nobody captured or voided in time. */
  @JsonProperty("hold-expiry")
  HOLD_EXPIRY,
  /** 取消: the entries of an earlier transaction, or a part of them, turned round. */
  @JsonProperty("reversal")
  REVERSAL,
  /** 失効: what is left of a lot after its last day. */
  @JsonProperty("expiry")
  EXPIRY;

  /** What only gives back or tidies up happens whatever is closed. */
  boolean alwaysMay() {
    return this == VOID || this == HOLD_EXPIRY || this == EXPIRY;
  }

  boolean resolvesHold() {
    return this == CAPTURE || this == VOID || this == HOLD_EXPIRY;
  }

  boolean isReversible() {
    return this == GRANT || this == REDEEM || this == CAPTURE || this == TRANSFER;
  }

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
