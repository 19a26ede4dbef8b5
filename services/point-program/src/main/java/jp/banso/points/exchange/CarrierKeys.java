package jp.banso.points.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key each carrier knows our requests by. It is made of the service's own key and the carrier's
 * id whenever it is needed, so that no table holds a secret.
 */
@ApplicationScoped
class CarrierKeys {
  private static final String PURPOSE = "banso.points.exchange:";
  private static final int SHORTEST_KEY = 32;

  private final byte[] secret;

  CarrierKeys(ExchangeSettings settings) {
    secret = settings.key().orElse("").strip().getBytes(StandardCharsets.UTF_8);
    if (secret.length < SHORTEST_KEY) {
      throw new IllegalStateException(
          "BANSO_EXCHANGE_KEY and BANSO_PSEUDONYM_KEY are shorter than " + SHORTEST_KEY);
    }
  }

  /** 64 hexadecimal digits; as text they are the key of the carrier's HMAC. */
  String of(UUID carrier) {
    return hmac(secret, PURPOSE + carrier);
  }

  /** Who asks and what, so that neither a word nor the moment can be changed on the way. */
  String signature(UUID carrier, String timestamp, String method, String path, String body) {
    var text = String.join("\n", timestamp, method, path, body);
    return "sha256=" + hmac(of(carrier).getBytes(StandardCharsets.UTF_8), text);
  }

  private static String hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
