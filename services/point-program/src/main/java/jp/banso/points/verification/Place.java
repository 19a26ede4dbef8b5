package jp.banso.points.verification;

import java.util.UUID;

/**
 * How far a walk is: the last row it looked at.
 *
 * @param version where the walk is along entries: which of the account's
 * @param balance the account's after that one
 */
record Place(UUID id, long version, long balance) {
  static final Place BEGIN = new Place(new UUID(0, 0), 0, 0);
  static final Place END = new Place(new UUID(-1, -1), Long.MAX_VALUE, 0);
}
