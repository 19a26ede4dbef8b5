package jp.banso.dispatch.specialist;

import java.util.Optional;
import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a specialist. */
public enum SpecialistProblem implements ProblemType {
  SPECIALIST_NOT_FOUND(404, null),
  SPECIALIST_CONTRACT_ENDS_BEFORE_IT_BEGINS(422, "specialist_contract"),
  SPECIALIST_ABSENCE_ENDS_BEFORE_IT_BEGINS(422, null),
  SPECIALIST_WORKS_NOWHERE(422, "specialist_mode"),
  SPECIALIST_PLACE_INCOMPLETE(422, "specialist_place"),
  SPECIALIST_USER_TAKEN(409, "specialist_user_key");

  private final int status;
  private final String constraint;

  SpecialistProblem(int status, String constraint) {
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
