package jp.banso.acceptance;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import jp.banso.local.Service;
import org.awaitility.Awaitility;

/** A KPI of its own that the assessment service's figures fill, and its pulls. */
record Source(String kpi, String id) {

  static final String OFFICER = "miyagi-officer";

  /** Of an indicator that assessment knows for 宮城県 in FY2024. */
  static Source of(String indicator) {
    return of("ASSESSMENT", indicator, "YEARLY");
  }

  /** Of an indicator that a service knows, filling a KPI in percent. */
  static Source of(String service, String indicator, String frequency) {
    String kpi = "ACCEPTANCE-" + UUID.randomUUID().toString().substring(0, 8);
    Stack.as(OFFICER, Service.KPI)
        .body(
            Map.of(
                "code", kpi,
                "nameJa", "受入試験の指標",
                "unit", "%",
                "direction", "HIGHER_IS_BETTER",
                "frequency", frequency))
        .post("/kpi/v1/kpis")
        .then()
        .statusCode(201);
    String id =
        Stack.as(OFFICER, Service.KPI)
            .body(
                Map.of(
                    "kpi",
                    kpi,
                    "service",
                    service,
                    "indicator",
                    indicator,
                    "prefecture",
                    "04",
                    "schedule",
                    "MONTHLY",
                    "enabled",
                    false))
            .post("/kpi/v1/sources")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return new Source(kpi, id);
  }

  /** Asks an instance for a pull of FY2024; answers the job's address. */
  String pull(String instance) {
    return pull(instance, "FY2024");
  }

  /** The same for another period. */
  String pull(String instance, String period) {
    return Stack.as(OFFICER, instance)
        .body(Map.of("period", period))
        .post("/kpi/v1/sources/" + id + "/pulls")
        .then()
        .statusCode(202)
        .extract()
        .header("Location");
  }

  /** Waits until a job is over, whatever came of it. */
  static JsonPath ended(String job) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofMillis(300))
        .until(() -> state(job), it -> it.getString("state").matches("succeeded|failed|cancelled"));
  }

  static JsonPath state(String job) {
    return Stack.as(OFFICER, Service.KPI).get(job).then().statusCode(200).extract().jsonPath();
  }

  /** The value of 美里町 as the KPI has it. */
  JsonPath measurementsOfMisato() {
    return Stack.as(OFFICER, Service.KPI)
        .queryParam("kpi", kpi)
        .queryParam("organization", "045055")
        .get("/kpi/v1/measurements")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** How often the journal says that this source was pulled. */
  int timesPulled() {
    return Stack.as("miyagi-auditor", Service.KPI)
        .queryParam("type", "source.pulled")
        .queryParam("subject", "/sources/" + id)
        .get("/kpi/v1/audit-events")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items")
        .size();
  }
}
