package jp.banso.catalog.asset;

import jp.banso.platform.problem.ProblemType;

/** What can go wrong with an asset. */
public enum AssetProblem implements ProblemType {
  ASSET_NOT_FOUND(404),
  ASSET_STAYS_WITH_ITS_OWNER(409);

  private final int status;

  AssetProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
