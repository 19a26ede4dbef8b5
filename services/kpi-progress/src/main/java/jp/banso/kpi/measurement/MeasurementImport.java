package jp.banso.kpi.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.banso.kpi.kpi.KpiProblem;
import jp.banso.kpi.kpi.KpiService;
import jp.banso.kpi.kpi.KpiView;
import jp.banso.kpi.organization.OrganizationProblem;
import jp.banso.kpi.organization.Organizations;
import jp.banso.kpi.period.Period;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.tabular.Column;
import jp.banso.platform.tabular.ImportOptions;
import jp.banso.platform.tabular.ImportReport;
import jp.banso.platform.tabular.Imports;
import jp.banso.platform.tabular.Row;
import jp.banso.platform.tabular.Sheet;
import jp.banso.platform.tabular.TabularReader;

/**
 * Takes over a table of values. Its number of statements does not depend on the number of rows
 * read.
 */
@ApplicationScoped
@Transactional
public class MeasurementImport {

  static final int MOST_ROWS = 20_000;

  private static final Column KPI = Column.required("KPIコード", "kpi", "コード", "code");
  private static final Column ORGANIZATION =
      Column.required("団体コード", "organization", "全国地方公共団体コード");
  private static final Column PERIOD = Column.required("期間", "period", "年度");
  private static final Column VALUE = Column.optional("実績値", "value", "値");
  private static final Column NUMERATOR = Column.optional("分子", "numerator");
  private static final Column DENOMINATOR = Column.optional("分母", "denominator");
  private static final Column NOTE = Column.optional("備考", "note");
  private static final List<Column> COLUMNS =
      List.of(KPI, ORGANIZATION, PERIOD, VALUE, NUMERATOR, DENOMINATOR, NOTE);

  private final Imports imports;
  private final Intake intake;
  private final KpiService kpis;
  private final Organizations organizations;
  private final Journal journal;

  MeasurementImport(
      Imports imports,
      Intake intake,
      KpiService kpis,
      Organizations organizations,
      Journal journal) {
    this.imports = imports;
    this.intake = intake;
    this.kpis = kpis;
    this.organizations = organizations;
    this.journal = journal;
  }

  ImportReport run(byte[] file, String contentType, ImportOptions options) {
    var sheet = TabularReader.read(file, contentType);
    if (sheet.rows().size() > MOST_ROWS + 1) {
      throw MeasurementProblem.IMPORT_TOO_LONG.with(MOST_ROWS);
    }
    var known = known(sheet);
    var observations = new ArrayList<Observation>();
    var batch = new Memo<>(() -> intake.batch(observations));
    var outcomes = new HashMap<Batch.Outcome, Integer>();
    var report =
        imports.run(
            sheet,
            options,
            COLUMNS,
            row -> {
              var observation = observation(row, known);
              Optional.ofNullable(observation).ifPresent(observations::add);
              return observation;
            },
            observation -> outcomes.merge(batch.get().take(observation), 1, Integer::sum));
    if (report.accepted() > 0) {
      intake.flush();
      journal.append("measurements.imported", "/imports/measurements", null, outcomes);
    }
    return report;
  }

  private static Observation observation(Row row, Known known) {
    var code = row.text(KPI, 64);
    var kpi = code == null ? null : known.kpis().get(code);
    if (code != null && kpi == null) {
      row.refuse(KPI, KpiProblem.KPI_NOT_FOUND, code);
    }
    var organization = row.localGovernment(ORGANIZATION);
    if (organization != null && !known.organizations().contains(organization.code6())) {
      row.refuse(ORGANIZATION, OrganizationProblem.ORGANIZATION_NOT_FOUND, organization.code6());
    }
    var period = period(row, kpi);
    var value = row.number(VALUE);
    var numerator = row.number(NUMERATOR);
    var denominator = row.number(DENOMINATOR);
    var note = row.text(NOTE, 500);
    return kpi == null || organization == null || period == null
        ? null
        : new Observation(
            kpi,
            organization.code6(),
            period,
            Figures.of(kpi, value, numerator, denominator),
            note);
  }

  private static Period period(Row row, KpiView kpi) {
    var label = row.text(PERIOD, 20);
    try {
      var period = label == null ? null : Period.of(label);
      return period == null || kpi == null ? period : kpi.accept(period);
    } catch (DomainException e) {
      row.refuse(PERIOD, e.type(), e.args());
      return null;
    }
  }

  // Every cell is looked up at once; those that are no code find nothing.
  private Known known(Sheet sheet) {
    var cells =
        sheet.rows().stream().flatMap(List::stream).map(String::strip).collect(Collectors.toSet());
    return new Known(
        kpis.named(cells.stream().filter(cell -> cell.matches("[A-Za-z0-9][\\w-]{1,63}")).toList()),
        organizations.reachable(organizations.codesIn(cells)));
  }

  private record Known(Map<String, KpiView> kpis, Set<String> organizations) {}

  /** Made when first asked for: only when every row has been read. */
  private static final class Memo<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private T made;

    Memo(Supplier<T> maker) {
      this.maker = maker;
    }

    @Override
    public T get() {
      if (made == null) {
        made = maker.get();
      }
      return made;
    }
  }
}
