package jp.banso.catalog.dataset;

import static jp.banso.catalog.CatalogWorld.V1;
import static jp.banso.catalog.CatalogWorld.slug;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.banso.catalog.CatalogWorld;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RlsRules;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class DatasetApiTest {

  private final CatalogWorld world = CatalogWorld.open();

  @Test
  void correctsOnlyTheVersionThatWasSeenAndOnlyADraft() {
    String dataset = world.draft(slug(), "古い");
    String body = CatalogWorld.description("新しい");
    var staff = world.staff();
    staff.request().body(body).put(dataset + "/description").then().statusCode(428);
    staff
        .request()
        .header("If-Match", "\"0\"")
        .body(body)
        .put(dataset + "/description")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("description.title", equalTo("新しい"));
    staff
        .request()
        .header("If-Match", "\"0\"")
        .body(body)
        .put(dataset + "/description")
        .then()
        .statusCode(412);
    staff
        .request()
        .body("{\"state\":\"REVIEW\",\"reason\":null}")
        .put(dataset + "/state")
        .then()
        .statusCode(428);
    world.become(dataset, 1, "REVIEW").statusCode(200);
    world.become(dataset, 1, "PUBLISHED").statusCode(412);
    staff
        .request("en")
        .header("If-Match", "\"2\"")
        .body(body)
        .put(dataset + "/description")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/dataset-is-not-a-draft"))
        .body("title", equalTo("Not a draft"));
  }

  @Test
  void asksWhoCallsAndRefusesWhoMayNot() {
    String dataset = world.draft(slug(), "権限");
    Callers.nobody().get(V1 + "/datasets").then().statusCode(401);
    Callers.nobody().body("{}").post(V1 + "/datasets").then().statusCode(401);
    Callers.nobody().get(dataset).then().statusCode(401);
    Callers.resident("r").in(world.town()).request().get(dataset).then().statusCode(401);
    for (String role : List.of("merchant", "specialist", "auditor")) {
      Callers.as(role).in(world.town()).request().get(dataset).then().statusCode(403);
      Callers.as(role)
          .in(world.town())
          .request()
          .body(world.newDataset(slug(), "x"))
          .post(V1 + "/datasets")
          .then()
          .statusCode(403);
    }
    world.staff().request().get(V1 + "/datasets/" + UUID.randomUUID()).then().statusCode(404);
    world.staff().request().get(V1 + "/datasets/nonsense").then().statusCode(400);
  }

  @Test
  void answersARepeatedDraftWithTheFirstAnswer() {
    String key = UUID.randomUUID().toString();
    String body = world.newDataset(slug(), "一度");
    var first =
        world.staff().request().header("Idempotency-Key", key).body(body).post(V1 + "/datasets");
    world
        .staff()
        .request()
        .header("Idempotency-Key", key)
        .body(body)
        .post(V1 + "/datasets")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("Location", first.header("Location"));
    world
        .staff()
        .request()
        .header("Idempotency-Key", key)
        .body(world.newDataset(slug(), "別"))
        .post(V1 + "/datasets")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/key-reused"));
    assertEquals(
        1, RlsRules.visible("dataset", world.town(), "organization_code = '" + world.town() + "'"));
  }

  @Test
  void publishesOnceHoweverManyPressTheButton() throws Exception {
    String dataset = world.draft(slug(), "競争");
    world.upload(dataset);
    world.become(dataset, 0, "REVIEW").statusCode(200);
    String token = world.steward().token();
    Callable<Integer> publish =
        () ->
            Callers.nobody()
                .auth()
                .oauth2(token)
                .header("If-Match", "\"1\"")
                .body("{\"state\":\"PUBLISHED\",\"reason\":null}")
                .put(dataset + "/state")
                .statusCode();
    try (var crowd = Executors.newFixedThreadPool(16)) {
      int published = 0;
      for (var answer : crowd.invokeAll(java.util.Collections.nCopies(16, publish))) {
        published += answer.get() == 200 ? 1 : 0;
      }
      assertEquals(1, published);
    }
    Callers.as("auditor")
        .in(world.town())
        .request()
        .get(V1 + "/audit-events")
        .then()
        .body("items.findAll { it.type == 'dataset.published' }", hasSize(1));
  }

  @Test
  void namesWhatIsWrongInADescription() {
    String wrong =
        world
            .newDataset(slug(), "")
            .replace("2025-04-01", "2027-04-01")
            .replace("\"theme\":\"SOCI\"", "\"theme\":\"x\"")
            .replace("\"contactEmail\":null", "\"contactEmail\":\"nobody\"");
    world
        .staff()
        .request()
        .body(wrong)
        .post(V1 + "/datasets")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/description/title"))
        .body("errors.pointer", hasItem("/description/theme"))
        .body("errors.pointer", hasItem("/description/contactEmail"));
    world
        .staff()
        .request()
        .body(world.newDataset("Größe", "x"))
        .post(V1 + "/datasets")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/slug"));
    world
        .staff()
        .request()
        .body(world.newDataset(slug(), "番号 1234 5678 9018"))
        .post(V1 + "/datasets")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/my-number-refused"));
    world
        .staff()
        .request()
        .body(
            world
                .newDataset(slug(), "x")
                .replace("\"asset\":null", "\"asset\":\"" + UUID.randomUUID() + "\""))
        .post(V1 + "/datasets")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/asset-not-found"));
  }

  @Test
  void survivesTheCharactersThatNoOtherFormatCanHold() {
    String slug = slug();
    String dataset =
        world
            .staff()
            .request()
            .body(
                world
                    .newDataset(slug, "制御\\u0001文字\\uFFFE")
                    .replace("\"contactEmail\":null", "\"contactEmail\":\"a|b@town.example.jp\""))
            .post(V1 + "/datasets")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    world.upload(dataset);
    world.become(dataset, 0, "REVIEW").statusCode(200);
    world.become(dataset, 1, "PUBLISHED").statusCode(200);
    for (String ending : List.of("ttl", "jsonld", "rdf", "html")) {
      Callers.nobody()
          .get("/dataset/" + world.town() + "-" + slug + "." + ending)
          .then()
          .statusCode(200)
          .body(containsString("制御文字"));
    }
  }

  @Test
  void listsAndShowsInAConstantNumberOfStatements() {
    String first = world.draft(slug(), "一");
    world.upload(first);
    String token = world.staff().token();
    Runnable list = () -> get(token, V1 + "/datasets?limit=200");
    Runnable show = () -> get(token, first);
    list.run();
    long few = Statements.count(list);
    long one = Statements.count(show);
    for (int i = 0; i < 20; i++) {
      world.upload(world.draft(slug(), "次"));
      if (i < 5) {
        world.upload(first);
      }
    }
    assertEquals(few, Statements.count(list));
    assertEquals(one, Statements.count(show));
    assertEquals(2, few);
    assertEquals(3, one);
    world
        .staff()
        .request()
        .accept("text/csv")
        .get(V1 + "/datasets")
        .then()
        .statusCode(200)
        .body(containsString("公開名"));
    world.staff().request().get(V1 + "/datasets?cursor=eA").then().statusCode(400);
  }

  private static void get(String token, String address) {
    Callers.nobody().auth().oauth2(token).get(address).then().statusCode(200);
  }
}
