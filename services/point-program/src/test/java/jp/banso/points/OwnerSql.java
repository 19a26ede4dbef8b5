package jp.banso.points;

import java.sql.SQLException;
import java.util.List;
import jp.banso.testing.PostgresResource;

/**
 * Speaks to the database as its administrator: past the service, its triggers and its policies, as
 * a thief would.
 */
public final class OwnerSql {
  private static final List<String> GUARDED = List.of("entry", "txn", "account", "ledger_seal");

  private OwnerSql() {}

  /** Runs one statement with the guards of the ledger taken down, and puts them up again. */
  public static void tamper(String sql) {
    try (var connection = PostgresResource.superuser();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (var table : GUARDED) {
        statement.execute("alter table " + table + " disable trigger user");
      }
      var changed = statement.executeUpdate(sql);
      for (var table : GUARDED) {
        statement.execute("alter table " + table + " enable trigger user");
      }
      connection.commit();
      if (changed == 0) {
        throw new AssertionError("nothing was tampered with: " + sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
