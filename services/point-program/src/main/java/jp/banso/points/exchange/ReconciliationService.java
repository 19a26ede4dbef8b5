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
import jp.banso.platform.tabular.ImportOptions;
import jp.banso.platform.tabular.Imports;
import jp.banso.platform.tabular.TabularReader;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.program.KnownPrograms;

/** Compares a carrier's file of a day with our orders. It changes nothing: people decide. */
@ApplicationScoped
@Transactional
class ReconciliationService {
  private static final int MOST_ROWS = 10_000;

  private final ExchangeOrders orders;
  private final KnownPrograms programs;
  private final Imports imports;
  private final AskingCarrier asker;

  ReconciliationService(
      ExchangeOrders orders, KnownPrograms programs, Imports imports, AskingCarrier asker) {
    this.asker = asker;
    this.orders = orders;
    this.programs = programs;
    this.imports = imports;
  }

  Page<ReconciledRow> reconcile(
      UUID program, UUID carrier, LocalDate day, byte[] file, String contentType) {
    programs.named(program);
    asker.mustBe(carrier);
    var sheet = TabularReader.read(file, contentType);
    if (sheet.rows().size() > MOST_ROWS) {
      throw ExchangeProblem.RECONCILIATION_TOO_LONG.with(MOST_ROWS);
    }
    var lines = new ArrayList<ReportedLine>();
    var report =
        imports.run(
            sheet,
            new ImportOptions(false, true),
            ReportedLine.COLUMNS,
            ReportedLine::of,
            lines::add);
    var rows = compare(lines, ours(program, carrier, day, lines));
    report.rows().forEach(bad -> rows.add(ReconciledRow.unreadable(bad.row(), bad.detail())));
    return new Page<>(rows, null);
  }

  // Around midnight an order may stand in the file of the next day: it is found by its id all the
  // same
  private Map<UUID, ExchangeOrder> ours(
      UUID program, UUID carrier, LocalDate day, List<ReportedLine> lines) {
    var ids = lines.stream().map(ReportedLine::order).collect(Collectors.toSet());
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

  private static List<ReconciledRow> compare(
      List<ReportedLine> lines, Map<UUID, ExchangeOrder> ours) {
    var rows = new ArrayList<ReconciledRow>();
    var seen = new HashSet<UUID>();
    for (var line : lines) {
      var order = ours.get(line.order());
      var finding = seen.add(line.order()) ? line.comparedWith(order) : Finding.REPEATED;
      rows.add(ReconciledRow.of(line, order, finding));
    }
    var left = new HashMap<>(ours);
    left.keySet().removeAll(seen);
    left.values().stream()
        .filter(ExchangeOrder::wasSent)
        .sorted(Comparator.comparing(ExchangeOrder::id))
        .forEach(order -> rows.add(ReconciledRow.of(null, order, Finding.MISSING_THERE)));
    return rows;
  }
}
