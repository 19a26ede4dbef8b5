package jp.banso.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RlsRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL itself lets through, whatever the service asks; 美里町 has filled every table. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PoliciesTest {

  private static final String OTHERS = "043222";
  private final CatalogWorld misato = CatalogWorld.of("045055");
  private Map<String, String> rows;
  private String dataset;

  @BeforeEach
  void fillEveryTable() {
    dataset = misato.draft(CatalogWorld.slug(), "方針の試験");
    String file = misato.upload(dataset);
    String key = UUID.randomUUID().toString();
    String asset =
        misato
            .steward()
            .request()
            .header("Idempotency-Key", key)
            .body(
                """
                {"organization":"045055","title":"台帳","description":null,"ownerDepartment":"防災課","systemName":null,
                 "legalBasis":null,"refresh":"ANNUAL","personalData":"NONE","recordCountBand":null}""")
            .post(CatalogWorld.V1 + "/assets")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String id = dataset.substring(dataset.lastIndexOf('/') + 1);
    String kept = file.split("/")[file.split("/").length - 2];
    rows =
        Map.of(
            "asset", "id = '" + asset + "'",
            "dataset", "id = '" + id + "'",
            "distribution", "id = '" + kept + "'",
            "distribution_file", "distribution_id = '" + kept + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"045055", "04", "*"})
  void theTownThePrefectureAndTheNationSeeTheRows(String area) {
    rows.forEach((table, row) -> assertEquals(1, RlsRules.visible(table, area, row), table));
  }

  @ParameterizedTest
  @ValueSource(strings = {OTHERS, "09", "092011", ""})
  void othersAndWhoeverHasNoClaimSeeNoneAndChangeNone(String area) {
    rows.forEach(
        (table, row) -> {
          assertEquals(0, RlsRules.visible(table, area, row), table);
          assertEquals(0, RlsRules.changeable(table, area, row), table);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {OTHERS, "09", ""})
  void everybodySeesWhatIsPublishedButOnlyItsOwnersChangeIt(String area) {
    misato.become(dataset, 0, "REVIEW").statusCode(200);
    misato.become(dataset, 1, "PUBLISHED").statusCode(200);
    for (String table : List.of("dataset", "distribution", "distribution_file")) {
      assertEquals(1, RlsRules.visible(table, area, rows.get(table)), table);
      assertEquals(0, RlsRules.changeable(table, area, rows.get(table)), table);
    }
    assertEquals(
        0, RlsRules.visible("asset", area, rows.get("asset")), "the inventory stays inside");
  }

  @Test
  void nobodySeesWhatIsInReviewOrWithdrawn() {
    misato.become(dataset, 0, "REVIEW").statusCode(200);
    hidden();
    misato.become(dataset, 1, "PUBLISHED").statusCode(200);
    misato.become(dataset, 2, "WITHDRAWN").statusCode(200);
    hidden();
  }

  private void hidden() {
    for (String area : List.of(OTHERS, "")) {
      rows.forEach((table, row) -> assertEquals(0, RlsRules.visible(table, area, row), table));
    }
  }

  @Test
  void murataCannotChangeMisatosRowsThroughTheServiceEither() {
    var murata = Callers.as("data-steward", "prefecture-officer").in(OTHERS);
    murata.request().get(dataset).then().statusCode(404);
    murata
        .request()
        .header("If-Match", "\"0\"")
        .body(CatalogWorld.description("よその町"))
        .put(dataset + "/description")
        .then()
        .statusCode(404);
    murata
        .request()
        .contentType("text/csv")
        .body("a,b\n1,2\n")
        .post(dataset + "/files?title=x")
        .then()
        .statusCode(404);
    murata
        .request()
        .body(misato.newDataset(CatalogWorld.slug(), "なりすまし"))
        .post(CatalogWorld.V1 + "/datasets")
        .then()
        .statusCode(403);
  }

  @Test
  void theServiceOwnsNoTableAndEveryTableIsProtected() {
    assertEquals(List.of(), RlsRules.powersOfTheService());
    assertEquals(List.of(), RlsRules.unprotectedTables());
    assertTrue(RlsRules.visible("journal", "045055", "true") > 0);
    assertEquals(0, RlsRules.visible("journal", "", "true"));
  }
}
