package jp.banso.catalog.ckan;

import static jp.banso.catalog.CatalogWorld.slug;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import jp.banso.catalog.CatalogWorld;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anybody may ask without a token. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PublicApiTest {

  private static final String ACTION = "/api/3/action/";
  private final CatalogWorld world = CatalogWorld.open();

  private ValidatableResponse ask(String action, String name, Object value) {
    return Callers.nobody().queryParam(name, value).get(ACTION + action).then();
  }

  private static String idOf(String dataset) {
    return dataset.substring(dataset.lastIndexOf('/') + 1);
  }

  private void nobodySees(String dataset, String name, String file) {
    String id = idOf(dataset);
    List<String> addresses = new ArrayList<>(List.of(file, "/dataset/" + id, "/dataset/" + name));
    for (String ending : List.of("ttl", "jsonld", "rdf", "html")) {
      addresses.add("/dataset/" + id + "." + ending);
      addresses.add("/dataset/" + name + "." + ending);
    }
    for (String by : List.of(id, name)) {
      addresses.add(ACTION + "package_show?id=" + by);
    }
    addresses.add(ACTION + "resource_show?id=" + file.split("/")[file.split("/").length - 2]);
    for (String address : addresses) {
      assertEquals(404, Callers.nobody().get(address).statusCode(), address);
    }
    ask("package_search", "fq", "organization:jp_" + world.town())
        .body("result.count", equalTo(0))
        .body("result.results", hasSize(0));
    ask("package_search", "fq", "id:" + id).body("result.count", equalTo(0));
    ask("package_search", "q", "秘密の題名" + world.town()).body("result.count", equalTo(0));
    ask("package_list", "limit", 1000).body("result", not(hasItem(name)));
    ask("current_package_list_with_resources", "limit", 100)
        .body("result.name", not(hasItem(name)));
    ask("organization_list", "x", "").body("result", not(hasItem("jp_" + world.town())));
    ask("organization_show", "id", "jp_" + world.town()).statusCode(404);
    for (String ending : List.of("ttl", "jsonld", "rdf")) {
      Callers.nobody().get("/catalog." + ending).then().body(not(containsString(id)));
    }
    Callers.nobody().get(dataset).then().statusCode(401);
  }

  @Test
  void showsADatasetToNobodyBeforeItIsPublishedNorAfterItIsWithdrawn() {
    String slug = slug();
    String name = world.town() + "-" + slug;
    String dataset = world.draft(slug, "秘密の題名" + world.town());
    String file = world.upload(dataset);
    nobodySees(dataset, name, file);
    world.become(dataset, 0, "REVIEW").statusCode(200);
    nobodySees(dataset, name, file);
    world.become(dataset, 1, "PUBLISHED").statusCode(200);
    ask("package_show", "id", name).statusCode(200);
    Callers.nobody().get(file).then().statusCode(200);
    world.become(dataset, 2, "WITHDRAWN").statusCode(200);
    nobodySees(dataset, name, file);
    world.become(dataset, 3, "DRAFT").statusCode(200);
    nobodySees(dataset, name, file);
  }

  @Test
  void answersInTheEnvelopeThatCkanClientsExpect() {
    String slug = slug();
    world.published(slug, "利用実績");
    ask("package_show", "id", world.town() + "-" + slug)
        .statusCode(200)
        .header("Content-Type", equalTo("application/json;charset=utf-8"))
        .body("help", containsString("help_show?name=package_show"))
        .body("success", equalTo(true))
        .body("result.organization.name", equalTo("jp_" + world.town()))
        .body("result.resources[0].resource_type", equalTo("file.upload"))
        .body("result.resources[0].position", equalTo(0))
        .body("result", hasKey("license_url"))
        .body(
            "result.metadata_created",
            org.hamcrest.Matchers.matchesPattern("[0-9-]{10}T[0-9:]{8}\\.[0-9]{6}"))
        .body("result.url", nullValue());
  }

  @Test
  void knowsTheActionsThatHarvestersCall() {
    String slug = slug();
    world.published(slug, "利用実績");
    String organization = "jp_" + world.town();
    ask("organization_list", "all_fields", true)
        .body("result.find { it.name == '" + organization + "' }.package_count", equalTo(1));
    String id =
        ask("organization_show", "id", organization)
            .statusCode(200)
            .body("result.package_count", equalTo(1))
            .extract()
            .path("result.id");
    ask("organization_show", "id", id).body("result.name", equalTo(organization));
    ask("tag_list", "query", "健康").body("result", hasItem("健康"));
    ask("group_list", "x", "").body("result", hasSize(0));
    ask("license_list", "x", "").body("result.id", hasItem("CC-BY-4.0"));
    ask("status_show", "x", "").body("result.ckan_version", startsWith("2."));
    ask("help_show", "name", "package_show").body("result", startsWith("package_show"));
    ask("help_show", "name", "nothing").statusCode(404);
    ask("current_package_list_with_resources", "limit", 100)
        .body("result.name", hasItem(world.town() + "-" + slug));
    String resource =
        ask("package_show", "id", world.town() + "-" + slug)
            .extract()
            .path("result.resources[0].id");
    ask("resource_show", "id", resource).body("result.format", equalTo("CSV"));
    ask("resource_show", "id", "x' or 1=1").statusCode(404);
    for (String action :
        List.of("package_list", "organization_list", "license_list", "status_show", "tag_list")) {
      Callers.nobody()
          .body("{\"include_private\":false}")
          .post("/api/action/" + action)
          .then()
          .statusCode(200)
          .body("success", equalTo(true));
    }
  }

  @Test
  void countsFacetsUnderTheNamesThatOneFiltersBy() {
    world.published(slug(), "一");
    world.published(slug(), "二");
    Callers.nobody()
        .queryParam("fq", "organization:jp_" + world.town())
        .queryParam("facet.field", "[\"organization\",\"tags\",\"groups\"]")
        .queryParam("facet.limit", "1")
        .queryParam("rows", "0")
        .get(ACTION + "package_search")
        .then()
        .body("result.count", equalTo(2))
        .body("result.results", hasSize(0))
        .body("result.facets.organization.jp_" + world.town(), equalTo(2))
        .body("result.facets.tags.size()", equalTo(1))
        .body("result.facets.groups.size()", equalTo(0))
        .body("result.search_facets.organization.items[0].count", equalTo(2));
  }

  @Test
  void refusesInCkansOwnWords() {
    ask("package_show", "id", "")
        .statusCode(409)
        .body("success", equalTo(false))
        .body("error.__type", equalTo("Validation Error"));
    ask("package_search", "fq", "groups:x")
        .statusCode(400)
        .body("error.__type", equalTo("Search Query Error"));
    ask("package_search", "rows", "ten").statusCode(409);
    for (String body : List.of("{\"q\":", "[]", "\"x\"", "1")) {
      Callers.nobody()
          .body(body)
          .post(ACTION + "package_search")
          .then()
          .statusCode(400)
          .body(startsWith("\"Bad request: JSON Error"));
    }
    Callers.nobody()
        .body("{}")
        .post(ACTION + "package_delete")
        .then()
        .statusCode(400)
        .body(equalTo("\"Bad request: Action name not known: package_delete\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table dataset; --",
        "%",
        "_",
        "\\",
        "100% \\_ %%",
        "title:(a OR b) AND [* TO *]",
        "a && b || !c ^2 ~",
        "((((((",
        "\"",
        "{!func}1",
        "\u0000",
        "\u202e避難",
        "*",
        "?"
      })
  void takesASearchForWordsAndNeverForCommands(String words) {
    ask("package_search", "q", words + " " + world.town())
        .statusCode(200)
        .body("result.count", equalTo(0));
  }

  @Test
  void boundsWhatItReads() {
    ask("package_search", "q", "避".repeat(400)).statusCode(200);
    ask("package_search", "q", "a".repeat(2_001)).statusCode(409);
    Callers.nobody()
        .body("{\"q\":\"" + "避難".repeat(5_000) + "\"}")
        .post(ACTION + "package_search")
        .then()
        .statusCode(409)
        .body("error.message", containsString("2000"));
    Callers.nobody()
        .body("{\"q\":\"\\ud800 x\"}")
        .post(ACTION + "package_search")
        .then()
        .statusCode(200);
    ask("package_show", "id", "\u0000").statusCode(409);
    Callers.nobody().get("/dataset/%00.ttl").then().statusCode(404);
    Callers.nobody().get("/catalog.ttl?page=0").then().statusCode(422);
    Callers.nobody().get("/catalog.ttl?page=10001").then().statusCode(422);
  }

  @Test
  void letsCachesKeepPublicAnswersForAMinuteAndAskAgain() {
    String slug = slug();
    String dataset = world.draft(slug, "控え");
    String file = world.upload(dataset);
    world.become(dataset, 0, "REVIEW").statusCode(200);
    world.become(dataset, 1, "PUBLISHED").statusCode(200);
    String name = world.town() + "-" + slug;
    for (String address :
        List.of(
            ACTION + "package_show?id=" + name,
            "/dataset/" + name + ".ttl",
            "/dataset/" + name + ".html",
            file)) {
      String tag =
          Callers.nobody()
              .get(address)
              .then()
              .statusCode(200)
              .header("Cache-Control", equalTo("public, max-age=60"))
              .header("X-Content-Type-Options", equalTo("nosniff"))
              .extract()
              .header("ETag");
      Callers.nobody().header("If-None-Match", tag).get(address).then().statusCode(304);
      Callers.nobody().header("If-None-Match", "\"x\"").get(address).then().statusCode(200);
    }
    world.staff().request().get(file).then().header("Cache-Control", equalTo("no-store"));
    Callers.nobody()
        .get("/dataset/none.ttl")
        .then()
        .statusCode(404)
        .header("Cache-Control", equalTo("no-store"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/3/action/status_show",
        "/api/action/status_show",
        "/catalog/v1/api/3/action/status_show",
        "/catalog.ttl",
        "/catalog/v1/catalog.ttl"
      })
  void letsAnyPageReadWhatIsPublic(String address) {
    RestAssured.given()
        .header("Origin", "https://anybody.example")
        .get(address)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "*");
    RestAssured.given()
        .header("Origin", "https://anybody.example")
        .header("Access-Control-Request-Method", "POST")
        .options(address)
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Methods", containsString("POST"));
  }

  @Test
  void letsNoPageReadWhatIsNot() {
    world
        .staff()
        .request()
        .header("Origin", "https://anybody.example")
        .get("/catalog/v1/datasets")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void resolvesADatasetsOwnAddressAsTheCallerAsks() {
    String id = idOf(world.published(slug(), "<script>alert(1)</script>＆題"));
    Callers.nobody()
        .accept("text/turtle")
        .get("/dataset/" + id)
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith("text/turtle"));
    String page =
        Callers.nobody()
            .accept("text/html,application/xhtml+xml,*/*;q=0.8")
            .get("/dataset/" + id)
            .then()
            .statusCode(200)
            .header("Content-Type", startsWith("text/html"))
            .extract()
            .asString();
    assertEquals(
        1, page.split("<script", -1).length - 1, "only the description for search engines");
    assertEquals(-1, page.indexOf("alert(1)</script>"));
    RestAssured.given()
        .header("Accept-Language", "en")
        .get("/dataset/" + id + ".html")
        .then()
        .body(containsString("<html lang=\"en\">"))
        .body(containsString("About this dataset"))
        .body(containsString("\"@type\":\"Dataset\""));
    Callers.nobody().accept("image/png").get("/dataset/" + id).then().statusCode(406);
  }

  @Test
  void asksTheDatabaseEquallyOftenHoweverManyDatasetsThereAre() {
    String slug = slug();
    world.published(slug, "一つ目");
    String search = ACTION + "package_search?rows=100&fq=organization:jp_" + world.town();
    List<String> addresses =
        List.of(
            search,
            search + "&facet.field=tags",
            ACTION + "package_show?id=" + world.town() + "-" + slug,
            ACTION + "package_list",
            ACTION + "organization_list",
            "/catalog.ttl",
            "/dataset/" + world.town() + "-" + slug + ".html");
    List<Long> few = addresses.stream().map(this::statements).toList();
    for (int i = 0; i < 19; i++) {
      world.published(slug(), "次の");
    }
    ask("package_search", "fq", "organization:jp_" + world.town())
        .body("result.count", equalTo(20));
    assertEquals(few, addresses.stream().map(this::statements).toList());
    assertEquals(List.of(3L, 4L, 3L, 3L, 2L, 3L, 3L), few);
  }

  private long statements(String address) {
    Runnable call = () -> Callers.nobody().get(address).then().statusCode(200);
    call.run();
    return Statements.count(call);
  }

  @Test
  void answersEveryResultInFull() {
    world.published(slug(), "一");
    ask("package_search", "fq", "organization:jp_" + world.town())
        .body("result.results.resources", everyItem(hasSize(1)));
  }
}
