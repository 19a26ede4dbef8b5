package jp.banso.points.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;

/**
 * Codes that are handed to somebody and prove later that they were: worked out from what they are
 * for with the pseudonyms' key, so that none is stored. Eighty bits, in letters nobody confuses.
 */
@ApplicationScoped
public class HandedCodes {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final int BITS = 5;

  private final Pseudonyms pseudonyms;

  HandedCodes(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /** The code for that purpose and those things. */
  public String of(String purpose, Object... things) {
    var bytes = pseudonyms.keyed("banso.points." + purpose + ":" + Arrays.asList(things));
    var code = new StringBuilder();
    for (var i = 0; i < LENGTH; i++) {
      code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(letter(bytes, i)));
    }
    return code.toString();
  }

  /** Whether it is that code, however it was typed. */
  public boolean isRight(String code, String purpose, Object... things) {
    return MessageDigest.isEqual(plain(code), plain(of(purpose, things)));
  }

  private static int letter(byte[] bytes, int index) {
    var value = 0;
    for (var bit = index * BITS; bit < (index + 1) * BITS; bit++) {
      value = value << 1 | bytes[bit / 8] >> (7 - bit % 8) & 1;
    }
    return value;
  }

  private static byte[] plain(String code) {
    return code.replaceAll("[-\\s]", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
  }
}
