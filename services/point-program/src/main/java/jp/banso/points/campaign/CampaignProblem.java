package jp.banso.points.campaign;

import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a campaign. */
public enum CampaignProblem implements ProblemType {
  CAMPAIGN_NOT_FOUND(404),
  CAMPAIGN_STATE_CONFLICT(409),
  CAMPAIGN_IS_FIXED(409),
  CAMPAIGN_PERIOD_INVALID(422);

  private final int status;

  CampaignProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
