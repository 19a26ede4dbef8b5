package jp.banso.platform.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/** One line of the journal, with the hash that binds it to the one before. */
record Entry(
    long seq,
    String type,
    String subject,
    String caller,
    String callerName,
    String requestId,
    Instant recordedAt,
    String before,
    String after,
    String hash) {

  Entry following(long entries, String headHash) {
    long next = entries + 1;
    return new Entry(
        next,
        type,
        subject,
        caller,
        callerName,
        requestId,
        recordedAt,
        before,
        after,
        sealedWith(next, headHash));
  }

  boolean follows(long entries, String headHash) {
    return seq == entries + 1 && hash.equals(sealedWith(seq, headHash));
  }

  /** SHA-256 over every field with its length before it, so that no two entries read alike. */
  private String sealedWith(long number, String headHash) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (Object part :
          Arrays.asList(
              headHash,
              number,
              type,
              subject,
              caller,
              callerName,
              requestId,
              recordedAt,
              before,
              after)) {
        byte[] bytes = part == null ? null : part.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(
            ((bytes == null ? "-" : bytes.length) + ":").getBytes(StandardCharsets.UTF_8));
        if (bytes != null) {
          digest.update(bytes);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
