package jp.banso.points.effect;

import static jp.banso.points.PointsWorld.OTHER_TOWN;
import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.OwnerSql;
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
    LoopbackCatalog.LATE.clear();
    LoopbackCatalog.BROKEN.clear();
    LoopbackCatalog.MEANWHILE.set(() -> {});
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
        .body("datasetName", startsWith("045055-point-effect-"), "state", is("handed-over"));
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
    for (var end : List.of("/datasets", "/files")) {
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
    // Refused, but there it is in review
    LoopbackCatalog.FAILING.put("/state", 400);
    publish(period("2026-01", "2026-02")).then().statusCode(201);
    assertFalse(LoopbackCatalog.FAILING.containsKey("/state"));
    assertEquals(before + 1, LoopbackCatalog.datasets());
  }

  private ValidatableResponse listed() {
    return as(TOWN, "auditor").get(world.points.at("/effects/publications")).then();
  }

  /** Of the service, whichever of its roles has it. */
  private static long openTransactions() {
    try (var admin = PostgresResource.superuser();
        var sql = admin.createStatement();
        var row =
            sql.executeQuery(
                "select count(*) from pg_stat_activity where datname = current_database() and backend_type = 'client backend'"
                    + " and usename <> current_user and xact_start is not null")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noTransactionIsOpenWhileTheCatalogueIsAsked() {
    var open = new CopyOnWriteArrayList<Long>();
    LoopbackCatalog.MEANWHILE.set(() -> open.add(openTransactions()));
    // Jobs and schedules would have some of their own
    Statements.count(() -> publish(period("2026-01", "2026-02")).then().statusCode(201));
    assertEquals(List.of(0L, 0L, 0L, 0L), open);
  }

  /**
   * The catalogue did what was asked, and its answer came too late, at each step in turn. Whether
   * it was submitted is looked at, because nobody may ask for that twice.
   */
  @Test
  void aCatalogueThatAnswersTooLateIsAskedAgainAndHasOneDataset() {
    var before = LoopbackCatalog.datasets();
    for (var end : List.of("/datasets", "/files")) {
      LoopbackCatalog.LATE.put(end, 2500L);
      publish(period("2026-01", "2026-02"))
          .then()
          .statusCode(503)
          .body("type", is("/problems/neighbour-unavailable"));
      listed().body("items", hasSize(1), "items[0].state", is("requested"));
      listed().body("items[0].dataset", nullValue(), "items[0].datasetName", nullValue());
      publish(period("2026-02", "2026-02")).then().statusCode(409);
    }
    String id = listed().extract().path("items[0].id");
    LoopbackCatalog.LATE.put("/state", 2500L);
    publish(period("2026-01", "2026-02")).then().statusCode(201).body("id", is(id));
    listed().body("items", hasSize(1), "items[0].state", is("handed-over"));
    assertEquals(before + 1, LoopbackCatalog.datasets());
    var files =
        LoopbackCatalog.CAME.stream()
            .filter(came -> came.endsWith("/files"))
            .map(came -> came.headers().get("Idempotency-key"))
            .distinct();
    assertEquals(1, files.count());
  }

  /** A refusal after a lost answer does not say that nothing is there. */
  @Test
  void whatTheCatalogueMayHaveIsNotForgottenWhenItRefusesLater() {
    LoopbackCatalog.BROKEN.add("/files");
    publish(period("2026-01", "2026-02")).then().statusCode(503);
    LoopbackCatalog.BROKEN.clear();
    LoopbackCatalog.FAILING.put("POST/datasets", 403);
    publish(period("2026-01", "2026-02")).then().statusCode(502);
    listed().body("items", hasSize(1), "items[0].state", is("requested"));
    publish(period("2026-02", "2026-02")).then().statusCode(409);
    publish(period("2026-01", "2026-02")).then().statusCode(201);
  }

  /** The submission arrives, its connection breaks, and the second try is refused. */
  @Test
  void aSubmissionThatArrivedIsDoneHoweverItWasAnswered() {
    LoopbackCatalog.BROKEN.add("/state");
    var answer = publish(period("2026-01", "2026-02")).then().statusCode(201);
    String dataset = answer.extract().path("dataset");
    assertEquals("REVIEW", LoopbackCatalog.dataset(dataset).get("state"));
  }

  /** An instance dies with the outcome in its hands: the row says what it said when it asked. */
  @Test
  void whoDiesBetweenAskingAndWritingDownLeavesItToTheNextTry() {
    var key = UUID.randomUUID().toString();
    String dataset =
        publish(keyed(key), period("2026-01", "2026-02"))
            .then()
            .statusCode(201)
            .extract()
            .path("dataset");
    var datasets = LoopbackCatalog.datasets();
    dies("now() + interval '20 seconds'");
    publish(keyed(key), period("2026-01", "2026-02"))
        .then()
        .statusCode(409)
        .body("type", is("/problems/effect-publication-running"));
    dies("now() - interval '1 second'");
    publish(keyed(key), period("2026-01", "2026-02"))
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("dataset", is(dataset), "state", is("handed-over"));
    assertEquals(datasets, LoopbackCatalog.datasets());
    publish(period("2026-01", "2026-02")).then().statusCode(409);
  }

  private void dies(String until) {
    OwnerSql.tamper(
        "update effect_publication set state = 'REQUESTED', dataset_id = null, dataset_name = null, asking_until = %s where program_id = '%s'"
            .formatted(until, world.points.program()));
  }

  private RequestSpecification keyed(String key) {
    return as(TOWN, "data-steward").header("Idempotency-Key", key);
  }

  @Test
  void aKeyWhoseRequestWasRefusedIsTriedAnewWhenItComesAgain() {
    var key = UUID.randomUUID().toString();
    LoopbackCatalog.FAILING.put("POST/datasets", 400);
    publish(keyed(key), period("2026-01", "2026-02")).then().statusCode(502);
    listed().body("items", hasSize(0));
    publish(keyed(key), period("2026-01", "2026-02")).then().statusCode(201);
    publish(keyed(key), period("2026-01", "2026-01"))
        .then()
        .statusCode(422)
        .body("type", is("/problems/key-reused"));
    listed().body("items", hasSize(1), "items[0].to", is("2026-02"));
  }

  @Test
  void eachStepIsInTheJournal() {
    var key = UUID.randomUUID().toString();
    LoopbackCatalog.FAILING.put("POST/datasets", 400);
    publish(keyed(key), period("2026-01", "2026-02")).then().statusCode(502);
    String id =
        publish(keyed(key), period("2026-01", "2026-02"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as(TOWN, "auditor")
        .queryParam("subject", world.points.at("/effects/publications/" + id))
        .get("/audit-events")
        .then()
        .body(
            "items.type",
            is(
                List.of(
                    "effect.publication-requested",
                    "effect.publication-dropped",
                    "effect.publication-requested",
                    "effect.published")));
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
  void handingOverTakesTwentyOneStatementsItsListThreeAndOneTwo() {
    assertEquals(
        21, Statements.count(() -> publish(period("2026-01", "2026-01")).then().statusCode(201)));
    String id = publish(period("2026-02", "2026-02")).then().statusCode(201).extract().path("id");
    var list = world.points.at("/effects/publications");
    assertEquals(3, Statements.count(() -> as(TOWN, "auditor").get(list).then().statusCode(200)));
    assertEquals(
        2, Statements.count(() -> as(TOWN, "auditor").get(list + "/" + id).then().statusCode(200)));
  }
}
