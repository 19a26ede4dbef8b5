package jp.banso.catalog;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RefusedTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SecurityTest {

  @Test
  void refusesEveryTokenThatIsNotOurs() {
    RefusedTokens.all()
        .forEach(
            (why, token) ->
                Callers.nobody()
                    .auth()
                    .oauth2(token)
                    .get("/catalog/v1/assets")
                    .then()
                    .statusCode(401));
  }

  @Test
  void asksWhoeverHasNoTokenToSignIn() {
    Callers.nobody()
        .get("/catalog/v1/assets")
        .then()
        .statusCode(401)
        .contentType(startsWith("application/problem+json"))
        .body("type", equalTo("/problems/unauthenticated"));
  }

  @Test
  void refusesAResidentsToken() {
    Callers.resident("r-1").in("045055").request().get("/catalog/v1/assets").then().statusCode(401);
  }

  @Test
  void refusesARoleThatHasNoBusinessHere() {
    Callers.as("merchant").in("045055").request().get("/catalog/v1/assets").then().statusCode(403);
  }

  @Test
  void showsNothingToATokenWithoutAnArea() {
    Callers.as("data-steward")
        .request()
        .get("/catalog/v1/assets")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
  }
}
