package jp.banso.platform.tabular;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.banso.platform.problem.DomainException;

/**
 * Takes over tables row by row, inside the transaction of the calling service. All or nothing
 * unless the mode is partial; a dry run does everything and then rolls back, so it finds what only
 * the database knows.
 */
@Singleton
public class Imports {
  private final Tables tables;
  private final TransactionSynchronizationRegistry transaction;

  Imports(Tables tables, TransactionSynchronizationRegistry transaction) {
    this.tables = tables;
    this.transaction = transaction;
  }

  /**
   * As the method with a language, in that of the current request.
   *
   * @throws DomainException when the file as a whole cannot be read or lacks a column
   */
  public <T> ImportReport run(
      Sheet sheet,
      ImportOptions options,
      List<Column> columns,
      Function<Row, T> parse,
      Consumer<T> save) {
    return run(sheet, options, columns, parse, save, tables.locale());
  }

  /**
   * Imports a sheet.
   *
   * @param parse makes a value of a row, noting problems on the row; what it answers for a faulty
   *     row is ignored
   * @param save writes one value and flushes; a DomainException it throws is a problem of that row
   */
  public <T> ImportReport run(
      Sheet sheet,
      ImportOptions options,
      List<Column> columns,
      Function<Row, T> parse,
      Consumer<T> save,
      Locale locale) {
    var tally = new Tally();
    var rows = parse(sheet, columns, parse, new RowTexts(locale), tally);
    if (tally.rejected == 0 || options.partial() || options.dryRun()) {
      rows.forEach(each -> tally.count(each.row(), attempt(each, save)));
    }
    var refused = tally.rejected > 0 && !options.partial();
    if (refused || options.dryRun()) {
      transaction.setRollbackOnly();
    }
    return new ImportReport(
        refused ? 0 : tally.accepted,
        tally.rejected,
        tally.problems.stream()
            .sorted(Comparator.comparingInt(RowProblem::row))
            .limit(ImportReport.MOST_PROBLEMS)
            .toList(),
        options.dryRun());
  }

  private static <T> List<Parsed<T>> parse(
      Sheet sheet, List<Column> columns, Function<Row, T> parse, RowTexts texts, Tally tally) {
    var header = HeaderRow.find(sheet, columns);
    var parsed = new ArrayList<Parsed<T>>();
    for (var i = header.index() + 1; i < sheet.rows().size(); i++) {
      var index = i;
      var cells = sheet.rows().get(index);
      if (cells.isEmpty()) {
        continue;
      }
      var row =
          new Row(
              index + 1,
              column -> {
                var place = header.places().get(column);
                return place == null ? "" : sheet.cell(index, place);
              },
              texts);
      var value = attempt(row, () -> parse.apply(row));
      // 外字: a character that only the sender's own machines can draw
      if (cells.stream().anyMatch(cell -> cell.chars().anyMatch(c -> c >= 0xE000 && c <= 0xF8FF))) {
        row.refuse(null, TabularProblem.PRIVATE_USE_CHARACTER);
      }
      if (row.problems().isEmpty()) {
        parsed.add(new Parsed<>(row, value));
      } else {
        tally.count(row, false);
      }
    }
    return parsed;
  }

  private static <T> boolean attempt(Parsed<T> parsed, Consumer<T> save) {
    attempt(
        parsed.row(),
        () -> {
          save.accept(parsed.value());
          return null;
        });
    return parsed.row().problems().isEmpty();
  }

  private static <T> T attempt(Row row, Supplier<T> work) {
    try {
      return work.get();
    } catch (DomainException e) {
      row.refuse(null, e.type(), e.args());
      return null;
    }
  }

  private record Parsed<T>(Row row, T value) {}

  private static final class Tally {
    private final List<RowProblem> problems = new ArrayList<>();
    private int accepted;
    private int rejected;

    void count(Row row, boolean good) {
      if (good) {
        accepted++;
      } else {
        rejected++;
        if (problems.size() < ImportReport.MOST_PROBLEMS * 2) {
          problems.addAll(row.problems());
        }
      }
    }
  }
}
