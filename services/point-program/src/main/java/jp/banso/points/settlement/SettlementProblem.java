package jp.banso.points.settlement;

import java.util.Optional;
import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a settlement. */
public enum SettlementProblem implements ProblemType {
  SETTLEMENT_NOT_FOUND(404),
  SETTLEMENT_IS_CLOSED(409),
  SETTLEMENT_DRAFT_EXISTS(409, "settlement_one_draft"),
  SETTLEMENT_PERIOD_NOT_OVER(409),
  SETTLEMENT_PERIOD_DOES_NOT_FOLLOW(422),
  SETTLEMENT_PERIOD_INVALID(422);

  private final int status;
  private final String constraint;

  SettlementProblem(int status) {
    this(status, null);
  }

  SettlementProblem(int status, String constraint) {
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
