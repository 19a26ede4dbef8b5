package jp.banso.points.transaction;

import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.grant;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.redeem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class BulkApiTest {
  private PointsWorld world;
  private String wallet;
  private String budget;

  @BeforeEach
  void openAProgramme() {
    world = PointsWorld.open();
    wallet = world.wallet();
    budget = world.budget(100);
  }

  private ValidatableResponse bulk(
      RequestSpecification caller, String mode, List<Map<String, Object>> items) {
    return caller
        .body(Map.of("mode", mode, "items", items))
        .post(world.at("/transactions/bulk"))
        .then();
  }

  private Map<String, Object> granted(long amount) {
    return grant(UUID.randomUUID(), wallet, budget, amount);
  }

  @Test
  void independentItemsEachHaveTheirOwnOutcomeInOrder() {
    var again = granted(60);
    bulk(manager(), "independent", List.of(again, granted(41), granted(40), again))
        .statusCode(200)
        .body("posted", is(3), "refused", is(1), "items.status", contains(201, 422, 201, 201))
        .body("items.replayed", contains(false, false, false, true))
        .body("items[1].problem.type", is("/problems/budget-exhausted"))
        .body("items[2].transaction.balance", is(100));
    assertEquals(100, world.balance(wallet));
  }

  @Test
  void atomicItemsHappenTogetherOrNotAtAll() {
    bulk(manager(), "atomic", List.of(granted(60), granted(41)))
        .statusCode(200)
        .body("posted", is(0), "items.status", contains(422, 422))
        .body(
            "items.problem.type", contains("/problems/chain-broken", "/problems/budget-exhausted"));
    assertEquals(0, world.balance(wallet));
    bulk(manager(), "atomic", List.of(granted(60), granted(40)))
        .statusCode(200)
        .body("posted", is(2));
    assertEquals(100, world.balance(wallet));
    world.verification().body("sound", is(true));
  }

  @Test
  void anAtomicRequestNeedsDistinctIds() {
    var one = granted(1);
    bulk(manager(), "atomic", List.of(one, one))
        .statusCode(422)
        .body("type", is("/problems/ids-not-distinct"));
  }

  @Test
  void aThousandGoThroughAndOneMoreDoesNot() {
    var items = IntStream.range(0, 1_001).mapToObj(n -> granted(1)).toList();
    bulk(manager(), "independent", items).statusCode(422);
    bulk(manager(), "independent", items.subList(0, 1_000))
        .statusCode(200)
        .body("posted", is(100), "refused", is(900));
    bulk(manager(), "independent", List.of()).statusCode(422);
  }

  @Test
  void nobodyAsksInBulkForWhatTheyMayNotAskForAlone() {
    var shop = world.shop();
    bulk(manager(), "independent", List.of(granted(1), redeem(UUID.randomUUID(), wallet, shop, 1)))
        .statusCode(403);
    bulk(as(TOWN, "merchant"), "independent", List.of(granted(1))).statusCode(403);
    bulk(as(TOWN, "scope:points:read"), "independent", List.of(granted(1))).statusCode(403);
    bulk(as(PointsWorld.OTHER_TOWN, "program-manager"), "independent", List.of(granted(1)))
        .statusCode(404);
    assertEquals(0, world.balance(wallet));
  }

  @Test
  void aDryRunSaysWhatWouldHappenAndWritesNothing() {
    var grant = granted(60);
    manager()
        .queryParam("dryRun", true)
        .body(grant)
        .post(world.at("/transactions"))
        .then()
        .statusCode(200)
        .body("dryRun", is(true), "balance", is(60), "id", equalTo(grant.get("id").toString()));
    manager().get(world.at("/transactions/" + grant.get("id"))).then().statusCode(404);
    assertEquals(0, world.balance(wallet));
    manager()
        .queryParam("dryRun", true)
        .body(granted(101))
        .post(world.at("/transactions"))
        .then()
        .statusCode(422)
        .body("type", is("/problems/budget-exhausted"));
    manager()
        .queryParam("dryRun", true)
        .body(Map.of("mode", "atomic", "items", List.of(granted(60), granted(40))))
        .post(world.at("/transactions/bulk"))
        .then()
        .statusCode(200)
        .body("dryRun", is(true), "items.status", contains(200, 200));
    var card = world.card(2, 5, budget);
    manager()
        .queryParam("dryRun", true)
        .body(PointsWorld.scan(wallet, card, world.shop(), "nonce-0001"))
        .post(world.at("/stamps"))
        .then()
        .statusCode(200)
        .body("dryRun", is(true), "stamps", is(1));
    manager()
        .get(world.at("/wallets/" + wallet + "/stamp-cards/" + card))
        .then()
        .body("stamps", is(0));
    assertEquals(0, world.balance(wallet));
  }
}
