package jp.banso.assessment.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.problem.ProblemTexts;
import jp.banso.platform.tabular.RowProblem;

/** Reads the table's cells one indicator after another, and notes those it cannot read. */
final class DashboardReading {

  private static final int MOST_PROBLEMS = 1_000;

  private final DashboardTable table;
  private final List<String> codes;
  private final Locale locale;
  private final List<Sent> sent = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private int rejected;

  DashboardReading(DashboardTable table, List<String> codes, Locale locale) {
    this.table = table;
    this.codes = codes;
    this.locale = locale;
  }

  void read(IndicatorView indicator) {
    DashboardTable.Line line = table.lines().get(DashboardTable.key(indicator.tableName()));
    for (int i = 0; line != null && i < codes.size(); i++) {
      String cell = i < line.cells().size() ? line.cells().get(i) : "";
      try {
        Reading reading = Reading.of(cell, indicator.unit());
        sent.add(new Sent(codes.get(i), indicator.code(), reading.value(), reading.missing()));
      } catch (DomainException unreadable) {
        refuse(line.number(), table.names().get(i), unreadable);
      }
    }
  }

  boolean foundNothing() {
    return sent.isEmpty() && rejected == 0;
  }

  boolean isFaulty() {
    return rejected > 0;
  }

  List<Sent> sent() {
    return sent;
  }

  DashboardReport report(Written written, boolean dryRun) {
    return new DashboardReport(
        codes.size(),
        written.mine(),
        written.changed(),
        isFaulty() ? 0 : sent.size() - written.mine(),
        sent.stream().filter(it -> it.value() == null).count(),
        rejected,
        problems,
        dryRun);
  }

  private void refuse(int row, String column, DomainException failure) {
    rejected++;
    if (problems.size() < MOST_PROBLEMS) {
      String detail = ProblemTexts.detail(failure.type(), locale, failure.args());
      problems.add(new RowProblem(row, column, failure.type().slug(), detail));
    }
  }
}
