package jp.banso.points.wallet;

import java.util.Optional;
import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a wallet. */
public enum WalletProblem implements ProblemType {
  WALLET_NOT_FOUND(404, null),
  WALLET_EXISTS(409, "wallet_subject_key"),
  WALLET_STATE_CONFLICT(409, null),
  WALLET_LINKED(409, null),
  WALLET_NOT_LINKED(409, null),
  RESIDENCE_UNKNOWN(422, null),
  BALANCE_NOT_KNOWN_AT(422, null);

  private final int status;
  private final String constraint;

  WalletProblem(int status, String constraint) {
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
