package jp.banso.testing;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Counts the SQL statements that the service sends while something is done, whoever sends them
 * (Hibernate, JDBC), by asking PostgreSQL itself.
 */
public final class Statements {

  private static boolean installed;

  private Statements() {}

  /** Statements of the app role, transaction control left out. */
  public static long count(Runnable work) {
    try (Connection admin = PostgresResource.superuser()) {
      install(admin);
      work.run();
      return sum(admin);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static synchronized void install(Connection admin) throws SQLException {
    try (var statement = admin.createStatement()) {
      if (!installed) {
        statement.execute("create extension if not exists pg_stat_statements");
        installed = true;
      }
      statement.execute("select pg_stat_statements_reset()");
    }
  }

  private static long sum(Connection admin) throws SQLException {
    String sql =
        "select coalesce(sum(s.calls), 0) from pg_stat_statements s join pg_roles r on r.oid = s.userid"
            + " where r.rolname = '"
            + PostgresResource.APP
            + "' and s.query !~* '^(begin|commit|rollback|set|show)'"
            + " and s.query !~* '\\m(job|schedule_run|acting)\\M' and s.toplevel";
    try (var statement = admin.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
