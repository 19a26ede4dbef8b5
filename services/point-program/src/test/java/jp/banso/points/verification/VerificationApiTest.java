package jp.banso.points.verification;

import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class VerificationApiTest {
  private PointsWorld world;
  private String wallet;

  @BeforeEach
  void grantSomething() {
    world = PointsWorld.open();
    wallet = world.walletWith(100);
  }

  private void finds(String rule) {
    world.verification().body("sound", is(false), "findings.rule", hasItem(rule));
  }

  @Test
  void aLedgerTheServiceWroteHolds() {
    world
        .verification()
        .body("sound", is(true), "findings", hasSize(0))
        .body("accounts", is(4), "transactions", is(2), "entries", is(4));
  }

  @Test
  void pointsAddedToAnAccountAreFound() {
    OwnerSql.tamper("update account set balance = balance + 1 where id = '" + wallet + "'");
    finds("account-balance-is-its-last-entry");
  }

  @Test
  void aChangedAmountIsFound() {
    OwnerSql.tamper("update entry set amount = amount + 1 where account_id = '" + wallet + "'");
    finds("entries-sum-to-zero");
    finds("balances-follow-entries");
  }

  @Test
  void aDeletedEntryIsFound() {
    world.post(manager(), PointsWorld.grant(UUID.randomUUID(), wallet, world.budget(5), 5));
    OwnerSql.tamper("delete from entry where version = 1 and account_id = '" + wallet + "'");
    finds("versions-have-no-gap");
  }

  @Test
  void aRefusalTurnedIntoAPostingIsFound() {
    var shop = world.shop();
    var refused = UUID.randomUUID();
    world
        .post(as(PointsWorld.TOWN, "merchant"), PointsWorld.redeem(refused, wallet, shop, 101))
        .then()
        .statusCode(422);
    OwnerSql.tamper(
        "update txn set refusal = null, balance = 0, held = 0, version = 9 where id = '"
            + refused
            + "'");
    finds("posted-has-entries-refused-has-none");
  }

  @Test
  void onlyTheAuditorOfTheAreaVerifies() {
    manager().get(world.at("/ledger-verification")).then().statusCode(403);
    as(PointsWorld.OTHER_TOWN, "auditor")
        .get(world.at("/ledger-verification"))
        .then()
        .statusCode(404);
  }
}
