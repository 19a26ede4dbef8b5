package jp.banso.points.annual;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Points used at a shop, and what of them has come back since. */
final class Use {
  final UUID id;
  final Purse purse;
  final UUID shop;
  final long amount;
  final Instant moment;
  private final List<Part> parts;
  private long back;

  Use(UUID id, Purse purse, UUID shop, List<Part> parts, Instant moment) {
    this.id = id;
    this.purse = purse;
    this.shop = shop;
    this.parts = List.copyOf(parts);
    this.amount = parts.stream().mapToLong(Part::amount).sum();
    this.moment = moment;
  }

  long left() {
    return amount - back;
  }

  /** What comes back: the last sort taken first. */
  List<Part> returned(long wanted) {
    var returned = new ArrayList<Part>();
    var skip = back;
    var left = wanted;
    for (var part : parts.reversed()) {
      var gone = Math.min(skip, part.amount());
      skip -= gone;
      var now = Math.min(left, part.amount() - gone);
      left -= now;
      if (now > 0) {
        returned.add(new Part(part.sort(), now));
      }
    }
    back += wanted;
    return returned;
  }
}
