package jp.banso.points.earn;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import jp.banso.points.ledger.Outcome;

/** Why an event earned nothing. */
enum EarnReason {
  @JsonProperty("no-rule")
  NO_RULE,
  @JsonProperty("outside-period")
  OUTSIDE_PERIOD,
  @JsonProperty("not-eligible")
  NOT_ELIGIBLE,
  @JsonProperty("cap-reached")
  CAP_REACHED,
  @JsonProperty("budget-exhausted")
  BUDGET_EXHAUSTED,
  @JsonProperty("wallet-closed")
  WALLET_CLOSED,
  @JsonProperty("program-not-open")
  PROGRAM_NOT_OPEN;

  /** What the ledger's refusal of the grant means for the event. */
  static EarnReason of(Outcome refused) {
    return switch (refused.refusal()) {
      case BUDGET_EXHAUSTED -> BUDGET_EXHAUSTED;
      case ACCOUNT_CLOSED -> WALLET_CLOSED;
      case PROGRAM_NOT_OPEN -> PROGRAM_NOT_OPEN;
      default -> throw refused.refusal().with(refused.id());
    };
  }

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
