package jp.banso.points.effect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Where points were used, by category and area of the shop, with the totals of both. */
final class Places {
  // The sums: the whole gives to the rows, rows to columns, and columns to the whole again; rows
  // have odd numbers.
  private static final int TO_ROWS = 0;
  private static final int FROM_COLUMNS = 2;

  private final List<PlaceCount> counts;
  private final Map<String, Integer> categories = new LinkedHashMap<>();
  private final Map<String, Integer> areas = new LinkedHashMap<>();

  Places(List<PlaceCount> counts) {
    this.counts = counts;
    counts.forEach(
        it -> {
          categories.putIfAbsent(String.valueOf(it.category()), categories.size());
          areas.putIfAbsent(String.valueOf(it.area()), areas.size());
        });
  }

  /**
   * @param names of municipalities by their codes
   */
  List<PlaceFigures> figures(long everybody, UnaryOperator<String> names) {
    var cells = new ArrayList<SumCell>();
    counts.forEach(it -> cells.add(cell(it)));
    var withheld = Suppression.of(cells, SumCell.part(everybody));
    var figures = new ArrayList<PlaceFigures>();
    for (var i = 0; i < counts.size(); i++) {
      var count = counts.get(i);
      var name = count.area() == null ? null : names.apply(count.area());
      figures.add(PlaceFigures.of(count, name, withheld.get(i)));
    }
    return figures;
  }

  private SumCell cell(PlaceCount count) {
    var row = categories.get(String.valueOf(count.category()));
    var column = areas.get(String.valueOf(count.area()));
    return switch (count.level()) {
      case CELL -> cell(count.used().persons(), row, column);
      case CATEGORY -> row(count.used().persons(), row);
      case AREA -> column(count.used().persons(), column);
    };
  }

  static SumCell cell(long persons, int row, int column) {
    return SumCell.of(persons, rowSum(row), columnSum(column));
  }

  static SumCell row(long persons, int row) {
    return SumCell.of(persons, TO_ROWS, rowSum(row));
  }

  static SumCell column(long persons, int column) {
    return SumCell.of(persons, columnSum(column), FROM_COLUMNS);
  }

  private static int rowSum(int row) {
    return 2 * row + 1;
  }

  private static int columnSum(int column) {
    return 2 * column + 4;
  }
}
