package jp.banso.dispatch;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.RefusedTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class TokensTest {

  @Test
  void aTokenThatIsNotSoundOpensNothing() {
    RefusedTokens.all()
        .forEach(
            (why, token) ->
                assertEquals(
                    401,
                    given().auth().oauth2(token).get("/dispatch/v1/specialists").statusCode(),
                    why));
  }
}
