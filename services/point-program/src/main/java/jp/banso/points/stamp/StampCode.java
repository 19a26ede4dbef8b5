package jp.banso.points.stamp;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/**
 * What a shop's screen says for thirty seconds.
 *
 * @param slot which half minute since 1970 it is for
 */
record StampCode(UUID program, UUID merchant, UUID card, long slot) {
  static final int SECONDS = 30;
  static final int LENGTH = 3 * 16 + Long.BYTES;

  static StampCode at(Instant moment, UUID program, UUID merchant, UUID card) {
    return new StampCode(program, merchant, card, slotOf(moment));
  }

  static StampCode of(byte[] bytes) {
    var from = ByteBuffer.wrap(bytes);
    return new StampCode(id(from), id(from), id(from), from.getLong());
  }

  private static UUID id(ByteBuffer from) {
    return new UUID(from.getLong(), from.getLong());
  }

  static long slotOf(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), SECONDS);
  }

  byte[] bytes() {
    var bytes = ByteBuffer.allocate(LENGTH);
    for (var id : new UUID[] {program, merchant, card}) {
      bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
    return bytes.putLong(slot).array();
  }

  Instant validFrom() {
    return Instant.ofEpochSecond(slot * SECONDS);
  }

  /** The first moment after it. */
  Instant validUntil() {
    return Instant.ofEpochSecond((slot + 1) * SECONDS);
  }

  /** Made once by each wallet. A colon never is in the nonce of a scan by staff. */
  NewStamp by(UUID wallet) {
    return new NewStamp(wallet, card, merchant, slot + ":" + wallet);
  }
}
