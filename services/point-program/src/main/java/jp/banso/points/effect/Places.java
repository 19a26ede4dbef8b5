package jp.banso.points.effect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.banso.points.suppression.SumCell;
import jp.banso.points.suppression.Suppression;

/** Where points were used, by category and area of the shop, with the totals of both. */
final class Places {
  private final List<PlaceCount> counts;
  private final Map<String, Integer> categories = new LinkedHashMap<>();
  private final Map<String, Integer> areas = new LinkedHashMap<>();

  Places(List<PlaceCount> counts) {
    this.counts = counts;
    counts.forEach(
        it -> {
          categories.putIfAbsent(String.valueOf(it.category()), categories.size() + 1);
          areas.putIfAbsent(String.valueOf(it.area()), areas.size() + 1);
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
      case CELL -> SumCell.at(row, column, count.used().persons());
      case CATEGORY -> SumCell.at(row, 0, count.used().persons());
      case AREA -> SumCell.at(0, column, count.used().persons());
    };
  }
}
