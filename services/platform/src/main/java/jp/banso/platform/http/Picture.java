package jp.banso.platform.http;

import java.util.Locale;

/** A view that can be drawn: it answers {@code image/svg+xml} from the same address as JSON. */
public interface Picture {
  String svg(Locale locale);
}
