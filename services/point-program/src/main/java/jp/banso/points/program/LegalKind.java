package jp.banso.points.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** 資金決済法: what kind of issuer stands behind the points. */
public enum LegalKind {
  /** 国又は地方公共団体が発行: outside chapter 2 (4条3号). */
  @JsonProperty("municipality")
  MUNICIPALITY,
  /** 自家型: usable only with the issuer. */
  @JsonProperty("own-use")
  OWN_USE,
  /** 第三者型: usable with shops; needs registration before it issues. */
  @JsonProperty("third-party")
  THIRD_PARTY;

  private static final int EXEMPT_MONTHS = 6;

  /**
   * 資金決済法 4条2号, 施行令 4条2項: points that end within six months of issue are outside it.
   *
   * @param expiryMonths how long points last; 0: they never end
   */
  public static boolean isShortLived(int expiryMonths) {
    return expiryMonths > 0 && expiryMonths <= EXEMPT_MONTHS;
  }

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
