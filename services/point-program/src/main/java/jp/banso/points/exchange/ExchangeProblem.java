package jp.banso.points.exchange;

import jp.banso.platform.problem.ProblemType;

/** What can go wrong with an exchange. */
public enum ExchangeProblem implements ProblemType {
  EXCHANGE_ORDER_NOT_FOUND(404),
  EXCHANGE_IS_FINISHED(409),
  CARRIER_HAS_NO_ADDRESS(409),
  CARRIER_TAKES_NO_ORDERS(422),
  RECONCILIATION_TOO_LONG(422);

  private final int status;

  ExchangeProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
