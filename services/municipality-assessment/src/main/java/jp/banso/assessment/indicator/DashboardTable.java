package jp.banso.assessment.indicator;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.banso.platform.tabular.Sheet;

/** The table as it was sent: a row an indicator, a column a municipality from the third on. */
record DashboardTable(List<String> names, Map<String, Line> lines) {

  private static final int FIRST_MUNICIPALITY = 2;

  /** One indicator's cells; the number is that of the file, counted from 1 as Excel does. */
  record Line(int number, List<String> cells) {}

  static DashboardTable of(Sheet sheet) {
    List<List<String>> rows = sheet.rows();
    if (rows.size() < 2 || rows.getFirst().size() <= FIRST_MUNICIPALITY) {
      throw IndicatorProblem.DASHBOARD_TABLE_NOT_RECOGNISED.with();
    }
    List<String> names =
        new ArrayList<>(rows.getFirst().subList(FIRST_MUNICIPALITY, rows.getFirst().size()));
    while (!names.isEmpty() && names.getLast().isBlank()) {
      names.removeLast(); // the published file ends every line with a comma
    }
    Map<String, Line> byIndicator = new HashMap<>();
    for (int i = 1; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      if (row.size() > FIRST_MUNICIPALITY) {
        var line = new Line(i + 1, row.subList(FIRST_MUNICIPALITY, row.size()));
        if (byIndicator.putIfAbsent(key(row.get(1)), line) != null) {
          throw IndicatorProblem.DASHBOARD_INDICATOR_REPEATED.with(row.get(1));
        }
      }
    }
    return new DashboardTable(names, byIndicator);
  }

  /** Some labels carry a trailing space. */
  static String key(String label) {
    return Normalizer.normalize(label.strip(), Normalizer.Form.NFKC);
  }
}
