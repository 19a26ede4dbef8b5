package jp.banso.points.penetration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.code.LocalGovernments;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.tabular.ImportOptions;
import jp.banso.platform.tabular.ImportReport;
import jp.banso.platform.tabular.Imports;
import jp.banso.platform.tabular.Row;
import jp.banso.platform.tabular.Sheet;
import jp.banso.platform.tabular.TabularReader;
import jp.banso.platform.time.JapanTime;

/** Takes over what municipalities count. Its statements do not depend on the number of rows. */
@ApplicationScoped
@Transactional
class PopulationImport {
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_BANDS = 30;

  private final Imports imports;
  private final Populations populations;
  private final LocalGovernments governments;
  private final Journal journal;
  private final InstantSource time;

  PopulationImport(
      Imports imports,
      Populations populations,
      LocalGovernments governments,
      Journal journal,
      InstantSource time) {
    this.imports = imports;
    this.populations = populations;
    this.governments = governments;
    this.journal = journal;
    this.time = time;
  }

  ImportReport run(byte[] file, String contentType, ImportOptions options) {
    var sheet = TabularReader.read(file, contentType);
    if (sheet.rows().size() > MOST_ROWS + 1) {
      throw PopulationProblem.POPULATION_TOO_LONG.with(MOST_ROWS);
    }
    var reached = populations.reached(codesIn(sheet));
    var seen = new HashSet<List<Object>>();
    var bands = new HashMap<List<Object>, Integer>();
    var lines = new ArrayList<PopulationLine>();
    var report =
        imports.run(
            sheet,
            options,
            PopulationLine.COLUMNS,
            row -> line(row, reached, seen, bands),
            lines::add);
    if (report.accepted() > 0 && !options.dryRun()) {
      populations.put(lines);
      journal.append(
          "population.imported", "/imports/population", null, Map.of("rows", lines.size()));
    }
    return report;
  }

  private PopulationLine line(
      Row row, Set<String> reached, Set<List<Object>> seen, Map<List<Object>, Integer> bands) {
    var line = PopulationLine.of(row);
    if (line.code() != null) {
      mustBeOurs(row, line.code(), reached);
    }
    if (line.code() != null && line.day() != null && line.band() != null) {
      if (!seen.add(line.key())) {
        row.refuse(
            null, PopulationProblem.POPULATION_REPEATED, line.code(), line.day(), line.band());
      } else if (bands.merge(List.of(line.code(), line.day()), 1, Integer::sum) > MOST_BANDS) {
        row.refuse(PopulationLine.BAND, PopulationProblem.POPULATION_BANDS_TOO_MANY, MOST_BANDS);
      }
    }
    return line;
  }

  private void mustBeOurs(Row row, String code, Set<String> reached) {
    if (!governments.existsOn(new LocalGovernmentCode(code), JapanTime.today(time))) {
      row.refuse(PopulationLine.CODE, PopulationProblem.POPULATION_AREA_UNKNOWN, code);
    } else if (!reached.contains(code)) {
      row.refuse(PopulationLine.CODE, PopulationProblem.POPULATION_AREA_NOT_YOURS, code);
    }
  }

  // Every cell is looked up at once; those that are no code find nothing. A code of five digits is
  // completed
  private static Set<String> codesIn(Sheet sheet) {
    return sheet.rows().stream()
        .flatMap(List::stream)
        .map(String::strip)
        .filter(cell -> cell.matches("[0-9０-９]{5,6}"))
        .flatMap(cell -> PopulationCode.of(cell).stream())
        .collect(Collectors.toSet());
  }
}
