package jp.banso.points.earn;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Events whose promises the service kept itself, as whoever promised did not come as far.
 *
 * @param granted those whose points are in the wallet
 * @param givenBack those the ledger refused, by the reason
 */
record LateGrants(List<UUID> granted, Map<EarnReason, List<UUID>> givenBack) {

  boolean isEmpty() {
    return granted.isEmpty() && givenBack.isEmpty();
  }

  /** In numbers, for the log. */
  @Override
  public String toString() {
    return granted.size()
        + " granted now, "
        + givenBack.values().stream().mapToInt(List::size).sum()
        + " given back";
  }
}
