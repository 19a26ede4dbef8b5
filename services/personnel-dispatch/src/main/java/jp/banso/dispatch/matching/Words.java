package jp.banso.dispatch.matching;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sentence in both languages. */
@Schema(name = "Words")
record Words(
    @Schema(examples = "週3日のうち2日が空いています") String ja,
    @Schema(examples = "2 of 3 days a week are free") String en) {

  String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : ja;
  }
}
