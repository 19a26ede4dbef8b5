package jp.banso.catalog.asset;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RlsRules;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class AssetApiTest {

  private static final String ASSETS = "/catalog/v1/assets";
  private final String town = Callers.newArea();
  private final Callers steward = Callers.as("data-steward").in(town);

  private static String asset(String town, String title) {
    return """
        {"organization":"%s","title":"%s","description":null,"ownerDepartment":"防災課","systemName":null,
         "legalBasis":null,"refresh":"ANNUAL","personalData":"NONE","recordCountBand":null}
        """
        .formatted(town, title);
  }

  private Response register(String title) {
    return steward.request().body(asset(town, title)).post(ASSETS);
  }

  @Test
  void registersAnAssetAndShowsItWhereTheLocationSays() {
    String location =
        register("避難場所台帳")
            .then()
            .statusCode(201)
            .header("ETag", "\"0\"")
            .body("title", equalTo("避難場所台帳"))
            .extract()
            .header("Location");
    steward.request().get(location).then().statusCode(200).body("organization", equalTo(town));
  }

  @Test
  void correctsOnlyTheVersionThatWasSeen() {
    String location = register("古い名").header("Location");
    var body = asset(town, "新しい名");
    steward
        .request()
        .body(body)
        .put(location)
        .then()
        .statusCode(428)
        .body("type", equalTo("/problems/if-match-required"));
    steward
        .request()
        .header("If-Match", "\"0\"")
        .body(body)
        .put(location)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");
    steward
        .request()
        .header("If-Match", "\"0\"")
        .body(body)
        .put(location)
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/stale-version"));
    steward
        .request()
        .header("If-Match", "nonsense")
        .body(body)
        .put(location)
        .then()
        .statusCode(400);
  }

  @Test
  void hidesOtherTownsAssetsInTheApiAndInTheDatabase() {
    String location = register("秘密").header("Location");
    var neighbour = Callers.as("data-steward").in(Callers.newArea());
    neighbour.request().get(location).then().statusCode(404);
    neighbour
        .request()
        .header("If-Match", "\"0\"")
        .body(asset(town, "x"))
        .put(location)
        .then()
        .statusCode(404);
    neighbour.request().body(asset(town, "他人の")).post(ASSETS).then().statusCode(403);
    assertEquals(0, RlsRules.visible("asset", Callers.newArea(), "true"));
    assertEquals(1, RlsRules.visible("asset", town, "true"));
    assertEquals(0, RlsRules.visible("asset", "", "true"));
  }

  @Test
  void namesTheFieldsThatAreWrongInTheCallersLanguage() {
    steward
        .request()
        .body(asset(town, ""))
        .post(ASSETS)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/title"))
        .body("title", equalTo("入力内容に誤りがあります"));
    steward
        .request("en")
        .body(asset(town, ""))
        .post(ASSETS)
        .then()
        .statusCode(422)
        .body("errors.detail", hasItem("must not be blank"));
  }

  @Test
  void refusesWhatCannotBeRead() {
    steward
        .request()
        .body("{\"organization\":")
        .post(ASSETS)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/malformed-request"));
    steward
        .request()
        .body(asset(town, "x").replace("ANNUAL", "SOMETIMES"))
        .post(ASSETS)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/refresh"));
    steward
        .request()
        .body(asset(town, "x").replace("\"title\"", "\"colour\":1,\"title\""))
        .post(ASSETS)
        .then()
        .statusCode(400);
    steward.request().contentType("text/plain").body("x").post(ASSETS).then().statusCode(415);
    steward.request().body(asset(town, "x".repeat(1_000_000))).post(ASSETS).then().statusCode(413);
    steward.request().body(asset(town, "番号は123456789018です")).post(ASSETS).then().statusCode(422);
    steward.request().accept("image/png").get(ASSETS).then().statusCode(406);
    steward.request().delete(ASSETS).then().statusCode(405);
    byte[] shiftJis = asset(town, "名").getBytes(java.nio.charset.Charset.forName("windows-31j"));
    steward.request().body(shiftJis).post(ASSETS).then().statusCode(400);
    steward
        .request()
        .get(ASSETS + "?limit=-1")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/page-limit-out-of-range"));
    steward.request().get(ASSETS + "?limit=201").then().statusCode(422);
    steward.request().get(ASSETS + "?cursor=%25%25").then().statusCode(400);
  }

  @Test
  void answersARepeatedRequestWithTheFirstAnswer() {
    String key = UUID.randomUUID().toString();
    var first =
        steward.request().header("Idempotency-Key", key).body(asset(town, "一度")).post(ASSETS);
    var second =
        steward.request().header("Idempotency-Key", key).body(asset(town, "一度")).post(ASSETS);
    second
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("Location", first.header("Location"));
    assertEquals(first.asString(), second.asString());
    steward
        .request()
        .header("Idempotency-Key", key)
        .body(asset(town, "別の"))
        .post(ASSETS)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/key-reused"));
    assertEquals(1, RlsRules.visible("asset", town, "true"));
  }

  @Test
  void hasOneEffectWhenFiftySendTheSameRequestAtOnce() throws Exception {
    String key = UUID.randomUUID().toString();
    String token = steward.token();
    Callable<Integer> send =
        () ->
            Callers.nobody()
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .body(asset(town, "競争"))
                .post(ASSETS)
                .statusCode();
    try (var crowd = Executors.newFixedThreadPool(50)) {
      for (var answer : crowd.invokeAll(java.util.Collections.nCopies(50, send))) {
        assertEquals(201, answer.get());
      }
    }
    assertEquals(1, RlsRules.visible("asset", town, "true"));
  }

  @Test
  void letsExactlyOneOfManyCorrectionsWin() throws Exception {
    String location = register("競争").header("Location");
    String token = steward.token();
    List<Callable<Integer>> corrections = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String body = asset(town, "案" + i);
      corrections.add(
          () ->
              Callers.nobody()
                  .auth()
                  .oauth2(token)
                  .header("If-Match", "\"0\"")
                  .body(body)
                  .put(location)
                  .statusCode());
    }
    try (var crowd = Executors.newFixedThreadPool(16)) {
      List<Integer> answers = new ArrayList<>();
      for (var answer : crowd.invokeAll(corrections)) {
        answers.add(answer.get());
      }
      assertEquals(1, answers.stream().filter(it -> it == 200).count());
      assertEquals(15, answers.stream().filter(it -> it == 412).count());
    }
  }

  @Test
  void listsPageByPageWithoutGapsOrRepeats() {
    for (int i = 0; i < 5; i++) {
      register("資産" + i);
    }
    List<String> seen = new ArrayList<>();
    String next = ASSETS + "?limit=2";
    while (next != null) {
      var page = steward.request().get(next).then().statusCode(200).extract();
      seen.addAll(page.jsonPath().getList("items.title"));
      String cursor = page.jsonPath().getString("next");
      next = cursor == null ? null : ASSETS + "?limit=2&cursor=" + cursor;
    }
    assertEquals(List.of("資産0", "資産1", "資産2", "資産3", "資産4"), seen);
  }

  @Test
  void answersTheSameListAsATable() {
    register("=HYPERLINK(1)");
    steward
        .request()
        .accept("text/csv")
        .get(ASSETS)
        .then()
        .statusCode(200)
        .body(containsString("団体コード"))
        .body(containsString("'=HYPERLINK"));
    steward
        .request()
        .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .get(ASSETS)
        .then()
        .statusCode(200);
  }

  @Test
  void asksTheDatabaseEquallyOftenForFewAndForManyAssets() {
    register("一");
    String token = steward.token();
    Runnable list =
        () ->
            Callers.nobody().auth().oauth2(token).get(ASSETS + "?limit=200").then().statusCode(200);
    list.run();
    long few = Statements.count(list);
    for (int i = 0; i < 30; i++) {
      register("資産" + i);
    }
    assertEquals(few, Statements.count(list));
    assertEquals(2, few);
  }

  @Test
  void recordsWhoDidWhatAndProvesIt() {
    register("記録");
    var auditor = Callers.as("auditor").in(town);
    auditor
        .request()
        .get("/catalog/v1/audit-events")
        .then()
        .statusCode(200)
        .body("items[0].type", equalTo("asset.registered"))
        .body("items[0].callerName", notNullValue());
    auditor
        .request()
        .get("/catalog/v1/audit-events/verification")
        .then()
        .statusCode(200)
        .body("valid", equalTo(true))
        .body("entries", equalTo(1));
    auditor
        .request()
        .get("/catalog/v1/events")
        .then()
        .statusCode(200)
        .body("items[0].specversion", equalTo("1.0"));
  }

  @Test
  void noticesWhenTheJournalWasAlteredBehindItsBack() throws Exception {
    register("改ざん");
    try (var admin = PostgresResource.superuser();
        var statement = admin.createStatement()) {
      statement.execute("alter table journal disable trigger journal_is_append_only");
      statement.execute(
          "update journal set caller_name = '別人' where jurisdiction = '" + town + "'");
      statement.execute("alter table journal enable trigger journal_is_append_only");
    }
    Callers.as("auditor")
        .in(town)
        .request()
        .get("/catalog/v1/audit-events/verification")
        .then()
        .body("valid", equalTo(false))
        .body("chains[0].firstBroken", equalTo(1));
  }
}
