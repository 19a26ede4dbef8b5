package jp.banso.points.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import org.hamcrest.Matchers;

/** A programme in the real database, for lanes of the test's own. */
final class LedgerWorld {
  final PointsWorld points;
  final Town town;

  private LedgerWorld(PointsWorld points, Town town) {
    this.points = points;
    this.town = town;
  }

  static LedgerWorld open(long budget, long seed, Map<String, Object> policy) {
    var body = new HashMap<String, Object>(PointsWorld.aProgram());
    body.put("expiryMonths", 1);
    body.put("policy", policy);
    var points = PointsWorld.open(body);
    return new LedgerWorld(
        points,
        new Town(
            UUID.fromString(points.program()),
            ids(2, () -> points.budget(budget)),
            ids(3, points::wallet),
            ids(2, points::shop),
            new Random(seed)));
  }

  static Map<String, Object> policy(boolean transfers) {
    return Map.of(
        "expiryRounding",
        "none",
        "spendOrder",
        "earliest-expiry",
        "transfers",
        transfers,
        "restoreGraceDays",
        0);
  }

  private static List<UUID> ids(int count, Supplier<String> each) {
    return IntStream.range(0, count).mapToObj(n -> UUID.fromString(each.get())).toList();
  }

  static Session session() throws SQLException {
    return new JdbcSession(connection());
  }

  static Connection connection() throws SQLException {
    var connection = PostgresResource.lane();
    connection.setAutoCommit(false);
    return connection;
  }

  void mustHold() {
    points.verification().body("sound", Matchers.is(true));
  }

  /** One number from the database, past everything. */
  static long number(String sql) {
    try (var admin = PostgresResource.superuser();
        var statement = admin.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One text from the database, past everything. */
  static String text(String sql) {
    try (var admin = PostgresResource.superuser();
        var statement = admin.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  long balance(UUID account) {
    return number("select balance from account where id = '" + account + "'");
  }

  long held(UUID account) {
    return number("select held from account where id = '" + account + "'");
  }

  long transactions(UUID id) {
    return number(
        "select count(*) from txn where program_id = '" + town.program + "' and id = '" + id + "'");
  }
}
