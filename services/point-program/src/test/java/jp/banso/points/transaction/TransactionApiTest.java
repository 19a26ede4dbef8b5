package jp.banso.points.transaction;

import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.grant;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.redeem;
import static jp.banso.points.PointsWorld.resident;
import static jp.banso.points.PointsWorld.reversal;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class TransactionApiTest {
  private final UUID id = UUID.randomUUID();
  private PointsWorld world;

  @BeforeEach
  void openAProgramme() {
    world = PointsWorld.open();
  }

  @Test
  void aGrantAnswersWithTheNewBalanceAndVersion() {
    var wallet = world.wallet();
    var budget = world.budget(500);
    world
        .post(manager(), grant(id, wallet, budget, 120))
        .then()
        .statusCode(201)
        .header("Location", endsWith("/points/v1" + world.at("/transactions/" + id)))
        .body("state", is("posted"), "balance", is(120), "version", is(1), "refusal", nullValue());
    assertEquals(120, world.balance(wallet));
    manager().get(world.at("/budgets/" + budget)).then().body("remaining", is(380));
    world.verification().body("sound", is(true));
  }

  @Test
  void aTillHearsWhatIsLeftAndACarrierDoesNot() {
    var wallet = world.walletWith(50);
    var budget = world.budget(500);
    var carrier = as(PointsWorld.TOWN, "scope:points:grant");
    world
        .post(carrier, grant(id, wallet, budget, 20))
        .then()
        .statusCode(201)
        .body("amount", is(20), "balance", nullValue(), "held", nullValue())
        .body("version", nullValue());
    as(PointsWorld.TOWN, "scope:points:grant")
        .get(world.at("/transactions/" + id))
        .then()
        .statusCode(200)
        .body("balance", nullValue());
    as(PointsWorld.TOWN, "scope:points:grant")
        .body(Map.of("mode", "independent", "items", List.of(grant(id, wallet, budget, 20))))
        .post(world.at("/transactions/bulk"))
        .then()
        .statusCode(200)
        .body("items[0].replayed", is(true), "items[0].transaction.balance", nullValue());
    var shop = world.shop();
    world
        .post(
            as(PointsWorld.TOWN, "scope:points:redeem"), redeem(UUID.randomUUID(), wallet, shop, 5))
        .then()
        .statusCode(201)
        .body("balance", is(65), "held", is(0));
    world
        .post(
            as(PointsWorld.TOWN, "scope:points:redeem carrier"),
            redeem(UUID.randomUUID(), wallet, shop, 5))
        .then()
        .statusCode(201)
        .body("balance", nullValue());
  }

  @Test
  void whatIsTurnedRoundCountsNotBeforeItsOriginal() {
    var wallet = world.walletWith(50);
    var use = world.post(as(PointsWorld.TOWN, "merchant"), redeem(id, wallet, world.shop(), 5));
    var counts = Instant.parse(use.then().statusCode(201).extract().path("effectiveAt"));
    var undo = new HashMap<>(reversal(UUID.randomUUID(), id));
    undo.put("effectiveAt", counts.minusNanos(1_000).toString());
    world
        .post(manager(), undo)
        .then()
        .statusCode(422)
        .body("type", is("/problems/reversal-before-original"));
    var again = new HashMap<>(reversal(UUID.randomUUID(), id));
    again.put("effectiveAt", counts.toString());
    world.post(manager(), again).then().statusCode(201).body("effectiveAt", is(counts.toString()));
  }

  @Test
  void aBudgetIsSpentToTheLastPointAndNeverBeyond() {
    var wallet = world.wallet();
    var budget = world.budget(100);
    world.post(manager(), grant(id, wallet, budget, 100)).then().statusCode(201);
    world
        .post(manager(), grant(UUID.randomUUID(), wallet, budget, 1))
        .then()
        .statusCode(422)
        .body("type", is("/problems/budget-exhausted"));
    assertEquals(100, world.balance(wallet));
  }

  @Test
  void aWalletPaysWhatItHoldsAndNotMore() {
    var wallet = world.walletWith(50);
    var shop = world.shop();
    var merchant = as(PointsWorld.TOWN, "merchant");
    world
        .post(merchant, redeem(id, wallet, shop, 51))
        .then()
        .statusCode(422)
        .body("type", is("/problems/insufficient-balance"));
    world
        .post(as(PointsWorld.TOWN, "merchant"), redeem(UUID.randomUUID(), wallet, shop, 50))
        .then()
        .statusCode(201)
        .body("balance", is(0), "version", is(2));
  }

  @Test
  void aBudgetDoesNotPassForAWallet() {
    var budget = world.budget(100);
    var shop = world.shop();
    world
        .post(as(PointsWorld.TOWN, "merchant"), redeem(id, budget, shop, 10))
        .then()
        .statusCode(404)
        .body("type", is("/problems/account-not-found"));
    manager().get(world.at("/budgets/" + budget)).then().body("remaining", is(100));
  }

  @Test
  void whatIsNotThereLeavesNoTrace() {
    var wallet = world.wallet();
    world
        .post(manager(), grant(id, wallet, UUID.randomUUID().toString(), 10))
        .then()
        .statusCode(404);
    manager().get(world.at("/transactions/" + id)).then().statusCode(404);
    world.post(manager(), grant(id, wallet, world.budget(10), 10)).then().statusCode(201);
  }

  @Test
  void partsMustFitTheKind() {
    var wallet = world.wallet();
    var budget = world.budget(10);
    for (var wrong :
        List.<Map<String, Object>>of(
            Map.of("id", id, "kind", "grant", "wallet", wallet, "amount", 5),
            Map.of("id", id, "kind", "reversal"),
            grant(id, wallet, wallet, 5))) {
      world
          .post(manager(), wrong)
          .then()
          .statusCode(422)
          .body("type", is("/problems/transaction-parts-do-not-fit"));
    }
    var merchantToo = new HashMap<>(grant(id, wallet, budget, 5));
    merchantToo.put("merchant", UUID.randomUUID());
    world.post(manager(), merchantToo).then().statusCode(422);
  }

  @Test
  void theAmountIsBetweenOneAndAMillion() {
    var wallet = world.wallet();
    var budget = world.budget(2_000_000);
    for (var amount : List.of(0L, -1L, 1_000_001L)) {
      world.post(manager(), grant(id, wallet, budget, amount)).then().statusCode(422);
    }
    world.post(manager(), grant(id, wallet, budget, 1_000_000)).then().statusCode(201);
  }

  @Test
  void nothingMovesBeforeTheProgrammeOpensOrAfterItCloses() {
    var wallet = world.wallet();
    var budget = world.budget(10);
    manager()
        .header("If-Match", "\"1\"")
        .body(Map.of("state", "closed"))
        .patch(world.at(""))
        .then()
        .statusCode(200);
    world
        .post(manager(), grant(id, wallet, budget, 5))
        .then()
        .statusCode(422)
        .body("type", is("/problems/program-not-open"));
  }

  @Test
  void aSuspendedWalletNeitherTakesNorGivesUntilItIsActiveAgain() {
    var wallet = world.walletWith(10);
    var shop = world.shop();
    var path = world.at("/wallets/" + wallet);
    manager()
        .header("If-Match", "\"0\"")
        .body(Map.of("state", "suspended"))
        .patch(path)
        .then()
        .statusCode(200);
    world
        .post(as(PointsWorld.TOWN, "merchant"), redeem(id, wallet, shop, 1))
        .then()
        .statusCode(422)
        .body("type", is("/problems/account-closed"));
    manager()
        .header("If-Match", "\"1\"")
        .body(Map.of("state", "active"))
        .patch(path)
        .then()
        .statusCode(200);
    world
        .post(as(PointsWorld.TOWN, "merchant"), redeem(UUID.randomUUID(), wallet, shop, 1))
        .then()
        .statusCode(201);
  }

  @Nested
  class TheId {
    @Test
    void sentAgainIsAnsweredTheSame() {
      var wallet = world.wallet();
      var body = grant(id, wallet, world.budget(100), 40);
      var first = world.post(manager(), body).then().statusCode(201).extract().asString();
      world.post(manager(), grant(UUID.randomUUID(), wallet, world.budget(9), 9));
      var again =
          world.post(manager(), body).then().statusCode(201).header("Idempotency-Replayed", "true");
      assertEquals(first, again.extract().asString());
      assertEquals(49, world.balance(wallet));
    }

    @Test
    void withAnotherBodyIsRefused() {
      var wallet = world.wallet();
      var budget = world.budget(100);
      world.post(manager(), grant(id, wallet, budget, 40)).then().statusCode(201);
      world
          .post(manager(), grant(id, wallet, budget, 41))
          .then()
          .statusCode(422)
          .body("type", is("/problems/key-reused"));
    }

    @Test
    void onceRefusedStaysRefusedEvenWhenItWouldNowSucceed() {
      var wallet = world.walletWith(5);
      var shop = world.shop();
      var body = redeem(id, wallet, shop, 10);
      world.post(resident("nobody"), body).then().statusCode(404);
      world.post(as(PointsWorld.TOWN, "merchant"), body).then().statusCode(422);
      world.post(manager(), grant(UUID.randomUUID(), wallet, world.budget(100), 100));
      world
          .post(as(PointsWorld.TOWN, "merchant"), body)
          .then()
          .statusCode(422)
          .header("Idempotency-Replayed", "true")
          .body("type", is("/problems/insufficient-balance"));
      assertEquals(105, world.balance(wallet));
      manager()
          .get(world.at("/transactions/" + id))
          .then()
          .statusCode(200)
          .body("state", is("refused"), "refusal", is("insufficient-balance"));
    }

    @Test
    void isAnotherOneInAnotherProgramme() {
      var other = PointsWorld.open();
      world.post(manager(), grant(id, world.wallet(), world.budget(9), 9)).then().statusCode(201);
      other.post(manager(), grant(id, other.wallet(), other.budget(7), 7)).then().statusCode(201);
    }
  }

  @Nested
  class AReversal {
    @Test
    void restoresBothSidesOnce() {
      var wallet = world.walletWith(80);
      var shop = world.shop();
      world
          .post(as(PointsWorld.TOWN, "merchant"), redeem(id, wallet, shop, 30))
          .then()
          .statusCode(201);
      world
          .post(manager(), reversal(UUID.randomUUID(), id))
          .then()
          .statusCode(201)
          .body("balance", is(80), "amount", is(30), "reverses", equalTo(id.toString()));
      world
          .post(manager(), reversal(UUID.randomUUID(), id))
          .then()
          .statusCode(409)
          .body("type", is("/problems/already-reversed"));
      assertEquals(80, world.balance(wallet));
      world.verification().body("sound", is(true));
    }

    @Test
    void ofPointsAlreadySpentIsRefused() {
      var wallet = world.wallet();
      world.post(manager(), grant(id, wallet, world.budget(10), 10)).then().statusCode(201);
      world.post(
          as(PointsWorld.TOWN, "merchant"), redeem(UUID.randomUUID(), wallet, world.shop(), 4));
      world
          .post(manager(), reversal(UUID.randomUUID(), id))
          .then()
          .statusCode(422)
          .body("type", is("/problems/insufficient-balance"));
    }

    @Test
    void ofARefusalOrOfAReversalIsNotPossible() {
      var wallet = world.walletWith(5);
      var refused = UUID.randomUUID();
      world.post(as(PointsWorld.TOWN, "merchant"), redeem(refused, wallet, world.shop(), 9));
      world.post(manager(), grant(id, wallet, world.budget(10), 10)).then().statusCode(201);
      var undo = UUID.randomUUID();
      world.post(manager(), reversal(undo, id)).then().statusCode(201);
      for (var each : List.of(refused, undo)) {
        world
            .post(manager(), reversal(UUID.randomUUID(), each))
            .then()
            .statusCode(409)
            .body("type", is("/problems/not-reversible"));
      }
    }
  }

  @Nested
  class WhoMay {
    @Test
    void grantIsTheManagerAndAMachineThatWasGivenTheScope() {
      var body = grant(id, world.wallet(), world.budget(10), 10);
      for (var role : List.of("merchant", "scope:points:redeem")) {
        world.post(as(PointsWorld.TOWN, role), body).then().statusCode(403);
      }
      for (var role :
          List.of("auditor", "scope:points:read", "municipality-officer", "scope:carrier")) {
        world.post(as(PointsWorld.TOWN, role), body).then().statusCode(403);
      }
      world.post(resident("r"), body).then().statusCode(403);
      world.post(as(PointsWorld.TOWN, "scope:points:grant"), body).then().statusCode(201);
    }

    @Test
    void redeemIsTheShopTheMachineAndTheHolder() {
      var subject = UUID.randomUUID().toString();
      var wallet = world.walletOf(subject);
      world.post(manager(), grant(id, wallet, world.budget(10), 10)).then().statusCode(201);
      var shop = world.shop();
      for (var role : List.of("program-manager", "scope:points:grant")) {
        world
            .post(as(PointsWorld.TOWN, role), redeem(UUID.randomUUID(), wallet, shop, 1))
            .then()
            .statusCode(403);
      }
      for (var role : List.of("merchant", "scope:points:redeem")) {
        world
            .post(as(PointsWorld.TOWN, role), redeem(UUID.randomUUID(), wallet, shop, 1))
            .then()
            .statusCode(201);
      }
      world
          .post(resident(subject), redeem(UUID.randomUUID(), wallet, shop, 1))
          .then()
          .statusCode(201);
      world
          .post(resident("someone-else"), redeem(UUID.randomUUID(), wallet, shop, 1))
          .then()
          .statusCode(404);
    }

    @Test
    void reverseIsOnlyTheManager() {
      world.post(manager(), grant(id, world.wallet(), world.budget(10), 10)).then().statusCode(201);
      for (var role : List.of("merchant", "scope:points:grant", "scope:points:redeem")) {
        world
            .post(as(PointsWorld.TOWN, role), reversal(UUID.randomUUID(), id))
            .then()
            .statusCode(403);
      }
    }

    @Test
    void ringUpForAShopIsItsOwnPersonWhereOneIsNamed() {
      String shop =
          manager()
              .body(
                  Map.of(
                      "name",
                      "店",
                      "municipality",
                      PointsWorld.TOWN,
                      "category",
                      "食料品",
                      "operator",
                      "the-owner"))
              .post(world.at("/merchants"))
              .then()
              .statusCode(201)
              .extract()
              .path("id");
      world
          .post(as(PointsWorld.TOWN, "merchant"), redeem(id, world.walletWith(5), shop, 1))
          .then()
          .statusCode(403)
          .body("type", is("/problems/not-your-shop"));
    }

    @Test
    void inAnotherProgrammeFindsNothing() {
      var other = PointsWorld.open();
      var wallet = world.walletWith(5);
      var budget = world.budget(5);
      var shop = world.shop();
      world.post(manager(), grant(id, wallet, budget, 1)).then().statusCode(201);
      for (var body :
          List.of(
              grant(UUID.randomUUID(), wallet, budget, 1),
              grant(UUID.randomUUID(), other.wallet(), budget, 1),
              grant(UUID.randomUUID(), wallet, other.budget(5), 1),
              reversal(UUID.randomUUID(), id))) {
        other.post(manager(), body).then().statusCode(404);
      }
      var merchant = as(PointsWorld.TOWN, "merchant");
      for (var body :
          List.of(
              redeem(UUID.randomUUID(), wallet, shop, 1),
              redeem(UUID.randomUUID(), other.walletWith(5), shop, 1),
              redeem(UUID.randomUUID(), wallet, other.shop(), 1))) {
        other.post(merchant, body).then().statusCode(404);
      }
      for (var path :
          List.of("/transactions/" + id, "/wallets/" + wallet, "/wallets/" + wallet + "/balance")) {
        manager().get(other.at(path)).then().statusCode(404);
      }
      assertEquals(6, world.balance(wallet));
    }

    @Test
    void fromAnotherTownFindsNothing() {
      var wallet = world.walletWith(5);
      var shop = world.shop();
      world
          .post(as(PointsWorld.OTHER_TOWN, "merchant"), redeem(id, wallet, shop, 1))
          .then()
          .statusCode(404);
      world
          .post(as(PointsWorld.OTHER_TOWN, "program-manager"), grant(id, wallet, shop, 1))
          .then()
          .statusCode(404);
    }
  }
}
