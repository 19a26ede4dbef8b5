package jp.banso.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Proves in the database itself that no table is open. */
public final class RlsRules {

  private RlsRules() {}

  /** Tables without row-level security, without its force, or without a policy; must be empty. */
  public static List<String> unprotectedTables() {
    return ask(
        """
        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
          and not (c.relrowsecurity and c.relforcerowsecurity
                   and exists (select 1 from pg_policy p where p.polrelid = c.oid))
        order by 1
        """);
  }

  /** What the app role owns, or could bypass; must be empty. */
  public static List<String> powersOfTheService() {
    return ask(
        """
        select 'owns ' || relname from pg_class where pg_get_userbyid(relowner) = 'banso_app'
        union all select 'bypasses' from pg_roles where rolname = 'banso_app' and (rolsuper or rolbypassrls)
        """);
  }

  /** How many rows of a table somebody of this area sees, as the service's role. */
  public static long visible(String table, String area, String where) {
    return as(
        area, connection -> count(connection, "select count(*) from " + table + " where " + where));
  }

  /** How many rows of a table somebody of this area could change or delete. */
  public static long changeable(String table, String area, String where) {
    return as(
        area,
        connection ->
            count(
                connection,
                "select count(*) from (select 1 from "
                    + table
                    + " where "
                    + where
                    + " for update) locked"));
  }

  private static <T> T as(String area, Work<T> work) {
    try (Connection connection = PostgresResource.app()) {
      connection.setAutoCommit(false);
      try (var setting =
          connection.prepareStatement("select set_config('app.jurisdiction', ?, true)")) {
        setting.setString(1, area);
        setting.execute();
      }
      T result = work.on(connection);
      connection.rollback();
      return result;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static List<String> ask(String sql) {
    try (Connection connection = PostgresResource.superuser();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (row.next()) {
        found.add(row.getString(1));
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
