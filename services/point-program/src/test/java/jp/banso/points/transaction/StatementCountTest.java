package jp.banso.points.transaction;

import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.grant;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.redeem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;

/** How often a request asks the database: the same, however much is already there. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class StatementCountTest {

  @Test
  void aGrantTakesSevenStatementsHoweverLongTheHistory() {
    var world = PointsWorld.open();
    var wallet = world.wallet();
    var budget = world.budget(1_000);
    world.post(manager(), grant(UUID.randomUUID(), wallet, budget, 1)).then().statusCode(201);
    var first =
        Statements.count(() -> world.post(manager(), grant(UUID.randomUUID(), wallet, budget, 1)));
    for (var i = 0; i < 20; i++) {
      world.post(manager(), grant(UUID.randomUUID(), wallet, budget, 1)).then().statusCode(201);
    }
    var later =
        Statements.count(() -> world.post(manager(), grant(UUID.randomUUID(), wallet, budget, 1)));
    assertEquals(first, later);
    // the claim, the programme, the locks, the key, the write; at commit the database's check of
    // both entries
    assertEquals(7, later);
  }

  @Test
  void aStatementCostsTheSameForOneLineAndForTwenty() {
    var world = PointsWorld.open();
    var wallet = world.walletWith(100);
    var shop = world.shop();
    Runnable read =
        () -> manager().get(world.at("/wallets/" + wallet + "/statement")).then().statusCode(200);
    var ofOneLine = Statements.count(read);
    for (var i = 0; i < 20; i++) {
      world.post(as(PointsWorld.TOWN, "merchant"), redeem(UUID.randomUUID(), wallet, shop, 1));
    }
    assertEquals(ofOneLine, Statements.count(read));
    assertTrue(ofOneLine > 0);
  }
}
