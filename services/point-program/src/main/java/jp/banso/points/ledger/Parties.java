package jp.banso.points.ledger;

import java.util.UUID;

/** Whom a transaction concerns; each may be null. */
public record Parties(UUID wallet, UUID merchant, UUID budget, UUID recipient) {
  /** Where no second wallet takes part. */
  public Parties(UUID wallet, UUID merchant, UUID budget) {
    this(wallet, merchant, budget, null);
  }
}
