package jp.banso.points.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * An id made of what it stands for (UUID version 8, RFC 9562, of a SHA-256): the same parts give
 * the same id.
 */
public final class DerivedId {
  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000000000000000L;

  private DerivedId() {}

  /** The id of these parts. */
  public static UUID of(UUID first, UUID second, String rest) {
    try {
      var text = first + ":" + second + ":" + rest;
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      var bits = ByteBuffer.wrap(hash);
      return new UUID(
          bits.getLong() & ~0xF000L | VERSION_8, bits.getLong() & 0x3FFFFFFFFFFFFFFFL | VARIANT);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
