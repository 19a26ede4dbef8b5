package jp.banso.points.inclusion;

import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.grant;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.redeem;
import static jp.banso.points.PointsWorld.resident;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PaperCardApiTest {
  private static final String NUMBER = "4716302958174063";

  private PointsWorld world;
  private String wallet;

  @BeforeEach
  void openAWalletAtTheCounter() {
    world = PointsWorld.open();
    wallet = world.wallet();
  }

  private static RequestSpecification till() {
    return as(PointsWorld.TOWN, "merchant");
  }

  private Response handOver(String number, String wallet) {
    return manager()
        .body(Map.of("number", number, "wallet", wallet))
        .post(world.at("/paper-cards"));
  }

  private String at(String number) {
    return world.at("/paper-cards/" + number);
  }

  private Response block(String number) {
    return manager().header("If-Match", "\"0\"").body(Map.of("state", "blocked")).patch(at(number));
  }

  @Test
  void aResidentWithoutASmartphoneEarnsAndPaysWithAPaperCard() {
    handOver(NUMBER, wallet)
        .then()
        .statusCode(201)
        .header("Location", endsWith("/paper-cards/" + NUMBER))
        .body("number", is(NUMBER), "wallet", is(wallet), "state", is("active"));
    String found =
        till().get(at(NUMBER) + "/wallet").then().statusCode(200).extract().path("wallet");
    assertEquals(wallet, found);
    var earned = grant(UUID.randomUUID(), found, world.budget(100), 100);
    world.post(manager(), earned).then().statusCode(201);
    var paid = redeem(UUID.randomUUID(), found, world.shop(), 30);
    world.post(till(), paid).then().statusCode(201);
    assertEquals(70, world.balance(wallet));
  }

  @Test
  void aLostCardIsBlockedForGoodAndAnotherOneLeadsToTheSamePoints() {
    handOver(NUMBER, wallet).then().statusCode(201);
    handOver("4716302958174064", wallet)
        .then()
        .statusCode(409)
        .body("type", is("/problems/wallet-has-paper-card"));
    block(NUMBER).then().statusCode(200).body("state", is("blocked"), "version", is(1));
    till()
        .get(at(NUMBER) + "/wallet")
        .then()
        .statusCode(409)
        .body("type", is("/problems/paper-card-blocked"));
    handOver("4716302958174064", wallet).then().statusCode(201);
    till().get(at("4716302958174064") + "/wallet").then().body("wallet", is(wallet));
    manager()
        .header("If-Match", "\"1\"")
        .body(Map.of("state", "active"))
        .patch(at(NUMBER))
        .then()
        .statusCode(409)
        .body("type", is("/problems/paper-card-state-conflict"));
  }

  @Test
  void aNumberIsHandedOverOnceInAProgramme() {
    handOver(NUMBER, wallet).then().statusCode(201);
    handOver(NUMBER, world.wallet())
        .then()
        .statusCode(409)
        .body("type", is("/problems/paper-card-number-taken"));
    world = PointsWorld.open();
    handOver(NUMBER, world.wallet()).then().statusCode(201);
  }

  @Test
  void ofTwentyCardsHandedOverAtOnceForOneWalletOneWorks() throws Exception {
    var requests =
        IntStream.range(10, 30)
            .<Callable<Response>>mapToObj(n -> () -> handOver("47163029581740" + n, wallet))
            .toList();
    List<Response> answers;
    try (var pool = Executors.newFixedThreadPool(20)) {
      answers = pool.invokeAll(requests).stream().map(sent -> sent.resultNow()).toList();
    }
    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
    assertEquals(19, answers.stream().filter(answer -> answer.statusCode() == 409).count());
    manager().get(world.at("/paper-cards")).then().body("items", hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"471630295817406", "47163029581740633", "471630295817406x", "１２３４５６７８９０１２３４５６"})
  void aNumberHasSixteenDigits(String number) {
    handOver(number, wallet).then().statusCode(422).body("errors[0].pointer", is("/number"));
  }

  @Test
  void aCardNeedsAWalletAndAChangeTheVersionItIsMadeOf() {
    handOver(NUMBER, UUID.randomUUID().toString()).then().statusCode(404);
    handOver(NUMBER, wallet).then().statusCode(201);
    manager().body(Map.of("state", "blocked")).patch(at(NUMBER)).then().statusCode(428);
    block(NUMBER).then().statusCode(200);
    block(NUMBER).then().statusCode(412);
    block("9999999999999999")
        .then()
        .statusCode(404)
        .body("type", is("/problems/paper-card-not-found"));
  }

  @Test
  void aTillHearsOfTheWalletAndOfNothingElse() {
    handOver(NUMBER, wallet).then().statusCode(201);
    till().get(at(NUMBER)).then().statusCode(403);
    till().get(world.at("/paper-cards")).then().statusCode(403);
    var answer = till().get(at(NUMBER) + "/wallet").then().extract().asString();
    assertEquals("{\"wallet\":\"" + wallet + "\"}", answer);
    as(PointsWorld.OTHER_TOWN, "merchant").get(at(NUMBER) + "/wallet").then().statusCode(404);
    for (var stranger : List.of("auditor", "scope:carrier", "scope:points:redeem")) {
      as(PointsWorld.TOWN, stranger).get(at(NUMBER) + "/wallet").then().statusCode(403);
    }
    resident("someone").get(at(NUMBER)).then().statusCode(403);
    till()
        .body(Map.of("number", "4716302958174099", "wallet", wallet))
        .post(world.at("/paper-cards"))
        .then()
        .statusCode(403);
  }

  @Test
  void theListIsATableToo() {
    handOver(NUMBER, wallet).then().statusCode(201);
    var list = world.at("/paper-cards");
    as(PointsWorld.TOWN, "auditor").get(list).then().body("items[0].number", is(NUMBER));
    manager().accept("text/csv").get(list).then().statusCode(200).body(containsString(NUMBER));
    var page = manager().get(list + "?limit=1").then().statusCode(200).extract().asString();
    assertFalse(page.contains("subject"), page);
  }

  @Test
  void aCardCostsTheSameHoweverManyThereAre() {
    handOver(NUMBER, wallet).then().statusCode(201);
    Runnable find = () -> till().get(at(NUMBER) + "/wallet").then().statusCode(200);
    Runnable list = () -> manager().get(world.at("/paper-cards")).then().statusCode(200);
    assertEquals(2, Statements.count(find));
    assertEquals(3, Statements.count(list));
    for (var n = 10; n < 20; n++) {
      handOver("00000000000000" + n, world.wallet()).then().statusCode(201);
    }
    assertEquals(2, Statements.count(find));
    assertEquals(3, Statements.count(list));
  }
}
