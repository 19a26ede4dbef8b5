package jp.banso.assessment.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import jp.banso.platform.code.LocalGovernments;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.problem.Problems;
import jp.banso.platform.tabular.TabularReader;

/**
 * Takes over the dashboard table: all or nothing. A dry run does everything and rolls back, so it
 * finds what only the database knows. Three statements, and the journal's where something changed.
 */
@ApplicationScoped
@Transactional
public class DashboardImport {

  private final Observations observations;
  private final Municipalities municipalities;
  private final LocalGovernments register;
  private final Journal journal;
  private final InstantSource time;
  private final TransactionSynchronizationRegistry transaction;
  private final Problems language;

  DashboardImport(
      Observations observations,
      Municipalities municipalities,
      LocalGovernments register,
      Journal journal,
      InstantSource time,
      TransactionSynchronizationRegistry transaction,
      Problems language) {
    this.observations = observations;
    this.municipalities = municipalities;
    this.register = register;
    this.journal = journal;
    this.time = time;
    this.transaction = transaction;
    this.language = language;
  }

  DashboardReport run(
      byte[] file, String contentType, LocalDate asOf, String prefecture, boolean dryRun) {
    var table = DashboardTable.of(TabularReader.read(file, contentType));
    List<String> codes = municipalities.codesOf(table.names(), prefecture);
    var reading = new DashboardReading(table, codes, language.locale());
    observations.indicators().forEach(reading::read);
    if (reading.foundNothing()) {
      throw IndicatorProblem.DASHBOARD_TABLE_NOT_RECOGNISED.with();
    }
    if (reading.isFaulty()) {
      return reading.report(new Written(0, 0), dryRun);
    }
    Written written = write(asOf, reading.sent());
    var report = reading.report(written, dryRun);
    if (dryRun) {
      transaction.setRollbackOnly();
    } else if (written.changed() > 0) {
      journal.append("dashboard.imported", "/imports/dx-dashboard?asOf=" + asOf, null, report);
    }
    return report;
  }

  private Written write(LocalDate asOf, List<Sent> sent) {
    Written written = observations.write(asOf, time.instant(), sent);
    if (written.changed() > 0) {
      observations.takeMeans(
          asOf, register.prefectures().stream().map(it -> it.code().code6()).toList());
    }
    return written;
  }
}
