package jp.banso.points.ledger;

import java.util.Locale;

/** What an account holds, and what it means when it holds too little. */
public enum AccountKind {
  /** Where a programme's points come from; its negative balance is what has been issued. */
  ISSUANCE(LedgerProblem.INSUFFICIENT_BALANCE),
  /** Points a programme may still grant. */
  BUDGET(LedgerProblem.BUDGET_EXHAUSTED),
  /** Points of a resident. */
  WALLET(LedgerProblem.INSUFFICIENT_BALANCE),
  /** Points a shop has taken. */
  MERCHANT(LedgerProblem.INSUFFICIENT_BALANCE),
  /** 失効: points nobody used in time. */
  EXPIRED(LedgerProblem.INSUFFICIENT_BALANCE),
  /** Where the stamps of a card come from. */
  STAMP_SOURCE(LedgerProblem.INSUFFICIENT_BALANCE),
  /** The stamps on one resident's card. */
  STAMP(LedgerProblem.INSUFFICIENT_BALANCE),
  /** 交換: points a carrier has taken for points of its own. */
  CARRIER(LedgerProblem.INSUFFICIENT_BALANCE);

  private final LedgerProblem whenShort;

  AccountKind(LedgerProblem whenShort) {
    this.whenShort = whenShort;
  }

  LedgerProblem whenShort() {
    return whenShort;
  }

  /** Sources may go below zero without end; nothing else may go below zero at all. */
  boolean isSource() {
    return this == ISSUANCE || this == STAMP_SOURCE;
  }

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
