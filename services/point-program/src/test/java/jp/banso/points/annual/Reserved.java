package jp.banso.points.annual;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Points promised to a shop. */
record Reserved(UUID id, Purse purse, UUID shop, List<Part> parts, Instant until) {

  long amount() {
    return parts.stream().mapToLong(Part::amount).sum();
  }
}
