package jp.banso.points.wallet;

import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.grant;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.redeem;
import static jp.banso.points.PointsWorld.resident;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class WalletApiTest {
  private final String subject = UUID.randomUUID().toString();
  private PointsWorld world;

  @BeforeEach
  void openAProgramme() {
    world = PointsWorld.open();
  }

  private Map<String, Object> own() {
    return Map.of("municipality", PointsWorld.TOWN, "consent", "terms-1");
  }

  @Test
  void aResidentOpensTheirOwnWalletOnceWithConsent() {
    resident(subject)
        .body(own())
        .post(world.at("/wallets/mine"))
        .then()
        .statusCode(201)
        .body("consent", is("terms-1"), "consentedAt", notNullValue(), "state", is("active"))
        .body(not(containsString(subject)));
    resident(subject)
        .body(own())
        .post(world.at("/wallets/mine"))
        .then()
        .statusCode(409)
        .body("type", is("/problems/wallet-exists"));
    resident(subject).get(world.at("/wallets/mine")).then().statusCode(200);
  }

  @Test
  void consentIsNotOptional() {
    resident(subject)
        .body(Map.of("municipality", PointsWorld.TOWN))
        .post(world.at("/wallets/mine"))
        .then()
        .statusCode(422);
  }

  @Test
  void aWalletOpenedAtTheCounterIsTheResidentsOwn() {
    var wallet = world.walletOf(subject);
    resident(subject).get(world.at("/wallets/mine")).then().statusCode(200).body("id", is(wallet));
  }

  @Test
  void aCarrierOpensWalletsAndASubjectHasOne() {
    var body = Map.of("subject", subject, "municipality", PointsWorld.TOWN, "consent", "terms-1");
    as(PointsWorld.TOWN, "scope:carrier")
        .body(body)
        .post(world.at("/wallets"))
        .then()
        .statusCode(201);
    as(PointsWorld.TOWN, "scope:carrier")
        .body(body)
        .post(world.at("/wallets"))
        .then()
        .statusCode(409);
  }

  @Test
  void aResidentSeesTheirOwnWalletAndNoOther() {
    var mine = world.walletOf(subject);
    var other = world.wallet();
    for (var part : List.of("", "/balance", "/statement")) {
      resident(subject).get(world.at("/wallets/" + mine + part)).then().statusCode(200);
      resident(subject).get(world.at("/wallets/" + other + part)).then().statusCode(404);
    }
  }

  @Test
  void staffAndResidentsKeepToTheirOwnEndpoints() {
    manager().body(own()).post(world.at("/wallets/mine")).then().statusCode(403);
    manager().get(world.at("/wallets/mine")).then().statusCode(403);
    var body = Map.of("subject", "x", "municipality", PointsWorld.TOWN, "consent", "terms-1");
    resident(subject).body(body).post(world.at("/wallets")).then().statusCode(403);
    resident(subject).body(PointsWorld.aProgram()).post("/programs").then().statusCode(403);
    resident(subject).get(world.at("/budgets")).then().statusCode(403);
    resident(subject).get(world.at("/ledger-verification")).then().statusCode(403);
    var wallet = world.walletOf(subject);
    resident(subject)
        .header("If-Match", "\"0\"")
        .body(Map.of("state", "active"))
        .patch(world.at("/wallets/" + wallet))
        .then()
        .statusCode(403);
  }

  @Test
  void anotherTownFindsNoWalletAndThePrefectureDoes() {
    var wallet = world.wallet();
    as(PointsWorld.OTHER_TOWN, "municipality-officer")
        .get(world.at("/wallets/" + wallet))
        .then()
        .statusCode(404);
    as("09", "program-manager").get(world.at("/wallets/" + wallet)).then().statusCode(404);
    as("04", "program-manager").get(world.at("/wallets/" + wallet)).then().statusCode(200);
  }

  @Test
  void anUnknownResidenceIsRefused() {
    var body = Map.of("subject", subject, "municipality", "011002", "consent", "terms-1");
    manager().body(body).post(world.at("/wallets")).then().statusCode(201);
    var gone = Map.of("subject", "other", "municipality", "049999", "consent", "terms-1");
    manager().body(gone).post(world.at("/wallets")).then().statusCode(422);
  }

  @Test
  void theBalanceOfThePastIsExact() {
    var wallet = world.wallet();
    var opened = Instant.parse(manager().get(world.at("/wallets/" + wallet)).path("openedAt"));
    var first = post(grant(UUID.randomUUID(), wallet, world.budget(100), 70));
    var second = post(grant(UUID.randomUUID(), wallet, world.budget(100), 5));
    at(wallet, opened).statusCode(200).body("posted", is(0), "version", is(0));
    at(wallet, first.minusNanos(1_000)).body("posted", is(0));
    at(wallet, first).body("posted", is(70), "version", is(1));
    at(wallet, second.minusNanos(1_000)).body("posted", is(70), "version", is(1));
    at(wallet, second).body("posted", is(75), "available", nullValue(), "version", is(2));
  }

  @Test
  void aBalanceBeforeTheWalletOrAfterNowIsRefused() {
    var wallet = world.wallet();
    var opened = Instant.parse(manager().get(world.at("/wallets/" + wallet)).path("openedAt"));
    for (var moment : List.of(opened.minusSeconds(1), opened.plusSeconds(3_600))) {
      at(wallet, moment).statusCode(422).body("type", is("/problems/balance-not-known-at"));
    }
  }

  private Instant post(Map<String, Object> transaction) {
    return Instant.parse(
        world.post(manager(), transaction).then().statusCode(201).extract().path("recordedAt"));
  }

  private ValidatableResponse at(String wallet, Instant moment) {
    return manager()
        .queryParam("at", moment.toString())
        .get(world.at("/wallets/" + wallet + "/balance"))
        .then();
  }

  @Test
  void theStatementIsReadPageByPage() {
    var wallet = world.walletWith(100);
    var shop = world.shop();
    for (var amount : List.of(1, 2, 3)) {
      world
          .post(as(PointsWorld.TOWN, "merchant"), redeem(UUID.randomUUID(), wallet, shop, amount))
          .then()
          .statusCode(201);
    }
    String next =
        manager()
            .queryParam("limit", 3)
            .get(world.at("/wallets/" + wallet + "/statement"))
            .then()
            .statusCode(200)
            .body("items.amount", contains(-3, -2, -1), "items.balanceAfter", contains(94, 97, 99))
            .body("items[0].merchant", is("こごた米店"))
            .extract()
            .path("next");
    manager()
        .queryParam("limit", 3)
        .queryParam("cursor", next)
        .get(world.at("/wallets/" + wallet + "/statement"))
        .then()
        .body("items", hasSize(1), "items[0].kind", is("grant"), "next", nullValue());
  }

  @Test
  void aResidentReadsTheStatementWithTheShopsName() {
    var wallet = world.walletOf(subject);
    post(grant(UUID.randomUUID(), wallet, world.budget(100), 70));
    world
        .post(resident(subject), redeem(UUID.randomUUID(), wallet, world.shop(), 7))
        .then()
        .statusCode(201);
    resident(subject)
        .get(world.at("/wallets/" + wallet + "/statement"))
        .then()
        .body("items.amount", contains(-7, 70), "items[0].merchant", is("こごた米店"));
  }
}
