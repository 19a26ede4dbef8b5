package jp.banso.dispatch;

import static jp.banso.dispatch.Desk.proposed;
import static jp.banso.dispatch.Desk.registered;
import static jp.banso.dispatch.Desk.submitted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RlsRules;
import org.junit.jupiter.api.Test;

/** What PostgreSQL itself lets through, whatever the service asks. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PoliciesTest {

  private static void seen(String table, String area, String id, int rows) {
    var where = "id = '" + id + "'";
    assertEquals(rows, RlsRules.visible(table, area, where), table + " seen by " + area);
    assertEquals(rows, RlsRules.changeable(table, area, where), table + " changed by " + area);
  }

  @Test
  void peopleBelongToWhoRegisteredThemAndTownsSeeNone() {
    var person = registered("方針 花子");
    seen("specialist", "04", person, 1);
    seen("specialist", "*", person, 1);
    seen("specialist", "045055", person, 0);
    seen("specialist", "043222", person, 0);
    seen("specialist", "09", person, 0);
    seen("specialist", "", person, 0);
  }

  @Test
  void requestsAndAssignmentsBelongToTheTownAndItsPrefecture() {
    var request = submitted();
    var assignment = proposed(request, registered("方針 次郎")).<String>path("id");
    for (var area : new String[] {"045055", "04", "*"}) {
      seen("support_request", area, request, 1);
      seen("assignment", area, assignment, 1);
    }
    for (var area : new String[] {"043222", "09", ""}) {
      seen("support_request", area, request, 0);
      seen("assignment", area, assignment, 0);
    }
  }

  @Test
  void everyoneSignedInReadsTheRegisterOfSkillsAndOnlyTheNationWritesIt() {
    assertEquals(3, RlsRules.visible("skill_framework", "045055", "true"));
    assertEquals(27, RlsRules.visible("skill", "09", "true"));
    assertEquals(0, RlsRules.visible("skill", "", "true"));
    assertEquals(0, RlsRules.changeable("skill", "04", "true"));
    assertEquals(27, RlsRules.changeable("skill", "*", "true"));
  }

  @Test
  void aTownCannotWriteAnothersRequestWhateverTheServiceAsks() throws SQLException {
    try (var connection = PostgresResource.app();
        var sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("select set_config('app.jurisdiction', '043222', true)");
      var refused =
          assertThrows(
              SQLException.class,
              () ->
                  sql.executeUpdate(
                      "insert into support_request (id, organization_code, title, skills, starts_on, ends_on,"
                          + " days_per_week, mode, priority, state, requested_by, requested_at, version) values"
                          + " (gen_random_uuid(), '045055', 'x', '[]', '2026-06-01', '2026-06-02', 1, 'EITHER',"
                          + " 'LOW', 'DRAFT', 'x', now(), 0)"));
      assertEquals("42501", refused.getSQLState());
      connection.rollback();
    }
  }
}
