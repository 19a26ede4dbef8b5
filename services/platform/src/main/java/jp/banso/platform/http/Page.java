package jp.banso.platform.http;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a list.
 *
 * @param next cursor of the next page, or null on the last one
 */
public record Page<T>(List<T> items, @Schema(nullable = true, examples = "MDQ1MDU1") String next) {

  /**
   * @param limitPlusOneRows the page's rows and one more where there is a next page
   * @param key what the rows are ordered by; must be unique
   */
  public static <R, T> Page<T> of(
      List<R> limitPlusOneRows, PageRequest page, Function<R, String> key, Function<R, T> view) {
    boolean more = limitPlusOneRows.size() > page.limit();
    List<R> rows = more ? limitPlusOneRows.subList(0, page.limit()) : limitPlusOneRows;
    String next = more ? page.cursor(key.apply(rows.getLast())) : null;
    return new Page<>(rows.stream().map(view).toList(), next);
  }
}
