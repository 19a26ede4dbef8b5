package jp.banso.platform.tabular;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A column an import looks for.
 *
 * @param headings what it may be called; the first is the name problems use. Width, blanks and case
 *     do not matter
 * @param required whether a file without it is refused
 */
public record Column(List<String> headings, boolean required) {
  public static Column required(String... headings) {
    return new Column(List.of(headings), true);
  }

  public static Column optional(String... headings) {
    return new Column(List.of(headings), false);
  }

  String name() {
    return headings.getFirst();
  }

  boolean isCalled(String heading) {
    var key = key(heading);
    return headings.stream().anyMatch(each -> key(each).equals(key));
  }

  private static String key(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toLowerCase(Locale.ROOT);
  }
}
