package jp.banso.points.ledger;

import java.util.UUID;

/**
 * Whole points, or stamps, from one account to another.
 *
 * @param amount more than zero
 */
public record Movement(UUID from, UUID to, long amount) {
  /** Refuses an amount that moves nothing, or the wrong way. */
  public Movement {
    if (amount <= 0 || from.equals(to)) {
      throw new IllegalArgumentException("a movement takes more than nothing to another account");
    }
  }

  Movement reversed() {
    return new Movement(to, from, amount);
  }
}
