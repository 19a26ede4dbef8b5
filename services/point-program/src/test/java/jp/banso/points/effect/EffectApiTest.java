package jp.banso.points.effect;

import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.grant;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.redeem;
import static jp.banso.points.PointsWorld.reversal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.UUID;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class EffectApiTest {
  private PointsWorld world;

  @BeforeEach
  void openAProgramme() {
    world = PointsWorld.open();
  }

  private String granted(String budget, String municipality) {
    var wallet = world.walletOf(UUID.randomUUID().toString(), municipality);
    world.post(manager(), grant(UUID.randomUUID(), wallet, budget, 10)).then().statusCode(201);
    return wallet;
  }

  @Test
  void theMonthIsCountedByResidenceAndSmallNumbersAreWithheld() {
    var budget = world.budget(1_000);
    var shop = world.shop();
    for (var i = 0; i < 10; i++) {
      var wallet = granted(budget, PointsWorld.TOWN);
      world.post(as(PointsWorld.TOWN, "merchant"), redeem(UUID.randomUUID(), wallet, shop, 4));
    }
    var undone = UUID.randomUUID();
    world.post(manager(), grant(undone, granted(budget, PointsWorld.OTHER_TOWN), budget, 50));
    world.post(manager(), reversal(UUID.randomUUID(), undone)).then().statusCode(201);
    effects()
        .then()
        .statusCode(200)
        .body("items.municipality", contains(null, PointsWorld.OTHER_TOWN, PointsWorld.TOWN))
        .body("items.suppressed", contains(false, true, true))
        .body("items[0].persons", is(11), "items[0].issued", is(110), "items[0].redeemed", is(40))
        .body("items.issued", is(Arrays.asList(110, null, null)));
  }

  @Test
  void whatComesBackAfterItsLastDayWasNotUsedAlthoughItEndsAtOnce() {
    var budget = world.budget(1_000);
    var shop = world.shop();
    var used = UUID.randomUUID();
    for (var i = 0; i < 10; i++) {
      var wallet = granted(budget, PointsWorld.TOWN);
      var id = i == 0 ? used : UUID.randomUUID();
      world.post(as(PointsWorld.TOWN, "merchant"), redeem(id, wallet, shop, 4));
      if (i == 0) {
        OwnerSql.tamper(
            "update lot set expires_on = date '2026-01-31' where wallet_id = '" + wallet + "'");
      }
    }
    world.post(manager(), reversal(UUID.randomUUID(), used)).then().statusCode(201);
    effects().then().body("items[0].issued", is(100), "items[0].redeemed", is(36));
  }

  @Test
  void aPeriodThatIsNoneIsRefused() {
    manager()
        .queryParam("from", "2026-05")
        .queryParam("to", "2026-04")
        .get(world.at("/effects"))
        .then()
        .statusCode(422)
        .body("type", is("/problems/effect-period-invalid"));
    manager()
        .queryParam("from", "2020-01")
        .queryParam("to", "2023-01")
        .get(world.at("/effects"))
        .then()
        .statusCode(422);
    manager()
        .queryParam("from", "2020-13")
        .queryParam("to", "2023-01")
        .get(world.at("/effects"))
        .then()
        .statusCode(422);
  }

  @Test
  void aProgrammeWithoutMovementHasNoFigures() {
    effects().then().statusCode(200).body("items", hasSize(0));
  }

  private Response effects() {
    var month = YearMonth.from(JapanTime.today(InstantSource.system())).toString();
    return manager().queryParam("from", month).queryParam("to", month).get(world.at("/effects"));
  }
}
