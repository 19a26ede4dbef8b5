package jp.banso.catalog.dataset;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The searchable form of a text: NFKC, lower case, and its pairs of neighbouring characters.
 *
 * <p>Japanese has no spaces between words and most words have two characters, so pairs find what a
 * word index would miss and trigrams could not index.
 */
public record SearchText(String text) {

  public static SearchText of(String... parts) {
    return new SearchText(
        Stream.of(parts)
            .filter(Objects::nonNull)
            .map(SearchText::normalise)
            .collect(Collectors.joining("\n")));
  }

  static SearchText of(Collection<String> parts) {
    return of(parts.toArray(String[]::new));
  }

  /** The words of a query: every one of them must occur. */
  public static List<String> terms(String query) {
    return query == null
        ? List.of()
        : Stream.of(normalise(query).split("\\s+"))
            .filter(term -> !term.isEmpty() && !term.equals("*:*"))
            .limit(10)
            .toList();
  }

  public Set<String> grams() {
    Set<String> grams = new LinkedHashSet<>();
    int[] characters = text.codePoints().toArray();
    for (int i = 0; i + 1 < characters.length; i++) {
      grams.add(new String(characters, i, 2));
    }
    return grams;
  }

  private static String normalise(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
