package jp.banso.assessment.run;

import static jp.banso.assessment.Desk.STANDARD;
import static jp.banso.assessment.Desk.V1;
import static jp.banso.assessment.Desk.assessed;
import static jp.banso.assessment.Desk.finished;
import static jp.banso.assessment.Desk.imported;
import static jp.banso.assessment.Desk.municipality;
import static jp.banso.assessment.Desk.nation;
import static jp.banso.assessment.Desk.prefecture;
import static jp.banso.assessment.Desk.run;
import static jp.banso.assessment.Desk.runId;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.banso.assessment.TestData;
import jp.banso.assessment.karte.NeighbourServer;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.platform.jurisdiction.Actor;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RlsRules;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In 新潟県 (15), with values of the year 2001. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(NeighbourServer.class)
class RunApiTest {

  private static final String RUNS = V1 + "/assessment-runs";
  private static final String DAY = "2001-06-01";

  @Inject Assessing assessing;
  @Inject Acting acting;

  @BeforeEach
  void importTable() {
    imported("15", "2001-04-01", TestData.NIIGATA);
  }

  @Test
  void scoresEveryMunicipalityWithDataAsAJobWithProgress() {
    var job = assessed("15", DAY);
    assertEquals("succeeded", job.getString("state"));
    assertEquals(4, job.getInt("progress.total"));
    assertEquals("F1-1", job.getString("result.formula"));
    String run = job.getString("result.id");
    prefecture("15")
        .get(RUNS + "/" + run + "/scores")
        .then()
        .statusCode(200)
        .body("items.organization", contains("152081", "152099", "153427", "153851"))
        .body("axes.code", contains("organization", "operations", "services"))
        // 小千谷市: all ten yes, (76 + 100 + 45) / 3 = 73.67; (21 + 21 hundreds + 7 × 221) / 63 = 91.22
        .body("items[0].score", equalTo(91.22f))
        .body("items[0].level", equalTo(4))
        .body("items[0].axes.score", contains(100.0f, 100.0f, 73.67f))
        // 弥彦村: 4 of 7, none of 3, (80 + 38 + 4) / 3; (3 × 400 + 7 × 122) / 63 = 32.60
        .body("items[2].axes.score", contains(57.14f, 0.0f, 40.67f))
        .body("items[2].score", equalTo(32.6f))
        .body("items[2].level", equalTo(2))
        // 阿賀町: not surveyed, so no score on the first axis; 32手続 0 of 0: (70 + 50) / 2
        .body("items[3].axes.score", contains(null, 33.33f, 60.0f))
        .body("items[3].axes.coverage", contains(0.0f, 100.0f, 66.67f))
        // (100 + 0 + 0 + 70 + 50) × 7 / 35 = 44; coverage 35 of 63
        .body("items[3].score", equalTo(44.0f))
        .body("items[3].coverage", equalTo(55.56f));
  }

  @Test
  void explainsAScoreItemByItem() {
    String run = runId("15", DAY);
    prefecture("15")
        .get(RUNS + "/" + run + "/scores/153851")
        .then()
        .statusCode(200)
        .body("name", equalTo("阿賀町"))
        .body("vintage", equalTo("2001-04-01"))
        .body("items.size()", equalTo(13))
        .body("items.find { it.indicator == 'dx.cio' }.missing", equalTo("not-surveyed"))
        .body("items.find { it.indicator == 'dx.online32' }.missing", equalTo("undefined"))
        .body("items.find { it.indicator == 'dx.ai' }.score", equalTo(100.0f))
        .body("items.find { it.indicator == 'dx.mynumber-card' }.value", equalTo(70));
    prefecture("15")
        .get(RUNS + "/" + run + "/scores/152021")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/score-not-found"));
  }

  @Test
  void isRecomputedBitForBitWhateverIsImportedLater() {
    var first = assessed("15", DAY);
    var second = assessed("15", DAY);
    assertEquals(first.getString("result.inputHash"), second.getString("result.inputHash"));
    assertEquals(first.getString("result.resultHash"), second.getString("result.resultHash"));
    imported("15", "2001-04-01", TestData.NIIGATA.replace("45%", "46%"));
    prefecture("15")
        .get(RUNS + "/" + first.getString("result.id") + "/verification")
        .then()
        .statusCode(200)
        .body("computed", equalTo(4))
        .body("different", empty())
        .body("sound", equalTo(true));
    var third = assessed("15", DAY);
    assertTrue(!third.getString("result.inputHash").equals(first.getString("result.inputHash")));
  }

