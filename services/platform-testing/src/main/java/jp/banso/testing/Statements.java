package jp.banso.testing;

import io.quarkus.arc.Arc;
import io.quarkus.scheduler.Scheduler;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/**
 * Counts the SQL statements that the service sends while something is done, whoever sends them
 * (Hibernate, JDBC), by asking PostgreSQL itself. Jobs and schedules pause meanwhile: PostgreSQL
 * cannot tell their statements from a request's, and a job that was tried again in the wrong second
 * used to make a count one too high.
 */
public final class Statements {

  private static final Duration LONGEST_JOB = Duration.ofSeconds(20);
  private static boolean installed;

  private Statements() {}

  /** Statements of the service's roles, transaction control left out. */
  public static long count(Runnable work) {
    return texts(work).values().stream().mapToLong(Long::longValue).sum();
  }

  /** The same by their texts, with how often each was sent: where a count is not what it should. */
  public static Map<String, Long> texts(Runnable work) {
    var scheduler = Arc.container().select(Scheduler.class).get();
    scheduler.pause();
    try (Connection admin = PostgresResource.superuser()) {
      awaitRunningJobs(admin);
      reset(admin);
      work.run();
      return sent(admin);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    } finally {
      scheduler.resume();
    }
  }

  private static void awaitRunningJobs(Connection admin) {
    Awaitility.await()
        .atMost(LONGEST_JOB)
        .until(
            () ->
                // an idle connection of the pool is the driver's; one in a transaction is
                // somebody's
                0
                    == ask(
                        admin,
                        "select (select count(*) from job where state = 'running' and lease_until > now()) + (select count(*) from"
                            + " pg_stat_activity where usename = '"
                            + PostgresResource.APP
                            + "' and state <> 'idle')"));
  }

  private static synchronized void reset(Connection admin) throws SQLException {
    try (var statement = admin.createStatement()) {
      if (!installed) {
        statement.execute("create extension if not exists pg_stat_statements");
        installed = true;
      }
      statement.execute("select pg_stat_statements_reset()");
    }
  }

  /** Without what the driver asks about types once in every new connection of the pool. */
  private static Map<String, Long> sent(Connection admin) throws SQLException {
    String sql =
        "select s.query, s.calls from pg_stat_statements s join pg_roles r on r.oid = s.userid"
            + " where r.rolname in ('"
            + PostgresResource.APP
            + "', '"
            + PostgresResource.LANE
            + "') and s.query !~* '^(begin|commit|rollback|set|show)'"
            + " and s.query !~* '\\mpg_(catalog|type|namespace)\\M' and s.toplevel";
    try (var statement = admin.createStatement();
        var row = statement.executeQuery(sql)) {
      Map<String, Long> found = new TreeMap<>();
      while (row.next()) {
        found.merge(row.getString(1), row.getLong(2), Long::sum);
      }
      return found;
    }
  }

  private static long ask(Connection admin, String sql) throws SQLException {
    try (var statement = admin.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
