package jp.banso.points.exchange;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of the service, and what follows from it for each carrier. It is made whenever it is
 * needed, so that no table holds a secret.
 */
final class SigningKey {
  private static final String PURPOSE = "banso.points.exchange:";
  private static final String NAME = "banso.points.exchange.key-id";
  private static final int SHORTEST = 32;
  private static final int LENGTH_OF_NAME = 16;

  private final byte[] secret;

  SigningKey(String setting, String secret) {
    this.secret = bytes(secret.strip());
    if (this.secret.length < SHORTEST) {
      throw new IllegalStateException(setting + " is missing or shorter than " + SHORTEST);
    }
  }

  /** 64 hexadecimal digits; as text they are the key of the carrier's HMAC. */
  String of(UUID carrier) {
    return hmac(secret, PURPOSE + carrier);
  }

  /** What that key is called by; it says nothing of the key. */
  String nameFor(UUID carrier) {
    return hmac(bytes(of(carrier)), NAME).substring(0, LENGTH_OF_NAME);
  }

  String signature(UUID carrier, String text) {
    return "key=" + nameFor(carrier) + ";sha256=" + hmac(bytes(of(carrier)), text);
  }

  private static String hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(bytes(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
