package jp.banso.points.earn;

import java.time.Instant;
import jp.banso.platform.time.JapanTime;

/**
 * An event and what it earned.
 *
 * @param municipality where the resident lived when it was reported
 * @param earned by which rule, or null
 * @param points promised, and granted unless the lane says otherwise
 * @param reason why there are none, or null
 * @param caller who reported it
 */
record EarnEvent(
    NewEarnEvent reported,
    String municipality,
    EarnedBy earned,
    long points,
    EarnReason reason,
    String caller,
    Instant receivedAt) {

  static Happening happening(NewEarnEvent reported, String municipality) {
    return new Happening(
        JapanTime.dayOf(reported.occurredAt()),
        reported.units(),
        reported.place(),
        reported.ageBand(),
        municipality);
  }

  /** The same after the lane refused to grant. */
  EarnEvent refused(EarnReason why) {
    return new EarnEvent(reported, municipality, earned, 0, why, caller, receivedAt);
  }

  boolean isSame(NewEarnEvent again, String by) {
    return reported.equals(again) && caller.equals(by);
  }
}
