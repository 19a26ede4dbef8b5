package jp.banso.points;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Speaks to the database as its owner: past the service, its triggers and its policies, as a thief
 * would.
 */
public final class OwnerSql {
  private static final List<String> GUARDED = List.of("entry", "txn", "account");

  private OwnerSql() {}

  /** Runs one statement with the guards of the ledger taken down, and puts them up again. */
  public static void tamper(String sql) {
    var config = ConfigProvider.getConfig();
    try (var connection =
            DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getOptionalValue("quarkus.flyway.password", String.class).orElse(""));
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (var table : GUARDED) {
        statement.execute("alter table " + table + " disable trigger user");
        statement.execute("alter table " + table + " no force row level security");
      }
      var changed = statement.executeUpdate(sql);
      for (var table : GUARDED) {
        statement.execute("alter table " + table + " enable trigger user");
        statement.execute("alter table " + table + " force row level security");
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
