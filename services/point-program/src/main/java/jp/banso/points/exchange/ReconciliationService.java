package jp.banso.points.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.banso.platform.http.Page;
import jp.banso.platform.tabular.Column;
import jp.banso.platform.tabular.ImportOptions;
import jp.banso.platform.tabular.Imports;
import jp.banso.platform.tabular.Row;
import jp.banso.platform.tabular.TabularProblem;
import jp.banso.platform.tabular.TabularReader;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.program.KnownPrograms;

/** Compares a carrier's file of a day with our orders. It changes nothing: people decide. */
@ApplicationScoped
@Transactional
class ReconciliationService {
  private static final int MOST_ROWS = 10_000;
  private static final Column ORDER = Column.required("依頼ID", "order", "id");
  private static final Column AMOUNT = Column.required("ポイント", "amount");
  private static final Column STATE = Column.required("状態", "state");

  private final ExchangeOrders orders;
  private final KnownPrograms programs;
  private final Imports imports;

  ReconciliationService(ExchangeOrders orders, KnownPrograms programs, Imports imports) {
    this.orders = orders;
    this.programs = programs;
    this.imports = imports;
  }

  private record Line(int row, UUID order, Long amount, ReportedState state) {}

  Page<ReconciledRow> reconcile(
      UUID program, UUID carrier, LocalDate day, byte[] file, String contentType) {
    programs.named(program);
    var sheet = TabularReader.read(file, contentType);
    if (sheet.rows().size() > MOST_ROWS) {
      throw ExchangeProblem.RECONCILIATION_TOO_LONG.with(MOST_ROWS);
    }
    var lines = new ArrayList<Line>();
    var report =
        imports.run(
            sheet,
            new ImportOptions(false, true),
            List.of(ORDER, AMOUNT, STATE),
            ReconciliationService::line,
            lines::add);
    var rows = compare(lines, ours(program, carrier, day, lines));
    report
        .rows()
        .forEach(
            bad ->
                rows.add(
                    new ReconciledRow(
                        bad.row(),
                        null,
                        Finding.UNREADABLE,
                        null,
                        null,
                        null,
                        null,
                        bad.detail())));
    return new Page<>(rows, null);
  }

  private static Line line(Row row) {
    var text = row.text(ORDER, 36);
    UUID order = null;
    try {
      order = text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      row.refuse(ORDER, TabularProblem.VALUE_NOT_ALLOWED, text, "UUID");
    }
    return new Line(
        row.number(), order, row.wholeNumber(AMOUNT), row.oneOf(STATE, ReportedState.WORDS));
  }

  // Around midnight an order may stand in the file of the next day: it is found by its id all the
  // same
  private Map<UUID, ExchangeOrder> ours(
      UUID program, UUID carrier, LocalDate day, List<Line> lines) {
    var ids = lines.stream().map(Line::order).collect(Collectors.toSet());
    var found =
        orders.toReconcile(
            program,
            carrier,
            ids,
            JapanTime.startOf(day),
            JapanTime.startOf(day.plusDays(1)),
            MOST_ROWS + 1);
    if (found.size() > MOST_ROWS) {
      throw ExchangeProblem.RECONCILIATION_TOO_LONG.with(MOST_ROWS);
    }
    return found.stream().collect(Collectors.toMap(ExchangeOrder::id, Function.identity()));
  }

  private static List<ReconciledRow> compare(List<Line> lines, Map<UUID, ExchangeOrder> ours) {
    var rows = new ArrayList<ReconciledRow>();
    var seen = new HashSet<UUID>();
    for (var line : lines) {
      var order = ours.get(line.order());
      var finding = seen.add(line.order()) ? finding(line, order) : Finding.REPEATED;
      rows.add(row(line, order, finding));
    }
    var left = new HashMap<>(ours);
    left.keySet().removeAll(seen);
    left.values().stream()
        .filter(ExchangeOrder::wasSent)
        .sorted(Comparator.comparing(ExchangeOrder::id))
        .forEach(order -> rows.add(row(null, order, Finding.MISSING_THERE)));
    return rows;
  }

  private static Finding finding(Line line, ExchangeOrder order) {
    if (order == null) {
      return Finding.MISSING_HERE;
    }
    if (line.amount() != order.amount()) {
      return Finding.AMOUNT_DIFFERS;
    }
    return line.state().agreesWith(order.state()) ? Finding.MATCHED : Finding.STATE_DIFFERS;
  }

  private static ReconciledRow row(Line line, ExchangeOrder order, Finding finding) {
    return new ReconciledRow(
        line == null ? null : line.row(),
        line == null ? order.id() : line.order(),
        finding,
        order == null ? null : order.amount(),
        line == null ? null : line.amount(),
        order == null ? null : order.state(),
        line == null ? null : line.state(),
        null);
  }
}
