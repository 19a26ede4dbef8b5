package jp.banso.points.transaction;

import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.redeem;
import static jp.banso.points.PointsWorld.resident;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.points.PointsWorld;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class HoldApiTest {
  private final UUID hold = UUID.randomUUID();
  private PointsWorld world;
  private String wallet;
  private String shop;

  @BeforeEach
  void fillAWallet() {
    world = PointsWorld.open();
    wallet = world.walletWith(100);
    shop = world.shop();
  }

  private static RequestSpecification till() {
    return as(TOWN, "merchant");
  }

  private Map<String, Object> held(UUID id, long amount, int seconds) {
    return Map.of(
        "id",
        id,
        "kind",
        "hold",
        "wallet",
        wallet,
        "merchant",
        shop,
        "amount",
        amount,
        "holdSeconds",
        seconds);
  }

  private Map<String, Object> end(String kind, Object... more) {
    var body =
        new HashMap<String, Object>(Map.of("id", UUID.randomUUID(), "kind", kind, "hold", hold));
    for (var i = 0; i < more.length; i += 2) {
      body.put(more[i].toString(), more[i + 1]);
    }
    return body;
  }

  private ValidatableResponse post(RequestSpecification caller, Map<String, Object> body) {
    return world.post(caller, body).then();
  }

  private void balance(int posted, int available, int held) {
    manager()
        .get(world.at("/wallets/" + wallet + "/balance"))
        .then()
        .body("posted", is(posted), "available", is(available), "held", is(held));
  }

  @Test
  void aHoldCountsAsSpentAndItsCaptureTakesAPartAndFreesTheRest() {
    post(till(), held(hold, 80, 600))
        .statusCode(201)
        .body("balance", is(100), "held", is(80), "root", equalTo(hold.toString()));
    balance(100, 20, 80);
    post(till(), redeem(UUID.randomUUID(), wallet, shop, 21))
        .statusCode(422)
        .body("type", is("/problems/insufficient-balance"));
    post(till(), redeem(UUID.randomUUID(), wallet, shop, 20)).statusCode(201);
    post(till(), end("capture", "merchant", shop, "amount", 50))
        .statusCode(201)
        .body("amount", is(50), "balance", is(30), "held", is(0))
        .body("parent", equalTo(hold.toString()), "root", equalTo(hold.toString()));
    balance(30, 30, 0);
    for (var kind : List.of("capture", "void")) {
      post(till(), end(kind, "merchant", shop))
          .statusCode(409)
          .body("type", is("/problems/hold-resolved"));
    }
    world.verification().body("sound", is(true));
  }

  private void becomes(String path, int version, String state) {
    manager()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("state", state))
        .patch(world.at(path))
        .then()
        .statusCode(200);
  }

  /** What was promised before is kept; nothing new is promised or given. */
  @Test
  void aHoldIsCapturedThoughItsWalletWasSuspendedMeanwhile() {
    post(till(), held(hold, 80, 600)).statusCode(201);
    becomes("/wallets/" + wallet, 0, "suspended");
    for (var more :
        List.of(redeem(UUID.randomUUID(), wallet, shop, 1), held(UUID.randomUUID(), 1, 600))) {
      post(till(), more).statusCode(422).body("type", is("/problems/account-closed"));
    }
    post(till(), end("capture", "merchant", shop, "amount", 50)).statusCode(201);
    balance(50, 50, 0);
    world.verification().body("sound", is(true));
  }

  @Test
  void aShopThatWasClosedMeanwhileGetsNothingAndTheHoldIsVoided() {
    post(till(), held(hold, 80, 600)).statusCode(201);
    becomes("/merchants/" + shop, 0, "closed");
    post(till(), end("capture", "merchant", shop))
        .statusCode(422)
        .body("type", is("/problems/account-closed"));
    post(till(), end("void", "merchant", shop)).statusCode(201);
    balance(100, 100, 0);
  }

  @Test
  void aCaptureIsReversedInPartsLikeAnyPurchase() {
    post(till(), held(hold, 80, 600)).statusCode(201);
    var capture = end("capture", "merchant", shop);
    post(till(), capture).statusCode(201).body("amount", is(80));
    for (var amount : List.of(30, 50)) {
      post(
              manager(),
              Map.of(
                  "id",
                  UUID.randomUUID(),
                  "kind",
                  "reversal",
                  "reverses",
                  capture.get("id"),
                  "amount",
                  amount))
          .statusCode(201)
          .body("root", equalTo(hold.toString()));
    }
    balance(100, 100, 0);
    world.verification().body("sound", is(true));
  }

  @Test
  void moreThanWasHeldIsNotCaptured() {
    post(till(), held(hold, 80, 600)).statusCode(201);
    post(till(), end("capture", "merchant", shop, "amount", 81))
        .statusCode(422)
        .body("type", is("/problems/capture-exceeds-hold"));
  }

  @Test
  void aVoidFreesAllOfItAlsoWhenTheProgrammeHasClosed() {
    post(till(), held(hold, 80, 600)).statusCode(201);
    manager()
        .header("If-Match", "\"1\"")
        .body(Map.of("state", "closed"))
        .patch(world.at(""))
        .then()
        .statusCode(200);
    post(till(), end("capture", "merchant", shop))
        .statusCode(422)
        .body("type", is("/problems/program-not-open"));
    post(manager(), end("void")).statusCode(201).body("held", is(0), "balance", is(100));
    balance(100, 100, 0);
  }

  @Test
  void aHoldIsEndedByItsOwnMachineAndItsOwnShopOnly() {
    var carrier = Callers.machine("points:redeem").withSubject("carrier-a").in(TOWN);
    var rival = Callers.machine("points:redeem", "points:read").withSubject("carrier-b").in(TOWN);
    world.post(by(carrier), held(hold, 80, 600)).then().statusCode(201);
    world
        .post(by(rival), end("capture"))
        .then()
        .statusCode(404)
        .body("type", is("/problems/hold-not-found"));
    post(till(), end("capture", "merchant", world.shop()))
        .statusCode(404)
        .body("type", is("/problems/hold-not-found"));
    by(rival).get(world.at("/transactions/" + hold)).then().statusCode(404);
    world
        .post(by(rival), held(hold, 80, 600))
        .then()
        .statusCode(422)
        .body("type", is("/problems/key-reused"), "balance", nullValue());
    by(carrier).get(world.at("/transactions/" + hold)).then().statusCode(200);
    world.post(by(carrier), end("capture")).then().statusCode(201);
  }

  private static RequestSpecification by(Callers caller) {
    return caller.request().basePath("/points/v1");
  }

  @Test
  void whoMayHoldAndEndIsNotEverybody() {
    for (var role :
        List.of("auditor", "municipality-officer", "scope:points:grant", "scope:points:read")) {
      post(as(TOWN, role), held(hold, 1, 60)).statusCode(403);
    }
    post(manager(), held(hold, 1, 60)).statusCode(403);
    post(resident("anybody"), held(hold, 1, 60)).statusCode(403);
    post(as(PointsWorld.OTHER_TOWN, "merchant"), held(hold, 1, 60)).statusCode(404);
    post(till(), held(hold, 1, 60)).statusCode(201);
    post(manager(), end("capture")).statusCode(403);
    post(as(PointsWorld.OTHER_TOWN, "program-manager"), end("void")).statusCode(404);
  }

  @Test
  void atTheTillTheShopIsNamed() {
    post(till(), held(hold, 1, 60)).statusCode(201);
    post(till(), end("capture"))
        .statusCode(422)
        .body("type", is("/problems/transaction-parts-do-not-fit"));
  }
}
