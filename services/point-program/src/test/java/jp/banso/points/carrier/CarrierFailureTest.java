package jp.banso.points.carrier;

import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.carrier.CarrierWorld.become;
import static jp.banso.points.carrier.CarrierWorld.changeOf;
import static jp.banso.points.carrier.CarrierWorld.shown;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.banso.points.PointsWorld;
import jp.banso.points.carrier.LoopbackKeycloak.Mood;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keycloak fails in every way, and nothing is half-written. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(value = LoopbackKeycloak.class, scope = TestResourceScope.GLOBAL)
class CarrierFailureTest {

  @AfterEach
  void allIsWellAgain() {
    LoopbackKeycloak.is(Mood.WELL);
  }

  private static void refusesToMove(String id, String state) {
    var tag = CarrierWorld.tag(id);
    changeOf(id, tag, Map.of("state", state))
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("type", is("/problems/identity-provider-unavailable"))
        .body("detail", containsString("何も変更されていません"))
        .body(not(containsString("localhost")));
    assertEquals(tag, CarrierWorld.tag(id));
  }

  @ParameterizedTest
  @EnumSource(value = Mood.class, mode = EnumSource.Mode.EXCLUDE, names = "WELL")
  void theTestBeginsWhenKeycloakIsBackAndTheSameIsSentAgain(Mood mood) {
    var id = CarrierWorld.contracted();
    var tag = CarrierWorld.tag(id);
    LoopbackKeycloak.is(mood);
    refusesToMove(id, "test");
    shown(id).body("state", is("contracted"), "secretIssuedAt", nullValue());
    LoopbackKeycloak.is(Mood.WELL);
    String secret =
        changeOf(id, tag, Map.of("state", "test")).then().statusCode(200).extract().path("secret");
    assertEquals(secret, LoopbackKeycloak.client(id).path("secret").asText());
  }

  @ParameterizedTest
  @EnumSource(names = {"BROKEN", "SILENT"})
  void noStateIsWrittenThatKeycloakDoesNotKnow(Mood mood) {
    var id = CarrierWorld.live();
    LoopbackKeycloak.is(mood);
    refusesToMove(id, "suspended");
    refusesToMove(id, "ended");
    manager()
        .header("If-Match", CarrierWorld.tag(id))
        .header("Accept-Language", "en")
        .put("/carriers/" + id + "/secret")
        .then()
        .statusCode(503)
        .body("detail", containsString("Nothing was changed"));
    shown(id).body("state", is("live"));
  }

  @Test
  void whatKeycloakForgotComesBackWithTheSameState() {
    var id = CarrierWorld.live();
    become(id, "suspended").statusCode(200);
    LoopbackKeycloak.client(id).put("enabled", true); // as after a commit that failed
    var tag = CarrierWorld.tag(id);
    become(id, "suspended").statusCode(200);
    assertEquals(tag, CarrierWorld.tag(id));
    assertFalse(LoopbackKeycloak.client(id).path("enabled").asBoolean());
  }

  @Test
  void whatWasGivenTooEarlyIsTakenBackWithTheSameState() {
    var id = CarrierWorld.inTest();
    // as when going live failed half-way
    LoopbackKeycloak.client(id).withArray("defaultClientScopes").add("points:grant");
    become(id, "test").statusCode(200).body("secret", nullValue());
    assertFalse(LoopbackKeycloak.scopes(id).contains("points:grant"));
    assertTrue(LoopbackKeycloak.scopes(id).contains("points:read"));
  }

  @Test
  void aClientThatIsGoneAlreadyDoesNotKeepACarrierFromEnding() {
    var id = CarrierWorld.live();
    LoopbackKeycloak.lose(id);
    become(id, "ended").statusCode(200);
    shown(id).body("state", is("ended"));
  }

  @Test
  void ofManyWhoBeginTheTestOneGetsTheSecretThatWorks() throws Exception {
    var id = CarrierWorld.contracted();
    var tag = CarrierWorld.tag(id);
    LoopbackKeycloak.forgetWhatWasAsked();
    Callable<Response> begin = () -> changeOf(id, tag, Map.of("state", "test"));
    try (var pool = Executors.newFixedThreadPool(8)) {
      var answers =
          pool.invokeAll(Collections.nCopies(8, begin)).stream().map(f -> f.resultNow()).toList();
      var first = answers.stream().filter(answer -> answer.statusCode() == 200).toList();
      assertEquals(1, first.size());
      assertEquals(7, answers.stream().filter(answer -> answer.statusCode() == 412).count());
      assertEquals(
          first.getFirst().<String>path("secret"),
          LoopbackKeycloak.client(id).path("secret").asText());
    }
    assertEquals(1, LoopbackKeycloak.asked().stream().filter("POST /clients"::equals).count());
  }

  @Test
  void pointsMoveWithoutKeycloak() {
    LoopbackKeycloak.is(Mood.BROKEN);
    LoopbackKeycloak.forgetWhatWasAsked();
    var world = PointsWorld.open();
    assertEquals(5, world.balance(world.walletWith(5)));
    assertEquals(0, LoopbackKeycloak.asked().size());
  }
}
