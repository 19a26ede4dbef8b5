package jp.banso.points.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two seals, on two transactions and on one, made here by hand. */
class SealChainTest {
  private static final Instant NOON = Instant.parse("2025-04-01T03:00:00Z");
  private static final byte[] A = {1};
  private static final byte[] B = {2};
  private static final byte[] C = {3};
  private static final byte[] FIRST = sha256(A, B);
  private static final Seal ONE = new Seal(1, NOON.plusSeconds(2), 2, FIRST);
  private static final Seal TWO = new Seal(2, NOON.plusSeconds(9), 1, sha256(FIRST, C));

  private static byte[] sha256(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Deque<Sealed> hashes(byte[]... hashes) {
    var sealed = new ArrayDeque<Sealed>();
    for (var i = 0; i < hashes.length; i++) {
      sealed.add(new Sealed(NOON.plusSeconds(i == 2 ? 9 : i + 1L), hashes[i]));
    }
    return sealed;
  }

  @Test
  void sealsFitTogetherAndPageByPage() {
    var together = new SealChain();
    var all = hashes(A, B, C);
    assertTrue(together.takes(ONE, all));
    assertEquals(List.of(1L, ONE.until()), List.of(together.last(), together.until()));
    assertTrue(together.takes(TWO, all));
    var paged = new SealChain();
    assertTrue(paged.takes(ONE, hashes(A, B)));
    assertTrue(paged.takes(TWO, new ArrayDeque<>(List.of(new Sealed(TWO.until(), C)))));
  }

  @Test
  void whatWasChangedAddedOrTakenAwayBreaksTheSealItIsUnder() {
    assertFalse(new SealChain().takes(ONE, hashes(A, C)));
    assertFalse(new SealChain().takes(ONE, hashes(B, A)));
    assertFalse(new SealChain().takes(ONE, hashes(A)));
    var added = hashes(A, B);
    added.add(new Sealed(ONE.until(), C));
    assertFalse(new SealChain().takes(ONE, added));
    var later = new SealChain();
    assertTrue(later.takes(ONE, hashes(A, B)));
    assertFalse(later.takes(TWO, new ArrayDeque<>(List.of(new Sealed(TWO.until(), A)))));
  }
}
