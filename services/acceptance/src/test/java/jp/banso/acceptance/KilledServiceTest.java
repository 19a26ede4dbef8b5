package jp.banso.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import jp.banso.local.Service;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A service that dies in the middle of a job leaves nothing half-written. */
class KilledServiceTest {

  private static final String KPI = Service.KPI.module();

  @BeforeAll
  static void figuresToPull() {
    Dashboard.imported();
  }

  @Test
  void finishesTheJobOnceAfterItWasKilledWhileWriting() throws SQLException {
    var source = Source.of("dx.online32");
    String job;
    try (Connection held = writesHeld()) {
      job = source.pull(Stack.running().url(Service.KPI));
      // The figures are read and the first of them waits to be written.
      Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> somebodyWaits(held));
      Stack.running().killService(KPI);
      held.rollback();
    }
    Stack.running().startService(KPI);
    var ended = Source.ended(job);
    assertEquals("succeeded", ended.getString("state"));
    assertEquals(1, source.timesPulled());
    assertEquals(1, source.measurementsOfMisato().getList("items").size());
    assertEquals(20, source.measurementsOfMisato().getInt("items[0].value"));
    assertEquals(0, source.measurementsOfMisato().getInt("items[0].version"));
  }

  /** Lets every writer of measurements wait. */
  private static Connection writesHeld() throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            Stack.running().databaseUrl(Service.KPI),
            "kpi_owner",
            Stack.running().databasePassword("kpi_owner"));
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("lock table measurement in share mode");
    }
    return connection;
  }

  private static boolean somebodyWaits(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select exists (select 1 from pg_locks where not granted"
                    + " and relation = 'measurement'::regclass)")) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
