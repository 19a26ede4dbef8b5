package jp.banso.platform.trial;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.Test;

/** What the generated contract tells whoever has nothing else. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ContractTest {

  private static ValidatableResponse contract() {
    return RestAssured.given().get("/q/openapi?format=json").then().statusCode(200);
  }

  @Test
  void saysWhichRolesMayAsk() {
    contract()
        .body(
            "paths.'/trial/v1/notes'.get.description",
            is("Roles: municipality-officer, prefecture-officer."))
        .body("paths.'/trial/v1/audit-events'.get.description", endsWith("Roles: auditor."));
  }

  @Test
  void makesUpNoExampleForWhatMayBeAbsent() {
    var example = "paths.'/trial/v1/notes'.post.requestBody.content.'application/json'.example";
    contract().body(example, hasEntry("title", "string")).body(example + ".body", nullValue());
  }
}
