package jp.banso.points.verification;

import java.util.Arrays;
import java.util.HexFormat;

/** A seal as it is written down outside of the database: its number and its hash. */
record KeptSeal(long no, byte[] hash) {
  static final String FORM = "[1-9][0-9]{0,17}:[0-9a-f]{64}";

  /**
   * @param text of the form above
   */
  static KeptSeal of(String text) {
    var parts = text.split(":");
    return new KeptSeal(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1]));
  }

  boolean is(KeptSeal other) {
    return no == other.no && Arrays.equals(hash, other.hash);
  }

  @Override
  public String toString() {
    return no + ":" + HexFormat.of().formatHex(hash);
  }
}
