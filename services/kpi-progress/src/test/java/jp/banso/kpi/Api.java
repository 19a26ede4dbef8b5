package jp.banso.kpi;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import jp.banso.testing.Callers;

/** Requests as a front end would send them. */
public final class Api {

  public static final String PREFECTURE = "prefecture-officer";
  public static final String MUNICIPALITY = "municipality-officer";

  private Api() {}

  public static RequestSpecification as(String role, String area) {
    return given()
        .auth()
        .oauth2(Callers.as(role).in(area).withSubject(role + "-" + area).token())
        .contentType(ContentType.JSON)
        .accept("application/json");
  }

  public static RequestSpecification miyagi() {
    return as(PREFECTURE, "04");
  }

  public static RequestSpecification misato() {
    return as(MUNICIPALITY, "045055");
  }

  public static RequestSpecification murata() {
    return as(MUNICIPALITY, "043222");
  }

  public static RequestSpecification tochigi() {
    return as(PREFECTURE, "09");
  }

  /** A code nobody used before: the database outlives a test. */
  public static String newCode() {
    return "K-" + UUID.randomUUID().toString().substring(0, 18);
  }

  /** Defines a yearly KPI of 宮城県 in %, higher is better, and answers its code. */
  public static String defined() {
    var code = newCode();
    miyagi().body(kpi(code)).post("/kpi/v1/kpis").then().statusCode(201);
    return code;
  }

  public static String kpi(String code) {
    return """
        {"code": "%s", "nameJa": "行政手続のオンライン申請率", "nameEn": "Online application rate", "unit": "%%",
         "direction": "HIGHER_IS_BETTER", "frequency": "YEARLY", "owner": "デジタル推進課", "source": "ダッシュボード"}
        """
        .formatted(code);
  }

  public static String measurement(String code, String organization, String period, String value) {
    return """
        {"kpi": "%s", "organization": "%s", "period": "%s", "value": %s}
        """
        .formatted(code, organization, period, value);
  }

  /** Submits a value of 美里町 and answers it. */
  public static Response submitted(String code, String period, String value) {
    var answer =
        misato().body(measurement(code, "045055", period, value)).post("/kpi/v1/measurements");
    answer.then().statusCode(201);
    return answer;
  }

  public static void benchmark(
      String kind, String code, String organization, String period, String value) {
    miyagi()
        .body(Map.of("organization", organization, "period", period, "value", value))
        .post("/kpi/v1/kpis/" + code + "/" + kind)
        .then()
        .statusCode(201);
  }

  /** Moves a measurement as the prefecture and answers its new ETag. */
  public static String moved(String id, String etag, String state) {
    return miyagi()
        .header("If-Match", etag)
        .body(Map.of("state", state, "reason", "確認のため"))
        .put("/kpi/v1/measurements/" + id + "/state")
        .then()
        .statusCode(200)
        .extract()
        .header("ETag");
  }
}
