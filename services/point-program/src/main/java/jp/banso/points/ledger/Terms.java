package jp.banso.points.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What else a request says; most say nothing else.
 *
 * @param parent what it reverses or resolves, or null
 * @param ownOnly whether the parent must be the caller's own
 * @param paid whether what is granted was paid for
 * @param holdFor how long a hold lasts
 * @param effectiveAt when it counts; null: when it is recorded
 * @param lot the lot that expires
 */
public record Terms(
    UUID parent, boolean ownOnly, boolean paid, Duration holdFor, Instant effectiveAt, UUID lot) {
  /** Nothing in particular. */
  public static final Terms NONE = new Terms(null, false, false, null, null, null);
}
