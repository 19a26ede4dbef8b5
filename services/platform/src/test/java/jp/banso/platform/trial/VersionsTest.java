package jp.banso.platform.trial;

import static jp.banso.platform.trial.Trial.NOTES;
import static jp.banso.platform.trial.Trial.anyTitle;
import static jp.banso.platform.trial.Trial.note;
import static jp.banso.platform.trial.Trial.officer;
import static jp.banso.platform.trial.Trial.race;
import static jp.banso.platform.trial.Trial.written;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class VersionsTest {

  private final String area = Callers.newArea();
  private final Callers officer = officer(area);
  private String address;

  @BeforeEach
  void write() {
    address = NOTES + "/" + written(officer, area, anyTitle()).path("id");
  }

  @Test
  void showsTheVersionAsATag() {
    officer.request().get(address).then().statusCode(200).header("ETag", equalTo("\"0\""));
    put(address, "\"0\"").then().statusCode(200).header("ETag", equalTo("\"1\""));
    officer.request().get(address).then().header("ETag", equalTo("\"1\""));
  }

  @Test
  void requiresTheTag() {
    officer
        .request()
        .body(note(area, anyTitle()))
        .put(address)
        .then()
        .statusCode(428)
        .body("type", equalTo("/problems/if-match-required"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"abc\"", "*", "\"\"", "\"0\",\"1\"", "-1", "\"9999999999999999999\"", "０"})
  void refusesATagThatIsNoVersion(String tag) {
    put(address, tag).then().statusCode(400).body("type", equalTo("/problems/malformed-request"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0\"", "W/\"0\"", "0"})
  void takesTheTagAsClientsAndProxiesWriteIt(String tag) {
    put(address, tag).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "W/\"5\"", "\"999999999999999999\""})
  void refusesAStaleTag(String tag) {
    put(address, tag).then().statusCode(412).body("type", equalTo("/problems/stale-version"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/late"})
  void letsOneOfManyWin(String kind) {
    List<Integer> answers = race(20, () -> put(address + kind, "\"0\"").statusCode());
    assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers::toString);
    assertEquals(19, answers.stream().filter(status -> status == 412).count(), answers::toString);
    officer.request().get(address).then().header("ETag", equalTo("\"1\""));
  }

  private Response put(String where, String tag) {
    return officer.request().header("If-Match", tag).body(note(area, anyTitle())).put(where);
  }
}
