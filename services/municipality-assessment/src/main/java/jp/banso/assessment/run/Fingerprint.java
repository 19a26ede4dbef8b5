package jp.banso.assessment.run;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import jp.banso.assessment.maturity.MaturityModelView;

/** SHA-256 over all that goes into a run, and over all that comes out, in code order. */
record Fingerprint(String inputs, String results) {

  static Fingerprint of(MaturityModelView model, List<Assessed> assessed) {
    var inputs = new Digest();
    var results = new Digest();
    inputs.line(Assessment.FORMULA, model.id(), model.edition());
    for (Assessed each : assessed) {
      inputs.line(each.organization(), each.vintage());
      each.inputs().forEach(it -> inputs.line(it.indicator(), plain(it.value()), it.missing()));
      results.line(each.organization());
      results.score(each.assessment().overall());
      each.assessment().axes().forEach(results::score);
    }
    return new Fingerprint(inputs.hex(), results.hex());
  }

  /** One number, one text: 20 and 20.00 are the same input. */
  private static String plain(BigDecimal value) {
    return value == null ? null : value.stripTrailingZeros().toPlainString();
  }

  private static final class Digest {
    private final MessageDigest sha256;

    Digest() {
      try {
        sha256 = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException everyJavaHasIt) {
        throw new IllegalStateException(everyJavaHasIt);
      }
    }

    void score(AxisScore it) {
      line(it.axis(), plain(it.score()), plain(it.coverage()), it.level());
    }

    void line(Object... parts) {
      for (Object part : parts) {
        sha256.update((part + "\t").getBytes(StandardCharsets.UTF_8));
      }
      sha256.update((byte) '\n');
    }

    String hex() {
      return HexFormat.of().formatHex(sha256.digest());
    }
  }
}
