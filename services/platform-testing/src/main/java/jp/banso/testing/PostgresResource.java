package jp.banso.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * A real PostgreSQL with an owner who migrates and an app role under row-level security, as in
 * production, and the issuer of the tests' tokens.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

  static final String OWNER = "banso_owner";
  static final String APP = "banso_app";
  static final String LANE = "banso_lane";
  static final String PASSWORD = "only-for-tests";
  private static EmbeddedPostgres postgres;

  @Override
  public Map<String, String> start() {
    try {
      postgres =
          EmbeddedPostgres.builder()
              .setServerConfig("max_connections", "120")
              .setServerConfig("shared_preload_libraries", "pg_stat_statements")
              .start();
      try (Connection admin = postgres.getPostgresDatabase().getConnection();
          var statement = admin.createStatement()) {
        statement.execute("create role " + OWNER + " login password '" + PASSWORD + "'");
        statement.execute("create role " + APP + " login password '" + PASSWORD + "'");
        statement.execute("create role " + LANE + " login password '" + PASSWORD + "'");
        statement.execute("create database banso owner " + OWNER);
      }
      try (Connection owner = owner();
          var statement = owner.createStatement()) {
        statement.execute("grant usage on schema public to " + APP);
        statement.execute(
            "alter default privileges grant select, insert, update, delete on tables to " + APP);
        statement.execute("alter default privileges grant usage, select on sequences to " + APP);
      }
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException(failure);
    }
    String issuer = TestIssuer.start();
    return Map.ofEntries(
        Map.entry("quarkus.datasource.jdbc.url", url()),
        Map.entry("quarkus.datasource.username", APP),
        Map.entry("quarkus.datasource.password", PASSWORD),
        Map.entry("BANSO_DB_LANE_USER", LANE),
        Map.entry("BANSO_DB_LANE_PASSWORD", PASSWORD),
        Map.entry("quarkus.flyway.username", OWNER),
        Map.entry("quarkus.flyway.password", PASSWORD),
        Map.entry("BANSO_OIDC_URL", issuer));
  }

  /** A connection as the owner: past no row-level security either, because it is forced. */
  public static Connection owner() throws SQLException {
    return DriverManager.getConnection(url(), OWNER, PASSWORD);
  }

  /** A connection as the service has it. */
  public static Connection app() throws SQLException {
    return DriverManager.getConnection(url(), APP, PASSWORD);
  }

  /** A connection as the one that moves points has it. */
  public static Connection lane() throws SQLException {
    return DriverManager.getConnection(url(), LANE, PASSWORD);
  }

  /** A connection that may do anything, to tamper with what nobody should. */
  public static Connection superuser() throws SQLException {
    return DriverManager.getConnection(url(), "postgres", "postgres");
  }

  static String url() {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/banso";
  }

  @Override
  public void stop() {
    try {
      if (postgres != null) {
        postgres.close();
      }
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
