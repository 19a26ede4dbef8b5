package jp.banso.assessment;

import static jp.banso.assessment.Desk.V1;
import static jp.banso.assessment.Desk.imported;
import static jp.banso.assessment.Desk.prefecture;
import static jp.banso.assessment.Desk.runId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import jp.banso.assessment.karte.NeighbourServer;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RlsRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL itself lets through, whatever the service asks: 美里町 and 村田町 in 2021. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(NeighbourServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoliciesTest {

  private String run;
  private String grouping;

  @BeforeEach
  void fillEveryTable() {
    if (run != null) {
      return; // once for all
    }
    imported(
        "04",
        "2021-04-01",
        """
        ,,美里町,村田町
        x,CIOの任命,未実施,実施
        x,AIの導入状況,実施,未実施
        x,マイナンバーカードの保有状況,70%,79%
        """);
    run = runId("04", "2021-06-01");
    grouping =
        prefecture("04")
            .body("{\"method\": \"K_MEANS\", \"k\": 2}")
            .post(V1 + "/assessment-runs/" + run + "/groupings")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
  }

  private String where(String table) {
    return switch (table) {
      case "observation", "indicator_mean" -> "as_of = '2021-04-01'";
      case "assessment_run" -> "id = '" + run + "'";
      case "peer_grouping" -> "id = '" + grouping + "'";
      case "peer_grouping_member" -> "grouping_id = '" + grouping + "'";
      default -> "run_id = '" + run + "'";
    };
  }

  @ParameterizedTest
  @CsvSource({"observation,3", "assessment_score,1", "peer_grouping_member,1"})
  void aTownSeesItsOwnRowsAndThePrefectureAll(String table, int own) {
    assertEquals(2 * own, RlsRules.visible(table, "04", where(table)));
    assertEquals(2 * own, RlsRules.visible(table, "*", where(table)));
    for (String town : new String[] {"045055", "043222"}) {
      assertEquals(own, RlsRules.visible(table, town, where(table)));
      assertEquals(
          own,
          RlsRules.visible(table, town, where(table) + " and organization_code = '" + town + "'"));
    }
    for (String other : new String[] {"044245", "09", "092029", ""}) {
      assertEquals(0, RlsRules.visible(table, other, where(table)), other);
    }
    String murata = where(table) + " and organization_code = '043222'";
    assertEquals(0, RlsRules.changeable(table, "045055", murata));
    assertEquals(0, RlsRules.changeable(table, "09", murata));
  }

  @ParameterizedTest
  @ValueSource(strings = {"indicator_mean", "assessment_run", "assessment_mean", "peer_grouping"})
  void whatThePrefectureMadeIsReadBelowAndChangedByNobodyThere(String table) {
    long rows = RlsRules.visible(table, "04", where(table));
    assertEquals(true, rows > 0);
    assertEquals(rows, RlsRules.visible(table, "045055", where(table)));
    assertEquals(rows, RlsRules.visible(table, "043222", where(table)));
    assertEquals(0, RlsRules.changeable(table, "045055", where(table)));
    for (String other : new String[] {"09", "092029", ""}) {
      assertEquals(0, RlsRules.visible(table, other, where(table)), other);
    }
  }

  @Test
  void everyoneSignedInReadsTheIndicatorsAndTheNationalModelAndOnlyTheNationWritesThem() {
    assertEquals(15, RlsRules.visible("indicator", "045055", "true"));
    assertEquals(0, RlsRules.visible("indicator", "", "true"));
    assertEquals(0, RlsRules.changeable("indicator", "04", "true"));
    String national = "id = '" + Desk.STANDARD + "'";
    assertEquals(1, RlsRules.visible("maturity_model", "045055", national));
    assertEquals(0, RlsRules.changeable("maturity_model", "04", national));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into observation (organization_code, indicator, as_of, value, recorded_at)"
            + " values ('043222', 'dx.cio', '2022-04-01', 1, now())",
        "insert into assessment_score (run_id, organization_code, vintage, coverage, axes, inputs)"
            + " values ('RUN', '043222', '2022-04-01', 1, '[]', '[]')",
        "insert into assessment_mean (run_id, organization_code, axis, mean, municipalities)"
            + " values ('RUN', '040002', 'other', 1, 1)",
        "insert into indicator_mean (organization_code, indicator, as_of, value, municipalities)"
            + " values ('040002', 'dx.cio', '2022-04-01', 1, 1)"
      })
  void aTownCannotWriteForAnotherNorForThePrefecture(String statement) throws SQLException {
    try (var connection = PostgresResource.app();
        var sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("select set_config('app.jurisdiction', '045055', true)");
      var refused =
          assertThrows(SQLException.class, () -> sql.executeUpdate(statement.replace("RUN", run)));
      assertEquals("42501", refused.getSQLState());
      connection.rollback();
    }
  }
}
