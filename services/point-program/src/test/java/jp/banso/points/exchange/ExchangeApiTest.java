package jp.banso.points.exchange;

import static jp.banso.points.PointsWorld.OTHER_TOWN;
import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.grant;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.resident;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.banso.points.OwnerSql;
import jp.banso.points.carrier.LoopbackKeycloak;
import jp.banso.points.exchange.LoopbackCarrier.Mood;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may exchange what, and what the carrier gets to see of it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(value = LoopbackKeycloak.class, scope = TestResourceScope.GLOBAL)
class ExchangeApiTest {
  private ExchangeWorld town;

  @BeforeEach
  void open() {
    town = new ExchangeWorld();
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void pointsGoToTheCarrierOnceItHasGivenItsOwn() {
    var id = UUID.randomUUID();
    town.post(id, 30)
        .then()
        .statusCode(201)
        .header("Location", containsString("/exchange-orders/" + id))
        .body("state", is("completed"), "carrierReference", notNullValue())
        .body("discrepancy", nullValue(), "amount", is(30));
    town.balance(70, 0);
    var hold = town.shown(id).extract().<String>path("hold");
    assertEquals("accepted", town.partner.state(id));
    journalOf(id)
        .body(
            "items.type",
            contains(
                "exchange-order.requested",
                "exchange-order.sent",
                "exchange-order.accepted",
                "exchange-order.completed"));
    manager()
        .get(town.world.at("/transactions/" + hold))
        .then()
        .statusCode(200)
        .body("kind", is("hold"));
  }

  private ValidatableResponse journalOf(Object id) {
    return as(TOWN, "auditor")
        .queryParam("subject", "/programs/" + town.world.program() + "/exchange-orders/" + id)
        .get("/audit-events")
        .then()
        .statusCode(200);
  }

  @Test
  void aRefusalByTheCarrierSetsThePointsFree() {
    town.partner.is(Mood.REFUSING);
    town.post(UUID.randomUUID(), 30)
        .then()
        .statusCode(201)
        .body("state", is("cancelled"), "reason", is("account-closed"));
    town.balance(100, 0);
  }

  @Test
  void whatTheWalletDoesNotHoldNeverReachesTheCarrier() {
    var id = town.ordered(101, "cancelled");
    town.shown(id).body("reason", is("insufficient-balance"));
    assertEquals(0, town.partner.came().size());
    town.balance(100, 0);
  }

  @Test
  void theSameOrderAgainIsAnsweredTheSameAndAnotherBodyOrCallerRefused() {
    var id = town.ordered(30, "completed");
    town.post(id, 30)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("state", is("completed"));
    town.post(id, 31).then().statusCode(422).body("type", is("/problems/key-reused"));
    as("04", "program-manager")
        .body(town.order(id, 30))
        .post(town.at(""))
        .then()
        .statusCode(422)
        .body("type", is("/problems/key-reused"));
    assertEquals(1, town.partner.count("POST"));
    town.balance(70, 0);
  }

  @Test
  void theSameOrderManyTimesAtOnceIsOneExchange() throws Exception {
    var id = UUID.randomUUID();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var answers =
          threads.invokeAll(
              Stream.<Callable<Integer>>generate(() -> () -> town.post(id, 30).statusCode())
                  .limit(8)
                  .toList());
      for (var answer : answers) {
        assertEquals(201, answer.get());
      }
    }
    town.shown(id).body("state", is("completed"));
    assertEquals(1, town.partner.count("POST"));
    town.balance(70, 0);
  }

