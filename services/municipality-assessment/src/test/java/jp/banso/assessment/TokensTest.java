package jp.banso.assessment;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jp.banso.assessment.karte.NeighbourServer;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RefusedTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(NeighbourServer.class)
class TokensTest {

  @Test
  void aTokenThatIsNotSoundOpensNothing() {
    RefusedTokens.all()
        .forEach(
            (why, token) ->
                assertEquals(
                    401,
                    given().auth().oauth2(token).get(Desk.V1 + "/indicators").statusCode(),
                    why));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/indicators",
        "/organizations",
        "/maturity-models",
        "/assessment-runs",
        "/kartes/045055",
        "/indicator-values?indicator=dx.cio&period=FY2024"
      })
  void residentsMerchantsAndStrangersAreRefused(String path) {
    Callers.resident("r").in("045055").request().get(Desk.V1 + path).then().statusCode(401);
    Callers.as("merchant").in("045055").request().get(Desk.V1 + path).then().statusCode(403);
    Callers.nobody().get(Desk.V1 + path).then().statusCode(401);
  }
}
