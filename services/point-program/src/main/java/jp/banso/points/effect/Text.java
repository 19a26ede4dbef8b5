package jp.banso.points.effect;

import java.util.Locale;

/** The same words in both languages. */
record Text(String ja, String en) {
  String in(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : ja;
  }

  Text and(Text more) {
    return new Text(ja + more.ja, en + more.en);
  }
}
