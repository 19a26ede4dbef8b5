package jp.banso.acceptance;

import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import jp.banso.local.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keycloak's own tokens at every service's door. */
class RealTokensTest {

  private static final Map<Service, String> STAFF_LIST =
      Map.of(
          Service.ASSESSMENT, "/assessment/v1/organizations",
          Service.KPI, "/kpi/v1/kpis",
          Service.DISPATCH, "/dispatch/v1/support-requests",
          Service.POINTS, "/points/v1/programs",
          Service.CATALOG, "/catalog/v1/assets");

  @ParameterizedTest
  @EnumSource(Service.class)
  void opensToAnOfficerOfTheRealmOfStaff(Service service) {
    Stack.as("misato-officer", service).get(STAFF_LIST.get(service)).then().statusCode(200);
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void asksWhoeverHasNoTokenToSignIn(Service service) {
    Stack.anonymous(service)
        .get(STAFF_LIST.get(service))
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/unauthenticated"));
  }

  @ParameterizedTest
  @EnumSource(value = Service.class, mode = EnumSource.Mode.EXCLUDE, names = "POINTS")
  void refusesAResidentAtTheStaffsDoor(Service service) {
    Stack.as("resident-misato-1", service).get(STAFF_LIST.get(service)).then().statusCode(401);
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void refusesATokenWithOneLetterChanged(Service service) {
    String token = Stack.token("misato-officer");
    int middle = token.indexOf('.') + 20;
    char other = token.charAt(middle) == 'A' ? 'B' : 'A';
    String forged = token.substring(0, middle) + other + token.substring(middle + 1);
    Stack.anonymous(service)
        .auth()
        .oauth2(forged)
        .get(STAFF_LIST.get(service))
        .then()
        .statusCode(401);
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void refusesAnOfficersAuditButShowsItToTheAuditor(Service service) {
    String audit = STAFF_LIST.get(service).replaceFirst("/[a-z-]+$", "/audit-events/verification");
    Stack.as("misato-officer", service).get(audit).then().statusCode(403);
    Stack.as("miyagi-auditor", service)
        .get(audit)
        .then()
        .statusCode(200)
        .body("valid", equalTo(true));
  }

  @Test
  void doesNotLetAResidentManageAProgramme() {
    Stack.as("resident-misato-1", Service.POINTS)
        .body(Map.of())
        .post("/points/v1/programs")
        .then()
        .statusCode(403);
  }
}
