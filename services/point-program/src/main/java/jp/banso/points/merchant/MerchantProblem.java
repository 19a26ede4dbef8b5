package jp.banso.points.merchant;

import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a merchant. */
public enum MerchantProblem implements ProblemType {
  MERCHANT_NOT_FOUND(404),
  NOT_YOUR_SHOP(403),
  SHOP_CLOSED(422);

  private final int status;

  MerchantProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
