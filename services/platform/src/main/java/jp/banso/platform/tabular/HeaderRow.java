package jp.banso.platform.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.banso.platform.problem.DomainException;

/**
 * The row with the headings and where each column stands. Survey sheets carry titles and notes
 * above it, so the first rows are searched for the one that knows most of the columns.
 */
record HeaderRow(int index, Map<Column, Integer> places) {
  private static final int SEARCHED = 30;

  static HeaderRow find(Sheet sheet, List<Column> columns) {
    var index =
        IntStream.range(0, Math.min(SEARCHED, sheet.rows().size()))
            .boxed()
            .max(
                (a, b) -> {
                  var better = Long.compare(known(sheet, a, columns), known(sheet, b, columns));
                  return better != 0 ? better : Integer.compare(b, a); // of equals, the upper row
                })
            .orElse(0);
    var places = new HashMap<Column, Integer>();
    var headings = sheet.rows().get(index);
    for (var column : columns) {
      for (var i = 0; i < headings.size(); i++) {
        if (column.isCalled(headings.get(i)) && places.put(column, i) != null) {
          throw new DomainException(TabularProblem.COLUMN_REPEATED, column.name());
        }
      }
    }
    var missing =
        columns.stream()
            .filter(column -> column.required() && !places.containsKey(column))
            .map(Column::name)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new DomainException(TabularProblem.COLUMN_MISSING, missing);
    }
    return new HeaderRow(index, places);
  }

  private static long known(Sheet sheet, int row, List<Column> columns) {
    return columns.stream()
        .filter(column -> sheet.rows().get(row).stream().anyMatch(column::isCalled))
        .count();
  }
}
