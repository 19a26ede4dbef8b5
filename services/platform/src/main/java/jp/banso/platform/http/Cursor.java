package jp.banso.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import jp.banso.platform.problem.DomainException;

/**
 * Where a page ends: the last row's key, and a check that it was this list that said so. What comes
 * from elsewhere, or was altered, is refused here, so that the lists can trust the form of their
 * own keys.
 */
final class Cursor {

  private static final int LONGEST = 1000;
  private static final int CHECK = 6;

  private Cursor() {}

  static String of(String key, String list) {
    byte[] text = key.getBytes(StandardCharsets.UTF_8);
    byte[] cursor = Arrays.copyOf(check(text, list), CHECK + text.length);
    System.arraycopy(text, 0, cursor, CHECK, text.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  static String read(String cursor, String list) {
    byte[] bytes = cursor.length() > LONGEST ? new byte[0] : decoded(cursor);
    if (bytes.length > CHECK) {
      byte[] text = Arrays.copyOfRange(bytes, CHECK, bytes.length);
      if (Arrays.equals(check(text, list), Arrays.copyOf(bytes, CHECK))) {
        return new String(text, StandardCharsets.UTF_8);
      }
    }
    throw new DomainException(HttpProblem.CURSOR_NOT_READABLE);
  }

  private static byte[] decoded(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException notOurs) {
      return new byte[0];
    }
  }

  private static byte[] check(byte[] text, String list) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(list.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return Arrays.copyOf(digest.digest(text), CHECK);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
