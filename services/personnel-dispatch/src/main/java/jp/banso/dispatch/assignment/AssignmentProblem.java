package jp.banso.dispatch.assignment;

import java.util.Optional;
import jp.banso.platform.problem.ProblemType;

/** What can go wrong with an assignment. */
public enum AssignmentProblem implements ProblemType {
  ASSIGNMENT_NOT_FOUND(404, null),
  ASSIGNMENT_ENDS_BEFORE_IT_BEGINS(422, "assignment_period"),
  ASSIGNMENT_OUTSIDE_REQUEST(422, null),
  ASSIGNMENT_BREAKS_CONSTRAINT(409, null),
  ASSIGNMENT_EXISTS(409, "assignment_open_key"),
  ASSIGNMENT_STATE_NOT_REACHABLE(409, null),
  ASSIGNMENT_NOT_YET_BEGUN(409, null),
  ASSIGNMENT_REASON_MISSING(422, null);

  private final int status;
  private final String constraint;

  AssignmentProblem(int status, String constraint) {
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
