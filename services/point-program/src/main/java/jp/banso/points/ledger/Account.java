package jp.banso.points.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * An account as it stands when it is locked.
 *
 * @param asset what it counts: the programme's points or one card's stamps
 * @param floor the lowest balance it may have, or null
 * @param held what open holds have promised away
 * @param version how many entries it has
 * @param changedAt when its last entry was recorded
 */
record Account(
    UUID id,
    AccountKind kind,
    UUID asset,
    Long floor,
    long balance,
    long held,
    long version,
    boolean closed,
    Instant changedAt) {

  Account moved(long amount) {
    var after = Math.addExact(balance, amount);
    return new Account(id, kind, asset, floor, after, held, version + 1, closed, changedAt);
  }

  Account holding(long more) {
    return new Account(id, kind, asset, floor, balance, held + more, version, closed, changedAt);
  }

  boolean canGive(long amount) {
    return floor == null || balance - held - amount >= floor;
  }
}
