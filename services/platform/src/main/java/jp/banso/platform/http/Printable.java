package jp.banso.platform.http;

import java.util.Locale;

/**
 * A view that can be printed: it answers {@code text/html}, self-contained, from the same address.
 */
public interface Printable {
  String html(Locale locale);
}
