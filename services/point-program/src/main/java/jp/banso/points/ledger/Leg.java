package jp.banso.points.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What one account gave and another took, with the lots of the wallets among them.
 *
 * @param amount more than zero
 */
record Leg(UUID from, UUID fromLot, UUID to, UUID toLot, long amount) {

  Leg turned(long part) {
    return new Leg(to, toLot, from, fromLot, part);
  }

  /** Entries come in pairs: what one account gave, another took. */
  static List<Leg> of(List<Entry> entries) {
    var legs = new ArrayList<Leg>();
    for (var i = 0; i < entries.size(); i += 2) {
      var gave = entries.get(i);
      var took = entries.get(i + 1);
      legs.add(new Leg(gave.account(), gave.lot(), took.account(), took.lot(), took.amount()));
    }
    return legs;
  }

  /** A part of what has not been turned round yet, turned round, the last first. */
  static List<Leg> turned(List<Leg> legs, long done, long amount) {
    var turned = new ArrayList<Leg>();
    var skip = done;
    var left = amount;
    for (var leg : legs.reversed()) {
      var skipped = Math.min(skip, leg.amount());
      skip -= skipped;
      var part = Math.min(left, leg.amount() - skipped);
      left -= part;
      if (part > 0) {
        turned.add(leg.turned(part));
      }
    }
    return turned;
  }
}
