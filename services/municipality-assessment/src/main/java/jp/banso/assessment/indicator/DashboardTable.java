package jp.banso.assessment.indicator;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.tabular.Sheet;

/** The table as it was sent: a row an indicator, a column a municipality from the third on. */
record DashboardTable(List<String> names, Map<String, List<String>> rows) {

  private static final int FIRST_MUNICIPALITY = 2;

  static DashboardTable of(Sheet sheet) {
    List<List<String>> rows = sheet.rows();
    if (rows.size() < 2 || rows.getFirst().size() <= FIRST_MUNICIPALITY) {
      throw new DomainException(IndicatorProblem.DASHBOARD_TABLE_NOT_RECOGNISED);
    }
    List<String> names =
        new ArrayList<>(rows.getFirst().subList(FIRST_MUNICIPALITY, rows.getFirst().size()));
    while (!names.isEmpty() && names.getLast().isBlank()) {
      names.removeLast(); // the published file ends every line with a comma
    }
    Map<String, List<String>> byIndicator = new HashMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      if (row.size() > FIRST_MUNICIPALITY) {
        byIndicator.put(key(row.get(1)), row.subList(FIRST_MUNICIPALITY, row.size()));
      }
    }
    return new DashboardTable(names, byIndicator);
  }

  /** Some labels carry a trailing space. */
  static String key(String label) {
    return Normalizer.normalize(label.strip(), Normalizer.Form.NFKC);
  }
}
