package jp.banso.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
  @TempDir Path data;

  @Test
  void hasWhatWasCommittedAfterItWasKilled() throws IOException, SQLException {
    Files.createDirectories(data.resolve("log"));
    StackOptions options =
        new StackOptions(
            StackOptions.here().repository(), data, 0, false, EnumSet.noneOf(Service.class));
    Ports ports = new Ports(freePort() - new Ports(0).postgres());
    Secrets secrets = Secrets.open(DataFolder.secrets(data));
    Postgres first = Postgres.start(options, ports, secrets);
    try (Connection owner = connect(ports, secrets, "kpi_owner")) {
      run(owner, "create table progress (points int)");
      run(owner, "insert into progress values (42)");
      first.kill();
    }
    Postgres second = Postgres.start(options, ports, secrets);
    try (Connection owner = connect(ports, secrets, "kpi_owner")) {
      assertEquals("42", one(owner, "select points from progress"));
    } finally {
      second.close();
    }
  }

  @Test
  void keepsDataSafelyAndAsksEveryoneForAPassword() throws IOException, SQLException {
    Files.createDirectories(data.resolve("log"));
    StackOptions options =
        new StackOptions(
            StackOptions.here().repository(), data, 0, false, EnumSet.noneOf(Service.class));
    Ports ports = new Ports(freePort() - new Ports(0).postgres());
    Secrets secrets = Secrets.open(DataFolder.secrets(data));

    Postgres first = Postgres.start(options, ports, secrets);
    try (Connection owner = connect(ports, secrets, "kpi_owner")) {
      assertEquals("on", one(owner, "show fsync"));
      assertEquals("on", one(owner, "show synchronous_commit"));
      assertEquals("on", one(owner, "show full_page_writes"));
      run(owner, "create table progress (points int)");
      run(owner, "insert into progress values (42)");
    } finally {
      first.close();
    }

    Postgres second = Postgres.start(options, ports, Secrets.open(DataFolder.secrets(data)));
    try (Connection app = connect(ports, secrets, "kpi_app")) {
      assertEquals("42", one(app, "select points from progress"));
      assertEquals("42501", refusal(() -> run(app, "drop table progress")));
      assertEquals("42501", refusal(() -> run(app, "create table mine (a int)")));
      assertEquals("28P01", refusal(() -> connect(ports, "postgres", "postgres", "wrong").close()));
      assertEquals(
          "42501",
          refusal(
              () ->
                  connect(ports, "assessment", "kpi_app", secrets.get("database.kpi_app"))
                      .close()));
    } finally {
      second.close();
    }

    Files.delete(DataFolder.secrets(data));
    StackFailure lost =
        assertThrows(
            StackFailure.class,
            () -> Postgres.start(options, ports, Secrets.open(DataFolder.secrets(data))));
    assertTrue(lost.getMessage().contains("secrets file is gone"), lost.getMessage());
  }

  private static Connection connect(Ports ports, Secrets secrets, String role) throws SQLException {
    return connect(ports, "kpi", role, secrets.get("database." + role));
  }

  private static Connection connect(Ports ports, String database, String role, String password)
      throws SQLException {
    return DriverManager.getConnection(Postgres.url(ports, database), role, password);
  }

  private static String one(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void run(Connection connection, String command) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private static String refusal(Refused work) {
    return assertThrows(SQLException.class, work::run).getSQLState();
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }

  /** Something that is expected to fail. */
  private interface Refused {
    void run() throws SQLException;
  }
}
