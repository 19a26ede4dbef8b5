package jp.banso.points.wallet;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns a resident's subject into the name a wallet knows them by, in two steps: a keyed hash
 * (HMAC-SHA-256) of the subject, then a hash of that with the programme. Without the key nobody can
 * try subjects; without the first step's result nobody can tell that two programmes' pseudonyms are
 * one person. The first step's result is what a resident's transaction is bound to, so that the
 * database can do the second step for any programme and never holds the key.
 */
@Startup
@ApplicationScoped
public class Pseudonyms {
  private static final String PURPOSE = "banso.points.wallet:";
  private static final int SHORTEST_KEY = 32;

  private final SecretKeySpec key;

  Pseudonyms(@ConfigProperty(name = "banso.points.pseudonym-key") Optional<String> secret) {
    var bytes = secret.orElse("").strip().getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST_KEY) {
      throw new IllegalStateException(
          "BANSO_PSEUDONYM_KEY is missing or shorter than " + SHORTEST_KEY + " characters");
    }
    key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  /** The first step; only for the transaction of that very resident. */
  String bound(String subject) {
    return HexFormat.of().formatHex(keyed(PURPOSE + subject));
  }

  byte[] keyed(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Both steps: how a wallet of that programme knows the subject. 64 hexadecimal digits. */
  public String of(UUID program, String subject) {
    return hashed(bound(subject) + ":" + program);
  }

  /**
   * How a mandate of that programme knows whoever acts for another: no wallet of theirs can be told
   * from it.
   */
  public String representative(UUID program, String subject) {
    return hashed(bound(subject) + ":proxy:" + program);
  }

  private static String hashed(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
