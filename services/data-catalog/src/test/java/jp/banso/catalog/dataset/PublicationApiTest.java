package jp.banso.catalog.dataset;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RlsRules;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PublicationApiTest {

  private static final String V1 = "/catalog/v1";
  private final String town = Callers.newArea();
  private final Callers staff = Callers.as("department-staff").in(town);
  private final Callers steward = Callers.as("data-steward").in(town);

  private String draft(String slug, String title, String asset) {
    String body =
        """
        {"organization":"%s","slug":"%s","asset":%s,"description":{"title":"%s","titleEn":null,"description":"月別の集計です。",
         "licence":"CC_BY_4_0","theme":"SOCI","keywords":["健康","ポイント"],"refresh":"MONTHLY","periodFrom":"2025-04-01",
         "periodTo":"2026-03-31","contactName":"企画課","contactEmail":null}}
        """
            .formatted(town, slug, asset, title);
    return staff
        .request()
        .body(body)
        .post(V1 + "/datasets")
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  private String upload(String dataset) {
    return staff
        .request()
        .contentType("text/csv")
        .body("月,件数\n2025-04,10\n")
        .post(dataset + "/files?title=実績")
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  private io.restassured.response.ValidatableResponse become(
      Callers who, String dataset, int version, String state) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .body("{\"state\":\"" + state + "\",\"reason\":null}")
        .put(dataset + "/state")
        .then();
  }

  private String published(String slug, String title) {
    String dataset = draft(slug, title, "null");
    upload(dataset);
    become(staff, dataset, 0, "REVIEW").statusCode(200);
    become(steward, dataset, 1, "PUBLISHED").statusCode(200);
    return dataset;
  }

  @Test
  void opensADatasetToEverybodyOnlyOnceAStewardPublishesIt() {
    String name = town + "-use";
    String dataset = draft("use", "利用実績", "null");
    String file = upload(dataset);
    Callers.nobody().get(file).then().statusCode(404);
    Callers.nobody()
        .get("/api/3/action/package_show?id=" + name)
        .then()
        .statusCode(404)
        .body("error.__type", equalTo("Not Found Error"));
    become(staff, dataset, 0, "REVIEW").statusCode(200);
    become(staff, dataset, 1, "PUBLISHED")
        .statusCode(403)
        .body("type", equalTo("/problems/publishing-needs-a-steward"));
    become(steward, dataset, 1, "PUBLISHED").statusCode(200);
    Callers.nobody()
        .get("/api/3/action/package_show?id=" + name)
        .then()
        .statusCode(200)
        .body("result.name", equalTo(name))
        .body("result.resources[0].format", equalTo("CSV"))
        .body("result.organization.name", equalTo("jp_" + town));
    Callers.nobody().get(file).then().statusCode(200).body(containsString("2025-04,10"));
    Callers.nobody()
        .get("/dataset/" + name + ".ttl")
        .then()
        .statusCode(200)
        .body(containsString("dcat:Dataset"));
    Callers.nobody()
        .get("/catalog.ttl")
        .then()
        .statusCode(200)
        .body(containsString("hydra:totalItems"));
  }

  @Test
  void refusesToPublishNothingAndPersonalData() {
    String empty = draft("empty", "空", "null");
    become(staff, empty, 0, "REVIEW").statusCode(200);
    become(steward, empty, 1, "PUBLISHED")
        .statusCode(409)
        .body("type", equalTo("/problems/dataset-has-no-distribution"));

    String asset =
        staff
            .request()
            .body(
                """
                {"organization":"%s","title":"名簿","description":null,"ownerDepartment":"福祉課","systemName":null,"legalBasis":null,
                 "refresh":"ANNUAL","personalData":"PERSONAL","recordCountBand":null}
                """
                    .formatted(town))
            .post(V1 + "/assets")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String personal = draft("personal", "名簿", "\"" + asset + "\"");
    upload(personal);
    become(staff, personal, 0, "REVIEW").statusCode(200);
    become(steward, personal, 1, "PUBLISHED")
        .statusCode(409)
        .body("type", equalTo("/problems/personal-data-stays-private"));
  }

  @Test
  void allowsNoStepOutOfOrderAndAsksForReasons() {
    String dataset = draft("steps", "手順", "null");
    become(steward, dataset, 0, "WITHDRAWN")
        .statusCode(409)
        .body("type", equalTo("/problems/dataset-state-conflict"));
    become(steward, dataset, 0, "REVIEW").statusCode(200);
    become(steward, dataset, 1, "DRAFT")
        .statusCode(422)
        .body("type", equalTo("/problems/reason-required"));
    staff
        .request()
        .contentType("text/csv")
        .body("a")
        .post(dataset + "/files?title=x")
        .then()
        .statusCode(409);
  }

  @Test
  void givesANameOnlyOnce() {
    draft("twice", "一", "null");
    staff
        .request()
        .body(
            """
        {"organization":"%s","slug":"twice","asset":null,"description":{"title":"二","titleEn":null,"description":"d","licence":"PDL_1_0",
         "theme":null,"keywords":[],"refresh":"NEVER","periodFrom":null,"periodTo":null,"contactName":"c","contactEmail":null}}
        """
                .formatted(town))
        .post(V1 + "/datasets")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/dataset-name-taken"));
  }

  @Test
  void letsNobodyElseChangeWhatIsPublic() {
    String dataset = published("mine", "公開");
    var neighbour = Callers.as("data-steward").in(Callers.newArea());
    neighbour.request().get(dataset).then().statusCode(200);
    become(neighbour, dataset, 2, "WITHDRAWN").statusCode(404);
    String row = "organization_code = '" + town + "'";
    assertEquals(0, RlsRules.changeable("dataset", "043222", row));
    assertEquals(1, RlsRules.changeable("dataset", town, row));
    assertEquals(0, RlsRules.changeable("distribution", "043222", row));
    assertEquals(0, RlsRules.changeable("distribution_file", "043222", row));
  }

  @Test
  void findsJapaneseWordsAnywhereInTheText() {
    published("search", "指定緊急避難場所一覧" + town);
    Callers.nobody()
        .queryParam("q", "避難 " + town)
        .get("/api/3/action/package_search")
        .then()
        .statusCode(200)
        .body("result.count", equalTo(1))
        .body("result.results.name", hasItem(town + "-search"));
    Callers.nobody()
        .queryParam("q", "避雷 " + town)
        .get("/api/action/package_search")
        .then()
        .statusCode(200)
        .body("result.count", equalTo(0));
    Callers.nobody()
        .body("{\"fq\":\"organization:jp_" + town + "\",\"facet.field\":[\"tags\"]}")
        .post("/api/3/action/package_search")
        .then()
        .statusCode(200)
        .body("result.count", equalTo(1))
        .body("result.facets.tags.健康", equalTo(1));
    Callers.nobody()
        .get("/api/3/action/package_search?rows=-1")
        .then()
        .statusCode(409)
        .body("error.__type", equalTo("Validation Error"));
    Callers.nobody().get("/api/3/action/no_such_thing").then().statusCode(400);
  }

  @Test
  void asksTheDatabaseEquallyOftenForFewAndForManyDatasets() {
    published("first", "一つ目");
    Runnable search =
        () ->
            Callers.nobody()
                .get("/api/3/action/package_search?fq=organization:jp_" + town)
                .then()
                .statusCode(200);
    search.run();
    long few = Statements.count(search);
    for (int i = 0; i < 8; i++) {
      published("b" + i, "次の");
    }
    assertEquals(few, Statements.count(search));
    assertEquals(3, few);
  }
}
