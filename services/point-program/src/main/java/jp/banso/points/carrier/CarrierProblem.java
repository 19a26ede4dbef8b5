package jp.banso.points.carrier;

import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a carrier. */
public enum CarrierProblem implements ProblemType {
  CARRIER_NOT_FOUND(404),
  NOT_A_CARRIER(404),
  CARRIER_STATE_CONFLICT(409),
  CARRIER_HAS_NO_CLIENT(409),
  CARRIER_HAS_ENDED(409),
  CARRIER_AREA_UNKNOWN(422),
  CONTRACT_DATE_DOES_NOT_FIT(422),
  EXCHANGE_URL_NOT_PUBLIC(422),
  IDENTITY_PROVIDER_UNAVAILABLE(503);

  private final int status;

  CarrierProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
