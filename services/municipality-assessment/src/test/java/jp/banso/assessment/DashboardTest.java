package jp.banso.assessment;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RefusedTokens;
import jp.banso.testing.RlsRules;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class DashboardTest {

  private static final String V1 = "/assessment/v1";
  private static final Path NATIONAL =
      Path.of(
          System.getProperty("banso.shared", "../../../shared/data"), "市区町村毎のDX進捗状況_市区町村比較.csv");
  private static final String SMALL =
      """
      ,,恩納村,金武町
      自治体DXの推進体制等,CIOの任命,未実施,実施
      自治体DXの推進体制等,全体方針策定,調査無し,実施
      住民サービスのDX,マイナンバーカードの保有状況,58%,%
      住民サービスのDX,よく使う32手続のオンライン化状況,15%,16%
      """;

  private static io.restassured.response.ValidatableResponse sent(
      Callers who, byte[] table, String query) {
    return who.request()
        .contentType("text/csv")
        .body(table)
        .post(V1 + "/imports/dx-dashboard?asOf=" + query)
        .then();
  }

  private static Callers officer(String prefecture) {
    return Callers.as("prefecture-officer").in(prefecture);
  }

  @Test
  void matchesTheWholeNationAndStoresTheCallersPart() throws Exception {
    assumeTrue(Files.exists(NATIONAL), "the published table is not here");
    byte[] table = Files.readAllBytes(NATIONAL);
    sent(officer("04"), table, "2024-04-01")
        .statusCode(200)
        .body("matched", equalTo(1741))
        .body("stored", equalTo(35 * 15))
        .body("nulls", equalTo(8 * 7 + 2));
    Callers.as("municipality-officer")
        .in("045055")
        .request()
        .get(V1 + "/organizations/045055/indicators?asOf=2025-03-31")
        .then()
        .statusCode(200)
        .body("find { it.indicator == 'dx.online32' }.value", equalTo(20))
        .body("find { it.indicator == 'dx.online32' }.numerator", equalTo(4))
        .body("find { it.indicator == 'dx.online32' }.denominator", equalTo(20));
    assertEquals(15, RlsRules.visible("observation", "045055", "true"));
    assertEquals(0, RlsRules.visible("observation", "045055", "organization_code = '043222'"));
    assertEquals(0, RlsRules.changeable("observation", "045055", "organization_code = '043222'"));
    assertEquals(0, RlsRules.visible("observation", "09", "true"));
    sent(Callers.as("platform-admin").in("*"), table, "2023-04-01")
        .body("stored", equalTo(1741 * 15));
    Callers.as("platform-admin")
        .in("*")
        .request()
        .get(V1 + "/indicator-values?indicator=dx.cio&period=FY2023&prefecture=17")
        .then()
        .body("items.findAll { it.missing == 'not-surveyed' }.size()", equalTo(8));
    Callers.as("platform-admin")
        .in("*")
        .request()
        .get(V1 + "/organizations/104264/indicators?asOf=2023-12-31")
        .then()
        .body("find { it.indicator == 'dx.online32' }.missing", equalTo("undefined"));
  }

  @Test
  void keepsWhatWasNotSurveyedApartFromNo() {
    sent(officer("47"), SMALL.getBytes(StandardCharsets.UTF_8), "2024-04-01")
        .statusCode(200)
        .body("matched", equalTo(2))
        .body("stored", equalTo(8))
        .body("nulls", equalTo(2));
    officer("47")
        .request()
        .get(V1 + "/kartes/473111?asOf=2024-06-01")
        .then()
        .statusCode(200)
        .body("axes[0].score", equalTo(0.0f))
        .body("axes[0].coverage", equalTo(14.29f))
        .body("axes[2].score", equalTo(36.5f))
        .body("indicators.find { it.indicator == 'dx.policy' }.missing", equalTo("not-surveyed"));
  }

  @Test
  void saysWhichColumnOrValueItCannotRead() {
    byte[] homonyms = ",,美里町\na,CIOの任命,実施\n".getBytes(StandardCharsets.UTF_8);
    sent(officer("04"), homonyms, "2024-04-01&dryRun=true")
        .statusCode(422)
        .body("type", equalTo("/problems/dashboard-municipality-unknown"));
    sent(officer("04"), homonyms, "2024-04-01&dryRun=true&prefecture=04")
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("stored", equalTo(0));
    sent(officer("04"), SMALL.replace("15%", "たくさん").getBytes(StandardCharsets.UTF_8), "2024-04-01")
        .statusCode(422)
        .body("detail", containsString("たくさん"));
    sent(officer("04"), "a".getBytes(StandardCharsets.UTF_8), "2024-04-01").statusCode(422);
    sent(Callers.as("municipality-officer").in("045055"), homonyms, "2024-04-01").statusCode(403);
  }

  @Test
  void findsEveryTownOfTheSameName() {
    officer("04")
        .request()
        .get(V1 + "/organizations?name=美里町")
        .then()
        .statusCode(200)
        .body("items.code", hasItems("045055", "113816", "433489"))
        .body("items.size()", equalTo(3));
    officer("04")
        .request()
        .get(V1 + "/organizations?name=泊村&prefecture=01")
        .then()
        .body("items.code", hasItems("014036", "016969"));
    officer("04").request().get(V1 + "/organizations/045056").then().statusCode(422);
  }

  @Test
  void showsTheKarteAsAPageAndAPicture() throws Exception {
    sent(officer("47"), SMALL.getBytes(StandardCharsets.UTF_8), "2024-04-01").statusCode(200);
    String page =
        officer("47")
            .request()
            .accept("text/html")
            .get(V1 + "/kartes/473146")
            .then()
            .statusCode(200)
            .body(containsString("沖縄県金武町"))
            .extract()
            .asString();
    assertEquals(1, page.split("<svg").length - 1);
    byte[] picture =
        officer("47")
            .request("en")
            .accept("image/svg+xml")
            .get(V1 + "/kartes/473146")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    var root =
        javax.xml.parsers.DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new java.io.ByteArrayInputStream(picture))
            .getDocumentElement();
    assertEquals("svg", root.getTagName());
  }

  @Test
  void asksTheDatabaseEquallyOftenForASmallAndALargePrefecture() {
    sent(officer("47"), SMALL.getBytes(StandardCharsets.UTF_8), "2024-04-01");
    var officer = officer("47");
    String token = officer.token();
    Runnable karte =
        () ->
            Callers.nobody().auth().oauth2(token).get(V1 + "/kartes/473111").then().statusCode(200);
    karte.run();
    assertEquals(4, Statements.count(karte));
  }

  @Test
  void opensToOurTokensOnly() {
    RefusedTokens.all()
        .forEach(
            (why, token) ->
                Callers.nobody()
                    .auth()
                    .oauth2(token)
                    .get(V1 + "/indicators")
                    .then()
                    .statusCode(401));
    Callers.resident("r").in("045055").request().get(V1 + "/indicators").then().statusCode(401);
    Callers.as("merchant").in("045055").request().get(V1 + "/indicators").then().statusCode(403);
    officer("04")
        .request()
        .get(V1 + "/indicators")
        .then()
        .statusCode(200)
        .body("size()", lessThanOrEqualTo(15));
  }
}
