package jp.banso.dispatch;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jp.banso.testing.Callers;

/** Requests as a front end would send them. */
public final class Desk {

  public static final String V1 = "/dispatch/v1";

  private Desk() {}

  public static RequestSpecification as(String role, String area) {
    return Callers.as(role).in(area).request().accept("application/json");
  }

  public static RequestSpecification coordinator() {
    return as("dispatch-coordinator", "04");
  }

  public static RequestSpecification misato() {
    return as("municipality-officer", "045055");
  }

  public static RequestSpecification murata() {
    return as("municipality-officer", "043222");
  }

  public static RequestSpecification tochigi() {
    return as("dispatch-coordinator", "09");
  }

  /** A specialist of 仙台市 under contract in 2026年度, 3 days a week, BA-3 at level 3. */
  public static String specialist(String name) {
    return specialist(name, null);
  }

  public static String specialist(String name, String account) {
    return """
        {"name": "%s", "employer": "みやぎデジタル", "scheme": "MUNICIPAL_DX_ADVISER",
         "contractFrom": "2026-04-01", "contractTo": "2027-03-31", "weeklyCapacityDays": 3,
         "baseOrganization": "041009", "remotePossible": true, "onSitePossible": true,
         "skills": [{"framework": "DSS-P-1.2", "code": "BA-3", "level": 3}], "conflicts": ["044458"],
         "unavailable": [{"from": "2026-12-28", "to": "2027-01-03"}], "userSubject": %s}
        """
        .formatted(name, account == null ? "null" : "\"" + account + "\"");
  }

  public static String registered(String name) {
    return id(coordinator().body(specialist(name)).post(V1 + "/specialists"));
  }

  /** BA-3 at level 2, one day a week from June to September 2026, however it is done. */
  public static String request(String organization, String title) {
    return """
        {"organization": "%s", "title": "%s", "from": "2026-06-01", "to": "2026-09-30",
         "daysPerWeek": 1, "mode": "EITHER", "priority": "HIGH",
         "skills": [{"framework": "DSS-P-1.2", "code": "BA-3", "minLevel": 2, "required": true}]}
        """
        .formatted(organization, title);
  }

  public static Response drafted() {
    var answer = misato().body(request("045055", "窓口業務の見直し")).post(V1 + "/support-requests");
    answer.then().statusCode(201);
    return answer;
  }

  /** A submitted request of 美里町. */
  public static String submitted() {
    var draft = drafted();
    misato()
        .header("If-Match", draft.header("ETag"))
        .body("{\"state\": \"SUBMITTED\"}")
        .put(V1 + "/support-requests/" + draft.path("id") + "/state")
        .then()
        .statusCode(200);
    return draft.path("id");
  }

  public static String assignment(String request, String specialist, String days) {
    return """
        {"request": "%s", "specialist": "%s", "daysPerWeek": %s, "from": "2026-06-01", "to": "2026-09-30"}
        """
        .formatted(request, specialist, days);
  }

  public static Response proposed(String request, String specialist) {
    var answer = coordinator().body(assignment(request, specialist, "1")).post(V1 + "/assignments");
    answer.then().statusCode(201);
    return answer;
  }

  public static Response move(
      RequestSpecification caller, String path, String etag, String state, String reason) {
    return caller
        .header("If-Match", etag)
        .body(
            reason == null
                ? "{\"state\": \"%s\"}".formatted(state)
                : "{\"state\": \"%s\", \"reason\": \"%s\"}".formatted(state, reason))
        .put(V1 + path + "/state");
  }

  public static String id(Response answer) {
    answer.then().statusCode(201);
    return answer.path("id");
  }
}
