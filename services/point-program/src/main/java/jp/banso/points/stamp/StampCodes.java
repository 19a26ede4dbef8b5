package jp.banso.points.stamp;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs what shops show and believes nothing else: HMAC-SHA-256 with a key of each programme's own,
 * derived from the service's, so that no programme's code is ever good in another.
 */
@Startup
@ApplicationScoped
class StampCodes {
  private static final String PURPOSE = "banso.points.stamp:";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY = 32;
  private static final int SIGNATURE = 32;
  // A screen's or a phone's clock may be this many slots off, or the scan this late
  private static final long SKEW = 1;

  private final SecretKeySpec key;

  StampCodes(@ConfigProperty(name = "banso.points.stamp-key") Optional<String> secret) {
    var bytes = secret.orElse("").strip().getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST_KEY) {
      throw new IllegalStateException(
          "BANSO_STAMP_KEY is missing or shorter than " + SHORTEST_KEY + " characters");
    }
    key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** The code as it is shown: letters, digits, - and _. */
  String sign(StampCode code) {
    var signed =
        ByteBuffer.allocate(StampCode.LENGTH + SIGNATURE).put(code.bytes()).put(signature(code));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed.array());
  }

  /** What was scanned, when it is one of the programme's and of now. */
  StampCode read(UUID program, String text, Instant now) {
    var bytes = decoded(text);
    if (bytes.length != StampCode.LENGTH + SIGNATURE) {
      throw StampProblem.STAMP_CODE_INVALID.with();
    }
    var code = StampCode.of(Arrays.copyOf(bytes, StampCode.LENGTH));
    if (!code.program().equals(program)) {
      throw StampProblem.STAMP_CODE_OF_OTHER_PROGRAM.with(program);
    }
    var signature = Arrays.copyOfRange(bytes, StampCode.LENGTH, bytes.length);
    // Takes as long wherever the first difference is
    if (!MessageDigest.isEqual(signature, signature(code))) {
      throw StampProblem.STAMP_CODE_INVALID.with();
    }
    var age = StampCode.slotOf(now) - code.slot();
    if (age > SKEW) {
      throw StampProblem.STAMP_CODE_EXPIRED.with(code.validUntil());
    }
    if (age < -SKEW) {
      throw StampProblem.STAMP_CODE_NOT_YET_VALID.with(code.validFrom());
    }
    return code;
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  private byte[] signature(StampCode code) {
    var ofProgram = new SecretKeySpec(hmac(key, utf8(PURPOSE + code.program())), ALGORITHM);
    return hmac(ofProgram, code.bytes());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] hmac(SecretKeySpec key, byte[] message) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
