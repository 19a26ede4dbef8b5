package jp.banso.platform.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;

/** Lets an auditor read and prove the journal. */
@ApplicationScoped
@Transactional
public class AuditService {

  private static final String LIST =
      """
      select * from journal where id > ? and (?::text is null or type = ?)
        and (?::text is null or subject = ?) order by id limit ?
      """;

  private final JournalTable table;

  AuditService(JournalTable table) {
    this.table = table;
  }

  Page<AuditEvent> list(PageRequest page, String type, String subject) {
    List<AuditEvent> rows =
        table.with(
            connection -> {
              try (var statement = connection.prepareStatement(LIST)) {
                statement.setLong(1, page.after() == null ? 0 : page.afterNumber());
                statement.setString(2, type);
                statement.setString(3, type);
                statement.setString(4, subject);
                statement.setString(5, subject);
                statement.setInt(6, page.limit() + 1);
                try (ResultSet row = statement.executeQuery()) {
                  List<AuditEvent> found = new ArrayList<>();
                  while (row.next()) {
                    Entry entry = JournalTable.entry(row);
                    found.add(
                        new AuditEvent(
                            row.getLong("id"),
                            row.getString("jurisdiction"),
                            entry.type(),
                            entry.subject(),
                            entry.caller(),
                            entry.callerName(),
                            entry.recordedAt(),
                            entry.before(),
                            entry.after()));
                  }
                  return found;
                }
              }
            });
    return Page.of(rows, page, event -> Long.toString(event.id()), event -> event);
  }

  JournalVerification verify() {
    return JournalVerification.of(table.verify());
  }
}
