package jp.banso.points.proxy;

import java.util.Optional;
import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a mandate. */
public enum ProxyProblem implements ProblemType {
  PROXY_NOT_FOUND(404, null),
  NOT_REPRESENTED(404, null),
  PROXY_STATE_CONFLICT(409, null),
  ALREADY_REPRESENTED(409, "wallet_proxy_once_key"),
  PROXY_LIMIT_REACHED(409, null),
  PROXY_IS_HOLDER(409, null),
  PROXY_PERIOD_INVALID(422, null),
  INVITATION_INVALID(422, null),
  PROXY_MAY_NOT_REDEEM(403, null);

  private final int status;
  private final String constraint;

  ProxyProblem(int status, String constraint) {
    this.status = status;
    this.constraint = constraint;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Optional<String> constraint() {
    return Optional.ofNullable(constraint);
  }
}
