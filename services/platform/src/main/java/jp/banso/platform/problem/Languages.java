package jp.banso.platform.problem;

import java.util.List;
import java.util.Locale;

/** Japanese unless the caller prefers English. */
public final class Languages {

  private static final List<Locale> SPOKEN = List.of(Locale.JAPANESE, Locale.ENGLISH);

  private Languages() {}

  /**
   * @param acceptLanguage the header, may be null or nonsense
   */
  public static Locale of(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 200) {
      return Locale.JAPANESE;
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
      return best == null ? Locale.JAPANESE : best;
    } catch (IllegalArgumentException nonsense) {
      return Locale.JAPANESE;
    }
  }
}
