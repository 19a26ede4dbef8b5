package jp.banso.assessment.karte;

import java.util.Locale;

/** The axes of the national dashboard, in its order. */
enum Axis {
  ORGANIZATION("推進体制等", "Organization"),
  OPERATIONS("業務のDX", "Operations"),
  SERVICES("住民サービスのDX", "Resident services");

  private final String ja;
  private final String en;

  Axis(String ja, String en) {
    this.ja = ja;
    this.en = en;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String label(Locale locale) {
    return locale.getLanguage().equals("en") ? en : ja;
  }
}
