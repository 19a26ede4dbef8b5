package jp.banso.kpi;

import static jp.banso.kpi.Api.benchmark;
import static jp.banso.kpi.Api.defined;
import static jp.banso.kpi.Api.kpi;
import static jp.banso.kpi.Api.misato;
import static jp.banso.kpi.Api.miyagi;
import static jp.banso.kpi.Api.submitted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RlsRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL itself lets through, whatever the service asks. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PoliciesTest {

  private static void opens(String table, String where, String area, int seen, int changed) {
    assertEquals(seen, RlsRules.visible(table, area, where), table + " seen by " + area);
    assertEquals(changed, RlsRules.changeable(table, area, where), table + " changed by " + area);
  }

  /** Rows of 美里町: its own, its prefecture's and the nation's to see and to change. */
  private static void belongsToMisato(String table, String where) {
    for (var area : new String[] {"045055", "04", "*"}) {
      opens(table, where, area, 1, 1);
    }
    for (var area : new String[] {"043222", "09", "040002", ""}) {
      opens(table, where, area, 0, 0);
    }
  }

  @Test
  void townsReadTheDefinitionsOfTheirPrefectureAndChangeNone() {
    var where = "code = '" + defined() + "'";
    opens("kpi", where, "04", 1, 1);
    opens("kpi", where, "*", 1, 1);
    opens("kpi", where, "045055", 1, 0);
    opens("kpi", where, "043222", 1, 0);
    opens("kpi", where, "09", 0, 0);
    opens("kpi", where, "", 0, 0);
  }

  @Test
  void aTownsOwnDefinitionIsItsOwn() {
    var code = "045055-" + UUID.randomUUID().toString().substring(0, 8);
    misato().body(kpi(code)).post("/kpi/v1/kpis").then().statusCode(201);
    belongsToMisato("kpi", "code = '" + code + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"targets", "baselines"})
  void targetsAndBaselinesBelongToTheTownAndItsPrefecture(String kind) {
    var code = defined();
    benchmark(kind, code, "045055", "FY2025", "60");
    belongsToMisato("benchmark", "kpi_code = '" + code + "'");
  }

  @Test
  void measurementsBelongToTheTownAndItsPrefecture() {
    belongsToMisato("measurement", "id = '" + submitted(defined(), "FY2025", "1").path("id") + "'");
  }

  @Test
  void theHistoryIsReadLikeTheMeasurementAndChangedByNobody() throws SQLException {
    String id = submitted(defined(), "FY2025", "1").path("id");
    var where = "measurement_id = '" + id + "'";
    for (var area : new String[] {"045055", "04", "*"}) {
      assertEquals(1, RlsRules.visible("measurement_record", area, where), area);
    }
    for (var area : new String[] {"043222", "09", ""}) {
      assertEquals(0, RlsRules.visible("measurement_record", area, where), area);
    }
    refused("04", "update measurement_record set value = 2 where " + where, "P0001");
    refused("*", "delete from measurement_record where " + where, "P0001");
  }

  @Test
  void sourcesBelongToThePrefecture() {
    var code = defined();
    miyagi()
        .body(
            """
            {"kpi": "%s", "service": "ASSESSMENT", "indicator": "score.overall", "prefecture": "04",
             "schedule": "MONTHLY", "enabled": false}
            """
                .formatted(code))
        .post("/kpi/v1/sources")
        .then()
        .statusCode(201);
    var where = "kpi_code = '" + code + "'";
    opens("kpi_source", where, "04", 1, 1);
    opens("kpi_source", where, "*", 1, 1);
    for (var area : new String[] {"045055", "043222", "09", ""}) {
      opens("kpi_source", where, area, 0, 0);
    }
  }

  @Test
  void aTownCannotWriteAnothersFiguresWhateverTheServiceAsks() throws SQLException {
    var kpi = "(select id from kpi where code = '" + defined() + "')";
    refused(
        "043222",
        "insert into measurement (id, kpi_id, kpi_code, organization_code, period, period_start, value, state,"
            + " recorded_at, recorded_by, version) select gen_random_uuid(), "
            + kpi
            + ", 'x', '045055', 'FY2025', '2025-04-01', 1, 'SUBMITTED', now(), 'x', 0",
        "42501");
    refused(
        "043222",
        "insert into benchmark (id, kind, kpi_id, kpi_code, organization_code, period, period_start, value, set_at,"
            + " version) select gen_random_uuid(), 'TARGET', "
            + kpi
            + ", 'x', '045055', 'FY2025', '2025-04-01', 1, now(), 0",
        "42501");
  }

  private static void refused(String area, String statement, String state) throws SQLException {
    try (var connection = PostgresResource.app();
        var sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("select set_config('app.jurisdiction', '%s', true)".formatted(area));
      var refusal = assertThrows(SQLException.class, () -> sql.executeUpdate(statement));
      assertEquals(state, refusal.getSQLState(), refusal.getMessage());
      connection.rollback();
    }
  }
}
