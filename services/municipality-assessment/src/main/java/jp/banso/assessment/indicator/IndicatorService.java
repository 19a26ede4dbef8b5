package jp.banso.assessment.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.tabular.TabularReader;
import jp.banso.platform.time.FiscalYear;

/** Imports the dashboard table and answers what is known. */
@ApplicationScoped
@Transactional
public class IndicatorService {

  private final Observations observations;
  private final Municipalities municipalities;
  private final Journal journal;
  private final InstantSource time;

  IndicatorService(
      Observations observations,
      Municipalities municipalities,
      Journal journal,
      InstantSource time) {
    this.observations = observations;
    this.municipalities = municipalities;
    this.journal = journal;
    this.time = time;
  }

  /** Writes what lies in the caller's area; the database decides what that is. */
  DashboardReport importDashboard(
      byte[] body, String contentType, LocalDate asOf, String prefecture, boolean dryRun) {
    var table = DashboardTable.of(TabularReader.read(body, contentType));
    List<String> codes = municipalities.codesOf(table.names(), prefecture);
    List<Observations.Sent> sent = new ArrayList<>();
    for (IndicatorView indicator : observations.indicators()) {
      List<String> cells = table.rows().get(DashboardTable.key(indicator.tableName()));
      for (int i = 0; cells != null && i < codes.size(); i++) {
        String cell = i < cells.size() ? cells.get(i) : "";
        sent.add(new Observations.Sent(codes.get(i), indicator.code(), Reading.of(cell)));
      }
    }
    if (sent.isEmpty()) {
      throw new DomainException(IndicatorProblem.DASHBOARD_TABLE_NOT_RECOGNISED);
    }
    int nulls = (int) sent.stream().filter(it -> it.reading().value() == null).count();
    int stored = dryRun ? 0 : observations.write(asOf, time.instant(), sent);
    var report =
        new DashboardReport(codes.size(), stored, dryRun ? 0 : sent.size() - stored, nulls, dryRun);
    if (!dryRun) {
      journal.append("dashboard.imported", "/imports/dx-dashboard", null, report);
    }
    return report;
  }

  public List<IndicatorView> indicators() {
    return observations.indicators();
  }

  /** What is known of an organisation on a day: the latest vintage not after it. */
  public List<IndicatorValue> of(String organization, LocalDate asOf) {
    return observations.of(organization, asOf);
  }

  /** The means of a prefecture's municipalities in a vintage. */
  public List<IndicatorValue> meansOf(String prefecture, LocalDate asOf) {
    return observations.meansOf(prefecture, asOf);
  }

  Page<IndicatorValue> values(
      String indicator, FiscalYear year, String prefecture, PageRequest page) {
    String after = page.after() == null ? "" : page.after();
    var rows = observations.page(indicator, year, prefecture, after, page.limit() + 1);
    return Page.of(rows, page, IndicatorValue::organization, it -> it);
  }
}
