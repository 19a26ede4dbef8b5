package jp.banso.platform.tabular;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** RFC 8187 for names in headers. */
final class PercentEncoding {
  private PercentEncoding() {}

  static String of(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