  @Test
  void manyOrdersAtOnceNeverExchangeMoreThanThereIs() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      var answers =
          threads.invokeAll(
              Stream.<Callable<String>>generate(
                      () -> () -> town.post(UUID.randomUUID(), 30).path("state"))
                  .limit(8)
                  .toList());
      var states = new HashMap<String, Integer>();
      for (var answer : answers) {
        states.merge(answer.get(), 1, Integer::sum);
      }
      assertEquals(Map.of("completed", 3, "cancelled", 5), states);
    }
    town.balance(10, 0);
  }

  @Test
  void aResidentExchangesTheirOwnPointsAndSeesNobodyElses() {
    var subject = UUID.randomUUID().toString();
    var own = town.world.walletOf(subject);
    var budget = town.world.budget(50);
    town.world.post(manager(), grant(UUID.randomUUID(), own, budget, 50)).then().statusCode(201);
    var others = town.ordered(10, "completed");
    var order = new HashMap<>(town.order(UUID.randomUUID(), 20));
    resident(subject)
        .body(order)
        .post(town.at(""))
        .then()
        .statusCode(404)
        .body("type", is("/problems/wallet-not-found"));
    order.put("wallet", own);
    resident(subject)
        .body(order)
        .post(town.at(""))
        .then()
        .statusCode(201)
        .body("state", is("completed"));
    resident(subject)
        .get(town.at(""))
        .then()
        .body("items.id", contains(order.get("id").toString()));
    resident(subject).get(town.at("/" + others)).then().statusCode(404);
    resident(UUID.randomUUID().toString()).get(town.at("")).then().body("items", empty());
    // whose it is stays a pseudonym: the journal names the service, never the resident
    journalOf(order.get("id"))
        .body("items.size()", is(3), "items.caller", everyItem(is("schedule")))
        .body(not(containsString(subject)));
  }

  @Test
  void aCarrierSeesTheOrdersItWasAskedAndNoOther() {
    var id = town.ordered(10, "completed");
    var other = ExchangeWorld.live(town.partner.url());
    ExchangeWorld.clientOf(town.carrier)
        .get(town.at(""))
        .then()
        .statusCode(200)
        .body("items.id", contains(id.toString()));
    ExchangeWorld.clientOf(town.carrier).get(town.at("/" + id)).then().statusCode(200);
    ExchangeWorld.clientOf(other).get(town.at("")).then().statusCode(200).body("items", empty());
    ExchangeWorld.clientOf(other)
        .get(town.at("/" + id))
        .then()
        .statusCode(404)
        .body("type", is("/problems/exchange-order-not-found"));
    as(TOWN, "scope:carrier").get(town.at("")).then().statusCode(404);
    as(OTHER_TOWN, "program-manager").get(town.at("/" + id)).then().statusCode(404);
  }

  @Test
  void nobodyElseMayAskForAnExchange() {
    for (var role : new String[] {"merchant", "auditor", "scope:points:redeem", "scope:carrier"}) {
      as(TOWN, role)
          .body(town.order(UUID.randomUUID(), 1))
          .post(town.at(""))
          .then()
          .statusCode(403);
    }
    as(TOWN, "merchant").get(town.at("")).then().statusCode(403);
    as(TOWN, "auditor")
        .post(town.at("/" + UUID.randomUUID() + "/inquiries"))
        .then()
        .statusCode(403);
  }

  @Test
  void aSuspendedCarrierAndOneWithoutAnAddressGetNoOrder() {
    ExchangeWorld.change(town.carrier, Map.of("state", "suspended"));
    town.post(UUID.randomUUID(), 10)
        .then()
        .statusCode(422)
        .body("type", is("/problems/carrier-takes-no-orders"))
        .body("detail", containsString("受け付けていません"));
    assertEquals(0, town.partner.came().size());
    town.balance(100, 0);
  }

  @Test
  void aResidentFindsTheCarriersThatTakeOrdersNowAndNothingElseOfThem() {
    var silent = ExchangeWorld.live(null);
    var suspended = ExchangeWorld.live(town.partner.url());
    ExchangeWorld.change(suspended, Map.of("state", "suspended"));
    var anywhere = ExchangeWorld.live(town.partner.url());
    OwnerSql.tamper(
        "update carrier set organization_code = '040002' where id = '" + anywhere + "'");
    var elsewhere = ExchangeWorld.live(town.partner.url());
    OwnerSql.tamper(
        "update carrier set organization_code = '"
            + OTHER_TOWN
            + "' where id = '"
            + elsewhere
            + "'");
    var path = town.world.at("/exchange-carriers?limit=200");
    resident(UUID.randomUUID().toString())
        .get(path)
        .then()
        .statusCode(200)
        .body("items.id", hasItems(town.carrier, anywhere))
        .body("items.id", not(hasItem(oneOf(silent, suspended, elsewhere))))
        .body("items.find { it.id == '" + town.carrier + "' }.size()", is(2));
    manager().get(path).then().statusCode(200).body("items.id", hasItem(town.carrier));
    var all = manager().get(path).jsonPath().getList("items.id");
    var first = manager().get(town.world.at("/exchange-carriers?limit=1")).jsonPath();
    assertEquals(all.subList(0, 1), first.getList("items.id"));
    manager()
        .get(town.world.at("/exchange-carriers?limit=1&cursor=" + first.getString("next")))
        .then()
        .body("items.id", is(all.subList(1, 2)));
    assertEquals(4, Statements.count(() -> manager().get(path).then().statusCode(200)));
    as(TOWN, "merchant").get(path).then().statusCode(403);
    as(TOWN, "scope:points:read").get(path).then().statusCode(403);
    as(OTHER_TOWN, "program-manager").get(path).then().statusCode(404);
  }

  @Test
  void onlyAnHttpsAddressIsRegisteredOrOneOnTheSameMachine() {
    for (var url :
        new String[] {
          "http://pay.example.jp", "https://u:p@pay.example.jp", "https://pay.example.jp/?a=b",
          "http://localhost.example.jp/", "ftp://localhost", "http://localhost@pay.example.jp",
          "https://10.0.0.1/banso", "https://169.254.169.254/latest", "https://192.168.0.1:8443"
        }) {
      manager()
          .header("If-Match", manager().get("/carriers/" + town.carrier).header("ETag"))
          .body(Map.of("exchangeUrl", url))
          .patch("/carriers/" + town.carrier)
          .then()
          .statusCode(422);
    }
    ExchangeWorld.change(
        town.carrier, Map.of("exchangeUrl", "https://pay.example.jp:8443/banso/v1"));
    manager()
        .header("If-Match", manager().get("/carriers/" + town.carrier).header("ETag"))
        .body(Map.of("exchangeUrl", "https://172.16.0.1"))
        .patch("/carriers/" + town.carrier)
        .then()
        .statusCode(422)
        .body("type", is("/problems/exchange-url-not-public"))
        .body("detail", containsString("https://172.16.0.1"));
  }

  @Test
  void theCarrierCanProveThatTheOrderIsOurs() throws Exception {
    var id = town.ordered(10, "completed");
    var key =
        ExchangeWorld.clientOf(town.carrier)
            .get("/carriers/mine/exchange-key")
            .then()
            .statusCode(200)
            .body("carrier", is(town.carrier))
            .extract()
            .jsonPath();
    var came = town.partner.came().getFirst();
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(key.getString("key").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    var text =
        String.join(
            "\n", came.headers().get("Banso-timestamp"), "POST", "/banso/orders", came.body());
    assertEquals(
        "key="
            + key.getString("keyId")
            + ";sha256="
            + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))),
        came.headers().get("Banso-signature"));
    assertEquals(id.toString(), came.headers().get("Idempotency-key"));
    assertThat(came.body(), containsString("\"program\":\"" + town.world.program() + "\""));
    var other = ExchangeWorld.live(town.partner.url());
    ExchangeWorld.clientOf(other)
        .get("/carriers/mine/exchange-key")
        .then()
        .body("key", not(is(key.getString("key"))), "keyId", not(is(key.getString("keyId"))));
    manager().get("/carriers/mine/exchange-key").then().statusCode(403);
  }

  @Test
  void aCarrierTriesItsOwnAddressBeforePointsDependOnIt() {
    trial(town.carrier).body("passed", is(true), "answer", is("not-known"));
    assertEquals(1, town.partner.count("GET"));
    assertEquals(0, town.partner.count("POST"));
    for (var wrong :
        Map.of(
                Mood.BROKEN, "status-500",
                Mood.GARBAGE, "not-understood",
                Mood.ANOTHER_ORDER, "another-order",
                Mood.REDIRECTING, "status-303",
                Mood.SILENT, "time-out",
                Mood.ENDLESS, "cut-off",
                Mood.DRIPPING, "time-out")
            .entrySet()) {
      town.partner.is(wrong.getKey());
      trial(town.carrier).body("passed", is(false), "answer", is(wrong.getValue()));
    }
    town.partner.close();
    trial(town.carrier).body("passed", is(false), "answer", is("not-connected"));
    var without = ExchangeWorld.live(null);
    ExchangeWorld.clientOf(without)
        .post("/carriers/mine/exchange-trials")
        .then()
        .statusCode(409)
        .body("type", is("/problems/carrier-has-no-address"))
        .body("detail", containsString(without));
    for (var role : new String[] {"program-manager", "merchant", "scope:points:read"}) {
      as(TOWN, role).post("/carriers/mine/exchange-trials").then().statusCode(403);
    }
    as(TOWN, "scope:carrier").post("/carriers/mine/exchange-trials").then().statusCode(404);
  }

  private static ValidatableResponse trial(String carrier) {
    return ExchangeWorld.clientOf(carrier)
        .post("/carriers/mine/exchange-trials")
        .then()
        .statusCode(200);
  }

  @Test
  void aMyNumberIsNoAccount() {
    var order = new HashMap<>(town.order(UUID.randomUUID(), 1));
    order.put("carrierAccount", "123456789018");
    manager().body(order).post(town.at("")).then().statusCode(422);
    order.put("carrierAccount", "田中");
    manager().body(order).post(town.at("")).then().statusCode(422);
    order.put("carrierAccount", "mp-1");
    order.put("amount", 0);
    manager().body(order).post(town.at("")).then().statusCode(422);
    assertEquals(0, town.partner.came().size());
  }

  @Test
  void aListCostsTheSameForOneOrderAndForMany() {
    town.ordered(1, "completed");
    Runnable list = () -> manager().get(town.at("")).then().statusCode(200);
    var few = Statements.count(list);
    var first = Statements.count(() -> town.ordered(1, "completed"));
    for (var i = 0; i < 6; i++) {
      town.ordered(1, "completed");
    }
    assertEquals(few, Statements.count(list));
    assertEquals(first, Statements.count(() -> town.ordered(1, "completed")));
    assertEquals(54, first);
    assertEquals(3, few);
    var own = ExchangeWorld.clientOf(town.carrier);
    assertEquals(4, Statements.count(() -> own.get(town.at("")).then().statusCode(200)));
  }
}
