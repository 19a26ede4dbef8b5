package jp.banso.platform.problem;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Titles and details: the service's own bundle first, then the platform's. */
public final class ProblemTexts {

  private static final List<String> BUNDLES =
      List.of("messages.problems", "messages.platform-problems");
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);

  private ProblemTexts() {}

  public static String title(ProblemType type, Locale locale) {
    return text(type.slug(), locale);
  }

  public static String detail(ProblemType type, Locale locale, Object... args) {
    return part(type, "detail", locale, args);
  }

  /** Moments are told as the clocks in Japan show them, in every language. */
  static String part(ProblemType type, String name, Locale locale, Object... args) {
    var shown =
        Stream.of(args).map(it -> it instanceof Instant at ? at.atOffset(JAPAN) : it).toArray();
    return new MessageFormat(text(type.slug() + "." + name, locale), locale).format(shown);
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