  @Test
  void noticesWhenSomebodyTamperedWithAScore() throws SQLException {
    String run = runId("15", DAY);
    try (var connection = PostgresResource.superuser();
        var sql = connection.createStatement()) {
      sql.execute("alter table assessment_score disable trigger user");
      sql.execute(
          "update assessment_score set score = 99 where organization_code = '153427' and run_id = '"
              + run
              + "'");
      sql.execute("alter table assessment_score enable trigger user");
    }
    prefecture("15")
        .get(RUNS + "/" + run + "/verification")
        .then()
        .body("different", contains("153427"))
        .body("sound", equalTo(false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update assessment_run set assessed = 9",
        "delete from assessment_run",
        "update assessment_score set score = 9",
        "delete from assessment_score",
        "update assessment_mean set mean = 9"
      })
  void neverChangesInTheDatabase(String statement) throws SQLException {
    runId("15", DAY);
    try (var connection = PostgresResource.app();
        var sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("select set_config('app.jurisdiction', '*', true)");
      var refused = assertThrows(SQLException.class, () -> sql.executeUpdate(statement));
      assertTrue(refused.getMessage().contains("does not change"), refused.getMessage());
      connection.rollback();
    }
  }

  @Test
  void showsATownItsOwnScoreAndThePrefecturesMeanOnly() {
    String run = runId("15", DAY);
    municipality("153427")
        .get(RUNS + "/" + run + "/scores")
        .then()
        .body("items.organization", contains("153427"));
    municipality("153427").get(RUNS + "/" + run + "/scores/152081").then().statusCode(404);
    municipality("153427").get(RUNS + "/" + run + "/verification").then().statusCode(403);
    prefecture("09").get(RUNS + "/" + run).then().statusCode(404);
    // (91.22 + 73.07 … ) is of no town's business but the mean: 100, 71.43, 57.14 and none → 76.19
    assertEquals(
        1,
        RlsRules.visible(
            "assessment_mean",
            "153427",
            "run_id = '%s' and axis = 'organization' and mean = 76.19 and municipalities = 3"
                .formatted(run)));
    municipality("153427").body(run(STANDARD, DAY)).post(RUNS).then().statusCode(403);
  }

  @Test
  void canBeLimitedToSomeOrganisations() {
    var job =
        finished(
            prefecture("15"),
            prefecture("15")
                .body(
                    """
                    {"model": "%s", "asOf": "%s", "prefecture": "15", "organizations": ["153427", "15208"]}
                    """
                        .formatted(STANDARD, DAY))
                .post(RUNS));
    assertEquals(2, job.getInt("result.assessed"));
    prefecture("15")
        .body(
            """
            {"model": "%s", "asOf": "%s", "organizations": ["045055"]}
            """
                .formatted(STANDARD, DAY))
        .post(RUNS)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/organization-not-found"));
  }

  @Test
  void saysWhyItCannotAssess() {
    var nothing =
        finished(prefecture("15"), prefecture("15").body(run(STANDARD, "1999-01-01")).post(RUNS));
    assertEquals("/problems/nothing-to-assess", nothing.getString("problem.type"));
    prefecture("15")
        .body(run(new UUID(0, 9).toString(), DAY))
        .post(RUNS)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/model-not-found"));
    prefecture("15").body("{\"asOf\": \"2001-06-01\"}").post(RUNS).then().statusCode(422);
    prefecture("15").body(run(STANDARD, "someday")).post(RUNS).then().statusCode(400);
  }

  @Test
  void isAskedForOnceByOneKey() {
    var who = Callers.as("prefecture-officer").in("15");
    String key = UUID.randomUUID().toString();
    String job =
        who.request().header("Idempotency-Key", key).body(run(STANDARD, DAY)).post(RUNS).path("id");
    who.request()
        .header("Idempotency-Key", key)
        .body(run(STANDARD, DAY))
        .post(RUNS)
        .then()
        .statusCode(202)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(job));
  }

  @Test
  void isWrittenAsATableWithAColumnAnAxis() {
    String run = runId("15", DAY);
    String csv = prefecture("15").accept("text/csv").get(RUNS + "/" + run + "/scores").asString();
    assertTrue(csv.contains("総合スコア,回答率（%）,推進体制等,業務のDX,住民サービスのDX"), csv);
    assertTrue(csv.contains("153427,弥彦村,新潟県,2,整備,32.6"), csv);
    assertEquals(
        'P',
        prefecture("15")
            .accept(MediaTypes.XLSX)
            .get(RUNS + "/" + run + "/scores")
            .asByteArray()[0]);
    prefecture("15").get(RUNS + "?limit=200").then().body("items.id", hasItem(run));
    prefecture("09").get(RUNS + "?limit=200").then().body("items.id", everyItem(not(equalTo(run))));
  }

  @Test
  void sendsAsManyStatementsForFourAsForThirtyMunicipalities() {
    String run = runId("15", DAY);
    String token = Callers.as("prefecture-officer").in("15").token();
    Runnable list =
        () ->
            Callers.nobody()
                .auth()
                .oauth2(token)
                .get(RUNS + "/" + run + "/scores")
                .then()
                .statusCode(200);
    assertEquals(4, Statements.count(list)); // bind, run, model, scores
    // bind, model, its parts, values, runs, scores, means and two of the journal
    assertEquals(9, Statements.count(() -> assess(DAY, 4)));
    imported(prefecture("15"), TestData.nationalTable(), "asOf=2043-05-01");
    assertEquals(9, Statements.count(() -> assess("2043-06-01", 30)));
    imported(nation(), TestData.nationalTable(), "asOf=2040-05-01");
    long start = System.nanoTime();
    var all = finished(nation(), nation().body(run(STANDARD, "2040-06-01")).post(RUNS));
    assertEquals(1741, all.getInt("result.assessed"));
    assertTrue(System.nanoTime() - start < 10_000_000_000L, "it took more than ten seconds");
  }

  /** The work of a run without the job around it: model, values, run, scores, means and journal. */
  private void assess(String day, int expected) {
    var request = new NewRun(UUID.fromString(STANDARD), LocalDate.parse(day), null, null);
    var officer = new Actor("15", "officer", Set.of("prefecture-officer"));
    var done = acting.as(officer, () -> assessing.assess(request, (made, total) -> {}));
    assertEquals(expected, done.assessed());
  }
}
