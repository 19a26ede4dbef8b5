package jp.banso.points.effect;

import static jp.banso.points.PointsWorld.OTHER_TOWN;
import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(value = LoopbackCatalog.class, scope = TestResourceScope.GLOBAL)
class PublicationApiTest {
  private EffectWorld world;

  @BeforeEach
  void twelveResidentsUsePointsInJanuaryAndFebruary() {
    LoopbackCatalog.CAME.clear();
    LoopbackCatalog.FAILING.clear();
    world = new EffectWorld();
    var residents = world.residents(12, TOWN);
    var shop = world.shop("食料品", TOWN);
    world.on("2026-01-10", world.grants(residents, 100));
    world.on("2026-01-20", EffectWorld.uses(residents, shop, 30));
    world.on("2026-02-20", EffectWorld.uses(residents, shop, 20));
  }

  private static Map<String, Object> period(String from, String to) {
    return new HashMap<>(
        Map.of(
            "from",
            from,
            "to",
            to,
            "contactName",
            "健康課",
            "contactEmail",
            "health@town.example.jp"));
  }

  private Response publish(RequestSpecification caller, Map<String, Object> body) {
    return caller.body(body).post(world.points.at("/effects/publications"));
  }

  private Response publish(Map<String, Object> body) {
    return publish(as(TOWN, "data-steward"), body);
  }

