package jp.banso.points.indicator;

import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.grant;
import static jp.banso.points.PointsWorld.redeem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class IndicatorValueApiTest {
  private static final String MONTH =
      YearMonth.from(JapanTime.today(InstantSource.system())).toString();

  private static ValidatableResponse values(String area, String indicator) {
    return as(area, "service")
        .queryParam("indicator", indicator)
        .queryParam("period", MONTH)
        .queryParam("prefecture", "04")
        .get("/indicator-values")
        .then()
        .statusCode(200);
  }

  /**
   * A programme of an issuer whose residents got 100 points and used 30 of them each. What may be
   * shown of it depends on the issuer's other programmes, so those who look need one of their own.
   */
  private static String usedBy(int residents, String issuer) {
    var manager = as(issuer, "program-manager", "merchant");
    var draft = PointsWorld.aProgram();
    draft.put("issuer", issuer);
    var program = created(manager.body(draft).post("/programs"));
    as(issuer, "program-manager")
        .header("If-Match", "\"0\"")
        .body(Map.of("state", "open"))
        .patch("/programs/" + program)
        .then()
        .statusCode(200);
    var within = "/programs/" + program;
    var budget =
        created(
            manager
                .body(Map.of("nameJa", "予算", "nameEn", "Budget", "amount", 10_000))
                .post(within + "/budgets"));
    var shop =
        created(
            manager
                .body(Map.of("name", "店", "municipality", issuer, "category", "食料品"))
                .post(within + "/merchants"));
    for (var i = 0; i < residents; i++) {
      var wallet =
          created(
              manager
                  .body(
                      Map.of(
                          "subject",
                          UUID.randomUUID(),
                          "municipality",
                          issuer,
                          "consent",
                          "terms-1"))
                  .post(within + "/wallets"));
      for (var move :
          List.of(
              grant(UUID.randomUUID(), wallet, budget, 100),
              redeem(UUID.randomUUID(), wallet, shop, 30))) {
        manager.body(move).post(within + "/transactions").then().statusCode(201);
      }
    }
    return program;
  }

  private static String created(Response response) {
    return response.then().statusCode(201).extract().path("id");
  }

  @Test
  void theKpiServiceReadsAProgrammesUseRateByItsIssuer() {
    var program = usedBy(10, "046060");
    values("*", "points.use-rate:" + program)
        .body("items", hasSize(1))
        .body("items[0].organization", is("046060"))
        .body("items[0].indicator", is("points.use-rate:" + program))
        .body("items[0].period", is(MONTH))
        .body(
            "items[0].value",
            is(30.0f),
            "items[0].numerator",
            is(300),
            "items[0].denominator",
            is(1000))
        .body("items[0].unit", is("percent"), "items[0].missing", nullValue())
        .body("next", nullValue());
    values("*", "points.issued:" + program).body("items[0].value", is(1000));
    values("*", "points.active-wallets").body("items.organization", hasItem("046060"));
  }

  /** Points are the issuer's accounts, persons are statistics about them. */
  @Test
  void whoWithdrewFromStatisticsIsInThePointsAndInNoCountOfPersons() {
    var program = usedBy(12, "044245");
    values("*", "points.users:" + program).body("items[0].value", is(12));
    withdraw(program, 2);
    values("*", "points.users:" + program).body("items[0].value", is(10));
    values("*", "points.active-wallets:" + program).body("items[0].value", is(10));
    values("*", "points.issued:" + program).body("items[0].value", is(1_200));
    values("*", "points.used").body("items.find { it.organization == '044245' }.value", is(360));
    withdraw(program, 3);
    values("*", "points.users:" + program).body("items[0].missing", is("suppressed"));
    values("*", "points.use-rate:" + program)
        .body("items[0].value", is(30.0f), "items[0].denominator", is(1_200));
  }

  private static void withdraw(String program, int residents) {
    OwnerSql.tamper(
        """
        update wallet set in_statistics = false where program_id = '%1$s' and id in (
          select id from wallet where program_id = '%1$s' and in_statistics limit %2$d)"""
            .formatted(program, residents));
  }

  @Test
  void nineResidentsAreNoValueAndNeitherAnErrorNorZero() {
    values("*", "points.use-rate:" + usedBy(9, "045811"))
        .body("items[0].value", nullValue(), "items[0].numerator", nullValue())
        .body("items[0].missing", is("suppressed"));
  }

  @Test
  void aCallerOfAnotherAreaSeesNoIssuer() {
    var program = usedBy(1, TOWN);
    values("043222", "points.issued:" + program).body("items", hasSize(0));
    values(TOWN, "points.issued:" + program).body("items", hasSize(1));
  }

  @Test
  void whatCannotBeMeantIsRefusedByName() {
    as("*", "service")
        .get("/indicator-values?indicator=points.love&period=" + MONTH)
        .then()
        .statusCode(422)
        .body("type", is("/problems/indicator-unknown"));
    as("*", "service")
        .get("/indicator-values?indicator=points.used&period=2026")
        .then()
        .statusCode(422)
        .body("type", is("/problems/indicator-period-invalid"));
    as("*", "service").get("/indicator-values?indicator=points.used").then().statusCode(422);
  }

  @Test
  void whoMayReadIsDecidedByRole() {
    var address = "/indicator-values?indicator=points.used&period=" + MONTH;
    for (var role :
        List.of(
            "service",
            "program-manager",
            "prefecture-officer",
            "municipality-officer",
            "auditor")) {
      as(TOWN, role).get(address).then().statusCode(200);
    }
    for (var role : List.of("merchant", "specialist", "scope:points:read")) {
      as(TOWN, role).get(address).then().statusCode(403);
    }
    PointsWorld.resident("x").get(address).then().statusCode(403);
    as(TOWN, "auditor")
        .accept("text/csv")
        .get(address)
        .then()
        .statusCode(200)
        .body(containsString("団体コード"));
  }

  @Test
  void itTakesTwoStatementsHoweverManyProgrammesThereAre() {
    Runnable ask = () -> values("*", "points.used");
    usedBy(1, TOWN);
    assertEquals(2, Statements.count(ask));
    usedBy(1, TOWN);
    assertEquals(2, Statements.count(ask));
  }
}
