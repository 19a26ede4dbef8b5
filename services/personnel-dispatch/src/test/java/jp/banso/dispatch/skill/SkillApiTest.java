package jp.banso.dispatch.skill;

import static jp.banso.dispatch.Desk.V1;
import static jp.banso.dispatch.Desk.as;
import static jp.banso.dispatch.Desk.misato;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SkillApiTest {

  @Test
  void threeStandardsStandSideBySide() {
    misato()
        .get(V1 + "/skill-frameworks")
        .then()
        .statusCode(200)
        .body(
            "items.id", is(java.util.List.of("DSS-P-1.2", "MIC-EXTERNAL-R4.9", "MIC-TIERS-R5.12")))
        .body("items[0].version", is("1.2"));
  }

  @Test
  void theDigitalSkillStandardHasFiveTypesAndFifteenRoles() {
    misato()
        .get(V1 + "/skill-frameworks/DSS-P-1.2/skills")
        .then()
        .statusCode(200)
        .body("items.findAll { it.kind == 'TYPE' }", hasSize(5))
        .body("items.findAll { it.kind == 'ROLE' }", hasSize(15))
        .body("items.findAll { it.parent == 'SE' }", hasSize(4))
        .body("items.findAll { it.parent == 'CS' }", hasSize(2))
        .body("items.nameJa", hasItem("サイバーセキュリティマネージャー"))
        .body("items.nameEn", everyItem(not(emptyString())));
    misato()
        .get(V1 + "/skill-frameworks/MIC-EXTERNAL-R4.9/skills")
        .then()
        .body("items", hasSize(4));
    misato()
        .get(V1 + "/skill-frameworks/MIC-TIERS-R5.12/skills")
        .then()
        .body("items.kind", everyItem(is("TIER")))
        .body("items", hasSize(3));
  }

  @Test
  void theCodesAreAlsoATableForExcel() {
    as("municipality-officer", "045055")
        .accept("text/csv")
        .get(V1 + "/skill-frameworks/MIC-TIERS-R5.12/skills")
        .then()
        .statusCode(200)
        .body(containsString("標準ID,コード,種類"))
        .body(containsString("高度専門人材"));
  }

  @Test
  void aFrameworkNobodyDefinedIsNotFound() {
    misato()
        .get(V1 + "/skill-frameworks/DSS-P-9.9/skills")
        .then()
        .statusCode(404)
        .body("type", is("/problems/skill-framework-not-found"));
  }

  @Test
  void theFourLevelsAreDescribed() {
    misato()
        .get(V1 + "/skill-levels")
        .then()
        .statusCode(200)
        .body("level", is(java.util.List.of(1, 2, 3, 4)))
        .body("descriptionJa", everyItem(not(emptyString())));
  }

  @Test
  void residentsTokensAreNotEvenKnownHere() {
    assertEquals(
        401,
        jp.banso.testing.Callers.resident("r-1")
            .in("045055")
            .request()
            .get(V1 + "/skill-frameworks")
            .statusCode());
  }
}
