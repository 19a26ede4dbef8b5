package jp.banso.kpi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RefusedTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class TokensTest {

  private static final List<String> READS =
      List.of(
          "/kpis",
          "/kpis/X",
          "/kpis/X/targets",
          "/kpis/X/targets/045055/FY2025",
          "/kpis/X/baselines",
          "/kpis/X/baselines/045055/FY2025",
          "/kpis/X/achievements?period=FY2025",
          "/kpis/X/series?organization=045055",
          "/measurements",
          "/measurements/00000000-0000-7000-8000-000000000001",
          "/measurements/00000000-0000-7000-8000-000000000001/records",
          "/indicator-values?period=FY2025",
          "/organizations/045055/kpi-status",
          "/sources",
          "/sources/00000000-0000-7000-8000-000000000001");

  @Test
  void aTokenThatIsNotSoundOpensNothing() {
    RefusedTokens.all()
        .forEach(
            (why, token) ->
                assertEquals(
                    401, given().auth().oauth2(token).get("/kpi/v1/kpis").statusCode(), why));
  }

  @Test
  void aResidentOpensNothing() {
    var resident = Callers.resident("resident-1").in("045055").token();
    for (var path : READS) {
      assertEquals(401, given().auth().oauth2(resident).get("/kpi/v1" + path).statusCode(), path);
    }
  }

  @Test
  void withoutATokenNothingOpens() {
    for (var path : READS) {
      assertEquals(401, given().get("/kpi/v1" + path).statusCode(), path);
    }
  }
}
