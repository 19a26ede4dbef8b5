package jp.banso.points.expiry;

import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class HoldExpiryTest {
  @Inject Expiries expiries;

  @Test
  void aHoldNobodyEndedEndsByItselfOnceAndFreesThePoints() {
    var world = PointsWorld.open();
    var wallet = world.walletWith(30);
    var shop = world.shop();
    var hold = UUID.randomUUID();
    world
        .post(
            as(TOWN, "merchant"),
            Map.of(
                "id",
                hold,
                "kind",
                "hold",
                "wallet",
                wallet,
                "merchant",
                shop,
                "amount",
                20,
                "holdSeconds",
                3_600))
        .then()
        .statusCode(201);
    expiries.endHolds();
    balance(world, wallet, 10, 20);
    OwnerSql.tamper(
        "update hold set expires_at = now() - interval '1 second' where id = '" + hold + "'");
    world
        .post(
            as(TOWN, "merchant"),
            Map.of("id", UUID.randomUUID(), "kind", "capture", "hold", hold, "merchant", shop))
        .then()
        .statusCode(409)
        .body("type", is("/problems/hold-expired"));
    expiries.endHolds();
    expiries.endHolds();
    balance(world, wallet, 30, 0);
    world
        .post(
            as(TOWN, "merchant"),
            Map.of("id", UUID.randomUUID(), "kind", "capture", "hold", hold, "merchant", shop))
        .then()
        .statusCode(409)
        .body("type", is("/problems/hold-resolved"));
    world.verification().body("sound", is(true));
  }

  private static void balance(PointsWorld world, String wallet, int available, int held) {
    manager()
        .get(world.at("/wallets/" + wallet + "/balance"))
        .then()
        .body("posted", is(30), "available", is(available), "held", is(held));
  }
}
