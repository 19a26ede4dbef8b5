package jp.banso.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import jp.banso.testing.Callers;

/**
 * Requests as a front end would send them. Each test class has a prefecture or a year of its own,
 * those with few municipalities before the first import of the whole nation (2023): an assessment
 * takes the latest that is known of each.
 */
public final class Desk {

  public static final String V1 = "/assessment/v1";
  public static final String STANDARD = "01930000-0000-7000-8000-000000000001";

  private Desk() {}

  public static RequestSpecification as(String role, String area) {
    return Callers.as(role).in(area).request().accept("application/json");
  }

  public static RequestSpecification prefecture(String area) {
    return as("prefecture-officer", area);
  }

  public static RequestSpecification municipality(String code) {
    return as("municipality-officer", code);
  }

  public static RequestSpecification nation() {
    return as("platform-admin", "*");
  }

  public static ValidatableResponse imported(RequestSpecification who, byte[] table, String query) {
    return who.contentType("text/csv")
        .body(table)
        .post(V1 + "/imports/dx-dashboard?" + query)
        .then();
  }

  /**
   * A table of three axes: a line of CSV a municipality would be easier to read, but this is what
   * is published.
   */
  public static void imported(String prefecture, String day, String table) {
    imported(
            prefecture(prefecture),
            table.getBytes(StandardCharsets.UTF_8),
            "asOf=" + day + "&prefecture=" + prefecture)
        .statusCode(200);
  }

  /** Waits for a job and answers it. */
  public static JsonPath finished(RequestSpecification who, Response accepted) {
    assertEquals(202, accepted.statusCode(), accepted.asString());
    for (int tries = 0; tries < 300; tries++) {
      var job =
          RestAssured.given()
              .spec(who)
              .get(accepted.header("Location").replaceFirst("^https?://[^/]+", ""))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      if (!job.getString("state").matches("queued|running")) {
        return job;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return fail("the job did not end");
  }

  public static String run(String model, String day) {
    return "{\"model\": \"%s\", \"asOf\": \"%s\"}".formatted(model, day);
  }

  /** Runs the national model for a prefecture and answers the run. */
  public static JsonPath assessed(String prefecture, String day) {
    var officer = prefecture(prefecture);
    return finished(
        prefecture(prefecture), officer.body(run(STANDARD, day)).post(V1 + "/assessment-runs"));
  }

  public static String runId(String prefecture, String day) {
    return assessed(prefecture, day).getString("result.id");
  }
}
