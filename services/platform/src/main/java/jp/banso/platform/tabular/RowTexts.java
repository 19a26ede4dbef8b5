package jp.banso.platform.tabular;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import jp.banso.platform.problem.ProblemType;

/** The details of row problems, from the same texts as the problems of whole requests. */
final class RowTexts {
  private static final List<String> BUNDLES =
      List.of("messages/problems", "messages/platform-problems");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;

  RowTexts(Locale locale) {
    this.locale = locale;
  }

  String detail(ProblemType type, Object... args) {
    for (var name : BUNDLES) {
      try {
        var bundle = ResourceBundle.getBundle(name, locale, loader(), NO_FALLBACK);
        for (var key : List.of(type.slug() + ".detail", type.slug())) {
          if (bundle.containsKey(key)) {
            return new MessageFormat(bundle.getString(key), locale).format(args);
          }
        }
      } catch (MissingResourceException e) {
        continue; // a service need not have texts of its own
      }
    }
    return type.slug();
  }

  private static ClassLoader loader() {
    return Thread.currentThread().getContextClassLoader();
  }
}
