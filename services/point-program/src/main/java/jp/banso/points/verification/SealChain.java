package jp.banso.points.verification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Deque;

/** Walks along the seals of one ledger and makes each anew. */
final class SealChain {
  private byte[] before = new byte[0];
  private long last;
  private Instant until;

  /** The last seal that fitted. */
  long last() {
    return last;
  }

  /** What that one reaches to; null before the first. */
  Instant until() {
    return until;
  }

  /**
   * Whether the next seal fits.
   *
   * @param hashes of what was recorded after the last one; what the seal is on is taken from it
   */
  boolean takes(Seal seal, Deque<Sealed> hashes) {
    var digest = digest();
    digest.update(before);
    var found = 0L;
    while (!hashes.isEmpty() && !hashes.peek().recordedAt().isAfter(seal.until())) {
      digest.update(hashes.remove().hash());
      found++;
    }
    before = seal.hash();
    last = seal.no();
    until = seal.until();
    return found == seal.transactions() && MessageDigest.isEqual(seal.hash(), digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
