package jp.banso.platform.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Titles and details: the service's own bundle first, then the platform's. */
public final class ProblemTexts {

  private static final List<String> BUNDLES =
      List.of("messages.problems", "messages.platform-problems");
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private ProblemTexts() {}

  public static String title(ProblemType type, Locale locale) {
    return text(type.slug(), locale);
  }

  public static String detail(ProblemType type, Locale locale, Object... args) {
    return new MessageFormat(text(type.slug() + ".detail", locale), locale).format(args);
  }

  private static String text(String key, Locale locale) {
    for (String name : BUNDLES) {
      try {
        ResourceBundle bundle =
            ResourceBundle.getBundle(
                name, locale, Thread.currentThread().getContextClassLoader(), EXACT);
        if (bundle.containsKey(key)) {
          return bundle.getString(key);
        }
      } catch (MissingResourceException noSuchBundle) {
        continue; // a service without problems of its own
      }
    }
    throw new MissingResourceException("no text", BUNDLES.toString(), key);
  }
}
