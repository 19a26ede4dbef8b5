package jp.banso.kpi;

import static jp.banso.kpi.Api.benchmark;
import static jp.banso.kpi.Api.defined;
import static jp.banso.kpi.Api.miyagi;
import static jp.banso.kpi.Api.moved;
import static jp.banso.kpi.Api.submitted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.LongStream;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;

/** Statements of each request, the one that binds the caller's area included; see the README. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class CostTest {

  // The best of three: a new connection of the pool first asks about types, which is not ours.
  private static long cost(String path) {
    Runnable read = () -> miyagi().get("/kpi/v1" + path).then().statusCode(200);
    return LongStream.generate(() -> Statements.count(read)).limit(3).min().orElseThrow();
  }

  private static void costs(int statements, String path, Runnable more) {
    assertEquals(statements, cost(path), path);
    more.run();
    assertEquals(statements, cost(path), path + ", grown");
  }

  private static void years(String code) {
    for (var year = 2000; year < 2012; year++) {
      String id = submitted(code, "FY" + year, "1").path("id");
      moved(id, "\"0\"", "APPROVED");
      benchmark("targets", code, "045055", "FY" + year, "9");
    }
  }

  @Test
  void aSeriesCostsFourHoweverLong() {
    var code = defined();
    submitted(code, "FY2025", "1");
    costs(4, "/kpis/" + code + "/series?organization=045055", () -> years(code));
  }

  @Test
  void theStatusOfAnOrganisationCostsFourHoweverManyKpis() {
    submitted(defined(), "FY2025", "1");
    costs(
        4,
        "/organizations/045055/kpi-status",
        () -> {
          for (var kpi = 0; kpi < 8; kpi++) {
            var code = defined();
            submitted(code, "FY2024", "1");
            benchmark("targets", code, "045055", "FY2024", "9");
          }
        });
  }

  @Test
  void figuresForTheOtherServicesCostTwoHoweverMany() {
    costs(2, "/indicator-values?period=FY2011&prefecture=04", () -> years(defined()));
  }

  @Test
  void measurementsAsTheyStoodCostTwoHoweverMany() {
    costs(2, "/measurements?asOf=2100-01-01T00:00:00Z", () -> years(defined()));
  }

  @Test
  void aHistoryCostsThreeHoweverLong() {
    String id = submitted(defined(), "FY2025", "1").path("id");
    costs(
        3,
        "/measurements/" + id + "/records",
        () -> {
          for (var version = 0; version < 6; version++) {
            Api.misato()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"value\": 1%d}".formatted(version))
                .put("/kpi/v1/measurements/" + id)
                .then()
                .statusCode(200);
          }
        });
  }

  @Test
  void submittingCostsSeven() {
    var code = defined();
    submitted(code, "FY2024", "1");
    assertEquals(7, Statements.count(() -> submitted(code, "FY2025", "1")));
  }
}
