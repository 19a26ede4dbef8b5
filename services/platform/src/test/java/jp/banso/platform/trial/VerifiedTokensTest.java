package jp.banso.platform.trial;

import static jp.banso.platform.trial.Trial.NOTES;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import jp.banso.testing.Callers;
import jp.banso.testing.NothingLeaks;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.Test;

/** A token is verified once a minute at most; what that must not change. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class VerifiedTokensTest {

  private final String area = Callers.newArea();

  @Test
  void endsWithItsTokenThoughItWasGoodAMomentAgo() throws InterruptedException {
    var end = Instant.now().getEpochSecond() + 3;
    var token = Callers.as("municipality-officer").in(area).claiming("exp", end).token();
    answers(token, 200);
    answers(token, 200);
    Thread.sleep(Math.max(0, 1000 * (end + 1) - Instant.now().toEpochMilli()));
    answers(token, 401);
  }

  @Test
  void knowsATokenByEveryLetterOfIt() {
    var token = Callers.as("municipality-officer").in(area).token();
    answers(token, 200);
    var last = token.charAt(token.length() - 2) == 'A' ? 'B' : 'A';
    answers(token.substring(0, token.length() - 2) + last + token.charAt(token.length() - 1), 401);
    answers(token + "A", 401);
    answers(token.substring(0, token.lastIndexOf('.') + 1), 401);
  }

  @Test
  void takesNobodyForTheOneWhoCameBefore() {
    var officer = Callers.as("municipality-officer").in(area).token();
    var specialist = Callers.as("specialist").in(area).token();
    for (var i = 0; i < 3; i++) {
      answers(officer, 200);
      answers(specialist, 403);
    }
    Callers.nobody().get(NOTES).then().statusCode(401);
  }

  private static void answers(String token, int status) {
    RestAssured.given()
        .filter(new NothingLeaks())
        .auth()
        .oauth2(token)
        .get(NOTES)
        .then()
        .statusCode(status);
  }
}