  @Test
  void theCatalogueGetsADraftItsFileAndASubmissionWithTheCallersOwnToken() throws Exception {
    var answer = publish(period("2026-01", "2026-02"));
    answer
        .then()
        .statusCode(201)
        .body("from", is("2026-01"), "to", is("2026-02"))
        .body("datasetName", startsWith("045055-point-effect-"));
    var came = LoopbackCatalog.CAME;
    String dataset = answer.path("dataset");
    assertEquals(
        List.of(
            "POST /datasets",
            "GET /datasets/" + dataset,
            "POST /datasets/" + dataset + "/files",
            "PUT /datasets/" + dataset + "/state"),
        came.stream().map(it -> it.method() + " " + it.path()).toList());
    assertEquals("REVIEW", LoopbackCatalog.dataset(dataset).get("state"));
    came.forEach(
        it -> assertTrue(it.headers().get("Authorization").startsWith("Bearer ey"), it.toString()));
    var draft = new ObjectMapper().readTree(came.getFirst().body());
    assertEquals("045055", draft.get("organization").asText());
    assertEquals("2026-01-01", draft.at("/description/periodFrom").asText());
    assertEquals("2026-02-28", draft.at("/description/periodTo").asText());
    assertTrue(draft.at("/description/title").asText().contains("みさと健康ポイント"), draft.toString());
    var csv = came.get(2).body();
    assertTrue(csv.startsWith("\uFEFF区分,期間,業種,団体コード,団体名,項目,値,単位\r\n"), csv);
    assertTrue(csv.contains("全体,2026-01/2026-02,,,,利用ポイント,600,ポイント\r\n"), csv);
    assertEquals("text/csv", came.get(2).headers().get("Content-type").split(";")[0]);
    as(TOWN, "auditor")
        .get(answer.getHeader("Location").replace("/points/v1", ""))
        .then()
        .statusCode(200)
        .body("dataset", is(dataset));
    as(TOWN, "auditor")
        .queryParam("type", "effect.published")
        .queryParam(
            "subject",
            "/programs/" + world.points.program() + "/effects/publications/" + answer.path("id"))
        .get("/audit-events")
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void aMonthIsHandedOverOnceWhateverThePeriodOrTheCampaign() {
    publish(period("2026-01", "2026-01")).then().statusCode(201);
    publish(period("2026-01", "2026-02"))
        .then()
        .statusCode(409)
        .body("type", is("/problems/effect-published-before"));
    publish(period("2026-02", "2026-02")).then().statusCode(201);
    as(TOWN, "program-manager")
        .get(world.points.at("/effects/publications"))
        .then()
        .statusCode(200)
        .body("items.from", is(List.of("2026-01", "2026-02")));
  }

  @Test
  void aCatalogueThatFailsHalfWayIsAskedAgainAndHasOneDataset() {
    var before = LoopbackCatalog.datasets();
    for (var end : List.of("/datasets", "/files", "/state")) {
      LoopbackCatalog.FAILING.put(end, 400);
      publish(period("2026-01", "2026-02"))
          .then()
          .statusCode(502)
          .body("type", is("/problems/neighbour-refused"));
      assertFalse(LoopbackCatalog.FAILING.containsKey(end));
      as(TOWN, "auditor")
          .get(world.points.at("/effects/publications"))
          .then()
          .body("items", hasSize(0));
    }
    publish(period("2026-01", "2026-02")).then().statusCode(201);
    assertEquals(before + 1, LoopbackCatalog.datasets());
  }

  @Test
  void whatIsNotOverOrMadeByTooFewIsNotHandedOver() {
    var month = YearMonth.from(JapanTime.today(InstantSource.system()));
    publish(period(month.toString(), month.toString()))
        .then()
        .statusCode(409)
        .body("type", is("/problems/effect-period-not-over"));
    publish(period("2025-12", "2025-12"))
        .then()
        .statusCode(409)
        .body("type", is("/problems/effect-too-few-persons"));
    publish(period("2026-02", "2026-01")).then().statusCode(422);
    var nobody = period("2026-01", "2026-01");
    nobody.remove("contactName");
    publish(nobody).then().statusCode(422);
    assertEquals(0, LoopbackCatalog.CAME.size());
  }

  @Test
  void theSameKeyIsHandedOverOnce() {
    var key = UUID.randomUUID().toString();
    publish(as(TOWN, "data-steward").header("Idempotency-Key", key), period("2026-01", "2026-02"))
        .then()
        .statusCode(201);
    var asked = LoopbackCatalog.CAME.size();
    publish(as(TOWN, "data-steward").header("Idempotency-Key", key), period("2026-01", "2026-02"))
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true");
    assertEquals(asked, LoopbackCatalog.CAME.size());
  }

  @Test
  void whoMayHandOverIsDecidedByRoleAndArea() {
    for (var role :
        List.of(
            "program-manager",
            "municipality-officer",
            "auditor",
            "merchant",
            "scope:points:read")) {
      publish(as(TOWN, role), period("2026-01", "2026-02")).then().statusCode(403);
    }
    publish(as(OTHER_TOWN, "data-steward"), period("2026-01", "2026-02")).then().statusCode(404);
    publish(PointsWorld.resident("x"), period("2026-01", "2026-02")).then().statusCode(403);
    String id =
        publish(as("04", "prefecture-officer"), period("2026-01", "2026-02"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    var one = world.points.at("/effects/publications/" + id);
    as(OTHER_TOWN, "auditor").get(one).then().statusCode(404);
    as(TOWN, "merchant").get(one).then().statusCode(403);
    as(TOWN, "merchant").get(world.points.at("/effects/publications")).then().statusCode(403);
    as(TOWN, "municipality-officer").get(one).then().statusCode(200);
    as(TOWN, "auditor")
        .accept("text/csv")
        .get(world.points.at("/effects/publications"))
        .then()
        .statusCode(200)
        .body(containsString("公開名"));
  }

  @Test
  void handingOverTakesTenStatementsItsListThreeAndOneTwo() {
    assertEquals(
        10, Statements.count(() -> publish(period("2026-01", "2026-01")).then().statusCode(201)));
    String id = publish(period("2026-02", "2026-02")).then().statusCode(201).extract().path("id");
    var list = world.points.at("/effects/publications");
    assertEquals(3, Statements.count(() -> as(TOWN, "auditor").get(list).then().statusCode(200)));
    assertEquals(
        2, Statements.count(() -> as(TOWN, "auditor").get(list + "/" + id).then().statusCode(200)));
  }
}
