package jp.banso.points.inclusion;

import java.util.Optional;
import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a paper card. */
public enum PaperCardProblem implements ProblemType {
  PAPER_CARD_NOT_FOUND(404, null),
  PAPER_CARD_NUMBER_TAKEN(409, "paper_card_number_key"),
  WALLET_HAS_PAPER_CARD(409, "paper_card_wallet_key"),
  PAPER_CARD_STATE_CONFLICT(409, null),
  PAPER_CARD_BLOCKED(409, null);

  private final int status;
  private final String constraint;

  PaperCardProblem(int status, String constraint) {
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
