package jp.banso.points.penetration;

import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.resident;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The populations are of days long past, one day a test, so that no test sees another's. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PenetrationApiTest {
  private static final String TOWN = PointsWorld.TOWN;
  private static final String HEADER = "団体コード,基準日,年齢階級,人口\n";

  private PointsWorld world;

  @BeforeEach
  void openAProgramme() {
    world = PointsWorld.open();
  }

  private static ValidatableResponse upload(String area, String role, byte[] file, String query) {
    return as(area, role)
        .contentType("text/csv")
        .body(file)
        .post("/imports/population" + query)
        .then();
  }

  private static ValidatableResponse upload(String rows) {
    return upload(TOWN, "program-manager", (HEADER + rows).getBytes(StandardCharsets.UTF_8), "");
  }

  private void wallets(int count, String band, String channel) {
    IntStream.range(0, count).forEach(n -> wallet(band, channel, true));
  }

  private String wallet(String band, String channel, boolean statistics) {
    var body = new HashMap<String, Object>();
    body.put("subject", UUID.randomUUID().toString());
    body.put("municipality", TOWN);
    body.put("consent", "terms-1");
    body.put("channel", channel);
    body.put("statistics", statistics);
    if (band != null) {
      body.put("ageBand", band);
    }
    return manager()
        .body(body)
        .post(world.at("/wallets"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse penetration(String day) {
    return manager()
        .get(world.at("/penetration?populationOn=" + day))
        .then()
        .statusCode(200)
        .body("populationOn", is(day));
  }

  private static Map<String, Object> row(
      ValidatableResponse answer, String area, String band, String channel) {
    return answer.extract().jsonPath().<Map<String, Object>>getList("items").stream()
        .filter(row -> Objects.equals(row.get("municipality"), area))
        .filter(row -> Objects.equals(row.get("ageBand"), band))
        .filter(row -> Objects.equals(row.get("channel"), channel))
        .findFirst()
        .orElseThrow();
  }

  private static void says(
      Map<String, Object> row, Integer wallets, Integer population, Float rate) {
    assertEquals(wallets, row.get("wallets"), row.toString());
    assertEquals(population, row.get("population"), row.toString());
    assertEquals(rate, row.get("rate"), row.toString());
    assertEquals(wallets == null, row.get("suppressed"), row.toString());
  }

  @Test
  void whoTakesPartIsCountedByAgeBandAndChannelAgainstTheUploadedPopulation() {
    upload(
            TOWN
                + ",2001-10-01,0-64,200\n045055,平成13年10月1日,６５～７４歳,48\n045055,2001-10-01,75歳以上,100\n")
        .statusCode(200)
        .body("accepted", is(3), "rejected", is(0));
    wallets(12, "65-74", "paper-card");
    wallets(18, "65-74", "smartphone");
    wallets(25, "75+", "paper-card");
    wallets(11, "75+", "smartphone");
    var answer = penetration("2001-12-31");
    // by hand: 12 + 18 of 48, 25 + 11 of 100, 66 of 348; 37 with a card of 348
    says(row(answer, TOWN, "65-74", null), 30, 48, 0.625f);
    says(row(answer, TOWN, "75+", null), 36, 100, 0.36f);
    says(row(answer, TOWN, null, null), 66, 348, 0.1897f);
    says(row(answer, TOWN, "75+", "paper-card"), 25, 100, 0.25f);
    says(row(answer, null, null, "paper-card"), 37, 348, 0.1063f);
    says(row(answer, TOWN, "0-64", null), 0, 200, 0.0f);
  }

  @Test
  void aGroupUnderTenIsWithheldAndWhatWouldGiveItAway() {
    upload(TOWN + ",2002-10-01,0-64,200\n045055,2002-10-01,65-74,48\n045055,2002-10-01,75+,100\n");
    wallets(9, "65-74", "smartphone");
    wallets(12, "75+", "smartphone");
    wallets(15, "0-64", "smartphone");
    var answer = penetration("2002-12-31");
    says(row(answer, TOWN, "65-74", null), null, 48, null);
    says(row(answer, TOWN, "75+", null), null, 100, null);
    says(row(answer, TOWN, "0-64", null), 15, 200, 0.075f);
    says(row(answer, TOWN, null, null), 36, 348, 0.1034f);
  }

  @Test
  void whoWithdrewTheirConsentToStatisticsIsNotCounted() {
    upload(TOWN + ",2003-10-01,0+,200\n");
    wallets(10, "0+", "smartphone");
    wallet("0+", "smartphone", false);
    var subject = UUID.randomUUID().toString();
    world.walletOf(subject);
    says(row(penetration("2003-12-31"), TOWN, null, null), 11, 200, 0.055f);
    resident(subject)
        .body(Map.of("purpose", "statistics", "decision", "withdrawn"))
        .post(world.at("/wallets/mine/consents"))
        .then()
        .statusCode(201);
    says(row(penetration("2003-12-31"), TOWN, null, null), 10, 200, 0.05f);
    manager()
        .header("If-Match", "\"0\"")
        .body(Map.of("state", "closed"))
        .patch(world.at("/wallets/" + wallet("0+", "smartphone", true)))
        .then()
        .statusCode(200);
    says(row(penetration("2003-12-31"), TOWN, null, null), 10, 200, 0.05f);
  }

  @Test
  void anAgeThatNobodySaidIsCountedWithTheRestAndShownByItself() {
    upload(TOWN + ",2004-10-01,0-64,200\n045055,2004-10-01,65+,100\n");
    wallets(10, "0-64", "counter");
    wallets(11, null, "counter");
    wallets(12, "60-69", "counter");
    var answer = penetration("2004-12-31");
    says(row(answer, TOWN, "other", null), 23, null, null);
    says(row(answer, TOWN, null, null), 33, 300, 0.11f);
  }

  @Test
  void thePopulationIsAsItWasLastCountedByTheDayAndACorrectionReplacesIt() {
    upload(TOWN + ",2005-04-01,0+,200\n045055,2005-10-01,0+,250\n");
    wallets(20, "0+", "smartphone");
    says(row(penetration("2005-04-01"), TOWN, null, null), 20, 200, 0.1f);
    says(row(penetration("2005-10-01"), TOWN, null, null), 20, 250, 0.08f);
    upload("045055,2005-10-01,0+,400\n").body("accepted", is(1));
    says(row(penetration("2005-10-02"), TOWN, null, null), 20, 400, 0.05f);
  }

  @Test
  void withoutAPopulationThereAreCountsAndNoShares() {
    wallets(10, "65-74", "paper-card");
    var answer = penetration("1990-01-01");
    says(row(answer, TOWN, null, "paper-card"), 10, null, null);
    says(row(answer, TOWN, "other", null), 10, null, null);
  }

  @Test
  void aPaperCardThatIsHandedOverIsWhatReachesTheResident() {
    var wallet = wallet("75+", "counter", true);
    manager()
        .body(Map.of("number", "4716302958174063", "wallet", wallet))
        .post(world.at("/paper-cards"))
        .then()
        .statusCode(201);
    manager().get(world.at("/wallets/" + wallet)).then().body("channel", is("paper-card"));
    String tag = manager().get(world.at("/wallets/" + wallet)).header("ETag");
    manager()
        .header("If-Match", tag)
        .body(Map.of("channel", "proxy", "ageBand", "85+"))
        .patch(world.at("/wallets/" + wallet))
        .then()
        .statusCode(200)
        .body("channel", is("proxy"), "ageBand", is("85+"));
    manager()
        .header("If-Match", "\"2\"")
        .body(Map.of("ageBand", "1941-03-03"))
        .patch(world.at("/wallets/" + wallet))
        .then()
        .statusCode(422);
  }

  @Test
  void aFileWithFaultsIsReportedRowByRowAndChangesNothing() {
    upload(
            "041009,1987-10-01,0+,1\n049999,1987-10-01,0+,1\n045055,1987-10-01,old,1\n045055,1987-10-01,0+,-1\n"
                + "045055,1987-10-01,65+,5\n045055,1987-10-01,65歳以上,6\n045055,someday,0+,x\n")
        .statusCode(200)
        .body("accepted", is(0), "rejected", is(6))
        .body(
            "rows.code",
            contains(
                "population-area-not-yours",
                "population-area-unknown",
                "age-band-invalid",
                "population-negative",
                "population-repeated",
                "value-not-a-date",
                "value-not-a-whole-number"));
    wallets(10, "65+", "counter");
    says(row(penetration("1987-12-31"), TOWN, null, null), 10, null, null);
    upload(
            TOWN,
            "program-manager",
            (HEADER + "045055,1987-10-01,0+,50\n").getBytes(StandardCharsets.UTF_8),
            "?dryRun=true")
        .body("accepted", is(1), "dryRun", is(true));
    says(row(penetration("1987-12-31"), TOWN, null, null), 10, null, null);
  }

  @Test
  void anOldExcelsCharactersAreUnderstood() {
    upload(
            "04",
            "prefecture-officer",
            (HEADER + "04505,H19.10.1,０歳以上,1,234\n".replace("1,234", "\"1,234\""))
                .getBytes(Charset.forName("windows-31j")),
            "")
        .statusCode(200)
        .body("accepted", is(1));
    wallets(10, "0+", "counter");
    says(row(penetration("2007-12-31"), TOWN, null, null), 10, 1234, 0.0081f);
  }

  @Test
  void aTableAndAPictureAreAtTheSameAddress() {
    upload(TOWN + ",2008-10-01,0-64,200\n045055,2008-10-01,65-74,48\n045055,2008-10-01,75+,100\n");
    wallets(24, "0-64", "smartphone");
    wallets(12, "65-74", "paper-card");
    wallets(3, "75+", "paper-card");
    var path = world.at("/penetration?populationOn=2008-12-31");
    manager()
        .accept("text/csv")
        .get(path)
        .then()
        .statusCode(200)
        .body(containsString("普及率"), containsString("045055,0-64,計,24,200,0.1200,false"));
    manager()
        .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .get(path)
        .then()
        .statusCode(200);
    var svg =
        manager()
            .accept("image/svg+xml")
            .get(path)
            .then()
            .statusCode(200)
            .contentType(startsWith("image/svg+xml"))
            .extract()
            .asString();
    assertTrue(
        svg.contains("年齢階級別の普及率")
            && svg.contains("0～64歳")
            && svg.contains("12.0%")
            && svg.contains("秘匿"),
        svg);
    manager()
        .accept("image/svg+xml")
        .header("Accept-Language", "en")
        .get(path)
        .then()
        .body(containsString("Penetration by age band"), containsString("withheld"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "program-manager",
        "prefecture-officer",
        "municipality-officer",
        "auditor",
        "data-steward",
        "merchant",
        "department-staff",
        "scope:points:read",
        "scope:carrier"
      })
  void whoMayReadAndUpload(String role) {
    var reads =
        List.of(
                "program-manager",
                "prefecture-officer",
                "municipality-officer",
                "auditor",
                "data-steward")
            .contains(role);
    var uploads = reads && !role.equals("auditor");
    as(TOWN, role).get(world.at("/penetration")).then().statusCode(reads ? 200 : 403);
    upload(
            TOWN,
            role,
            (HEADER + "045055,1995-10-01,0+,50\n").getBytes(StandardCharsets.UTF_8),
            "?dryRun=true")
        .statusCode(uploads ? 200 : 403);
    as(PointsWorld.OTHER_TOWN, role)
        .get(world.at("/penetration"))
        .then()
        .statusCode(reads ? 404 : 403);
  }

  @Test
  void residentsAreNotShownFiguresOfTheirTown() {
    resident("someone").get(world.at("/penetration")).then().statusCode(403);
    resident("someone")
        .contentType("text/csv")
        .body(HEADER)
        .post("/imports/population")
        .then()
        .statusCode(403);
  }

  @Test
  void anEmptyProgrammeOfAnAreaWithoutPopulationHasItsSumsWithheld() {
    manager()
        .get(world.at("/penetration?populationOn=1989-01-01"))
        .then()
        .body("items.suppressed", contains(true), "items.municipality", contains((Object) null));
    manager().get(world.at("/penetration?populationOn=soon")).then().statusCode(400);
  }

  @Test
  void theSumsAreThoseOfAnIndependentCount() throws SQLException {
    upload(TOWN + ",2009-10-01,0-64,200\n045055,2009-10-01,65+,100\n");
    wallets(14, "0-64", "smartphone");
    wallets(13, "65+", "counter");
    wallets(12, "65+", "paper-card");
    OwnerSql.tamper(
        "update wallet set municipality_code = '041009' where program_id = '%s' and channel = 'COUNTER'"
            .formatted(world.program()));
    var answer = penetration("2009-12-31");
    try (var connection = PostgresResource.superuser();
        var statement =
            connection.prepareStatement(
                "select count(*) from wallet where program_id = ?::uuid and municipality_code = '045055'")) {
      statement.setString(1, world.program());
      try (var row = statement.executeQuery()) {
        row.next();
        // who lives elsewhere is no resident of the programme's area
        says(row(answer, null, null, null), (int) row.getLong(1), 300, 0.0867f);
      }
    }
  }

  @Test
  void aTableCostsThreeStatementsAndAnUploadTheSameForOneRowAndForMany() {
    upload(TOWN + ",2010-10-01,0-64,200\n").statusCode(200);
    wallets(3, "0-64", "counter");
    Runnable read = () -> penetration("2010-12-31");
    assertEquals(4, Statements.count(read));
    wallets(10, "0-64", "smartphone");
    assertEquals(4, Statements.count(read));
    var one = Statements.count(() -> upload("045055,2011-10-01,0-64,200\n").statusCode(200));
    var many =
        Statements.count(
            () ->
                upload(
                        String.join(
                            "\n",
                            IntStream.range(0, 25)
                                .mapToObj(n -> "045055,2011-04-01," + n + "-" + n + ",10")
                                .toList()))
                    .body("accepted", is(25)));
    assertEquals(one, many);
    assertEquals(6, one);
  }
}
