package jp.banso.dispatch.request;

import java.util.Optional;
import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a support request. */
public enum RequestProblem implements ProblemType {
  REQUEST_NOT_FOUND(404, null),
  REQUEST_ENDS_BEFORE_IT_BEGINS(422, "support_request_period"),
  REQUEST_PLACE_INCOMPLETE(422, "support_request_place"),
  REQUEST_ORGANIZATION_STAYS(422, null),
  REQUEST_NOT_CORRECTABLE(409, null),
  REQUEST_STATE_NOT_REACHABLE(409, null),
  REQUEST_NOT_OPEN(409, null),
  REQUEST_HAS_ASSIGNMENTS(409, null);

  private final int status;
  private final String constraint;

  RequestProblem(int status, String constraint) {
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
