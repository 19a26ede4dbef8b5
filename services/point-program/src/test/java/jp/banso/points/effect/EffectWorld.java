package jp.banso.points.effect;

import static jp.banso.points.PointsWorld.manager;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;

/** A programme with residents, whose books can be dated back. */
final class EffectWorld {
  private static final String SHIFT =
      "update %s set recorded_at = timestamptz '%s 12:00+09' where program_id = '%s'"
          + " and recorded_at > now() - interval '1 hour'";

  final PointsWorld points = PointsWorld.open();
  final String budget = points.budget(1_000_000);

  /** Wallets of residents of a municipality, opened on the first day of 2025. */
  List<String> residents(int howMany, String municipality) {
    var wallets =
        IntStream.range(0, howMany)
            .mapToObj(i -> points.walletOf(UUID.randomUUID().toString(), municipality))
            .toList();
    OwnerSql.tamper(
        "update wallet set opened_at = timestamptz '2025-01-01 00:00+09' where program_id = '%s'"
            .formatted(points.program()));
    return wallets;
  }

  String shop(String category, String municipality) {
    return manager()
        .body(Map.of("name", "店", "municipality", municipality, "category", category))
        .post(points.at("/merchants"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Does these transactions, as if it were noon of that day. */
  void on(String day, List<Map<String, Object>> transactions) {
    for (var from = 0; from < transactions.size(); from += 500) {
      var part = transactions.subList(from, Math.min(transactions.size(), from + 500));
      PointsWorld.as(PointsWorld.TOWN, "program-manager", "merchant")
          .body(Map.of("mode", "atomic", "items", part))
          .post(points.at("/transactions/bulk"))
          .then()
          .statusCode(200)
          .body("posted", org.hamcrest.Matchers.is(part.size()));
    }
    dateBackTo(day);
  }

  /** What was recorded just now was recorded that day. */
  void dateBackTo(String day) {
    OwnerSql.tamper(SHIFT.formatted("entry", day, points.program()));
    OwnerSql.tamper(SHIFT.formatted("txn", day, points.program()));
  }

  List<Map<String, Object>> grants(List<String> wallets, long amount) {
    return wallets.stream()
        .map(it -> PointsWorld.grant(UUID.randomUUID(), it, budget, amount))
        .toList();
  }

  static List<Map<String, Object>> uses(List<String> wallets, String shop, long amount) {
    return wallets.stream()
        .map(it -> PointsWorld.redeem(UUID.randomUUID(), it, shop, amount))
        .toList();
  }

  /** What the database itself says, past every policy. */
  static List<List<Object>> ask(String sql) {
    try (var connection = PostgresResource.superuser();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<List<Object>>();
      var columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        var row = new ArrayList<>();
        for (var i = 1; i <= columns; i++) {
          row.add(result.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
