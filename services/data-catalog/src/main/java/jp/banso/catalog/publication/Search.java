package jp.banso.catalog.publication;

import java.time.Instant;
import java.util.List;
import jp.banso.catalog.dataset.SearchText;

/**
 * What to look for among the published datasets. Every word must occur; organisations and keywords
 * are alternatives among themselves; null or empty means no restriction.
 */
public record Search(
    List<String> words,
    List<String> organizations,
    List<String> excludedOrganizations,
    List<String> keywords,
    List<String> excludedKeywords,
    Instant modifiedSince,
    String name,
    Order order,
    boolean descending,
    int start,
    int rows) {

  /** Sorting that a caller may ask for. */
  public enum Order {
    MODIFIED("modified_at"),
    ID("id"),
    NAME("name"),
    TITLE("title");

    private final String column;

    Order(String column) {
      this.column = column;
    }
  }

  public String orderBy() {
    return order.column + (descending ? " desc, id" : ", id");
  }

  public static Search everything(Order order, int start, int rows) {
    return new Search(
        List.of(), List.of(), List.of(), List.of(), List.of(), null, null, order, false, start,
        rows);
  }

  /** The pairs of characters that must occur; single characters are found by scanning. */
  String[] grams() {
    return words.stream()
        .flatMap(word -> SearchText.of(word).grams().stream())
        .distinct()
        .toArray(String[]::new);
  }

  String[] patterns() {
    return words.stream()
        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .toArray(String[]::new);
  }
}
