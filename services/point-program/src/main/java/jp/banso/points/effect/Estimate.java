package jp.banso.points.effect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * 差の差 (difference in differences) of the members' own changes: the mean change of the participants
 * less that of the others. Its standard error is Welch's, √(s₁²/n₁ + s₀²/n₀), because the groups
 * need not vary alike; each member's two periods are one observation, so that what a member always
 * does is not counted as chance.
 */
record Estimate(GroupCount participants, GroupCount others) {
  private static final MathContext DIGITS = MathContext.DECIMAL64;
  // The normal distribution's, both sides together 5 %
  private static final BigDecimal NINETY_FIVE_PERCENT = new BigDecimal("1.959964");

  boolean isShown() {
    return participants.isShown() && others.isShown();
  }

  BigDecimal difference() {
    return participants.change().subtract(others.change());
  }

  BigDecimal standardError() {
    return share(participants).add(share(others)).sqrt(DIGITS);
  }

  private static BigDecimal share(GroupCount group) {
    return group.variance().divide(BigDecimal.valueOf(group.size()), DIGITS);
  }

  BigDecimal low() {
    return difference().subtract(NINETY_FIVE_PERCENT.multiply(standardError()));
  }

  BigDecimal high() {
    return difference().add(NINETY_FIVE_PERCENT.multiply(standardError()));
  }

  /** 追加1単位あたりの付与ポイント (F19); null where nothing was added or granted. */
  BigDecimal pointsPerAdditional() {
    if (difference().signum() <= 0 || participants.spent() <= 0) {
      return null;
    }
    var added = difference().multiply(BigDecimal.valueOf(participants.size()));
    return BigDecimal.valueOf(participants.spent())
        .divide(added, DIGITS)
        .setScale(2, RoundingMode.HALF_UP);
  }
}
