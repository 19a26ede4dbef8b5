package jp.banso.points.proxy;

import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.grant;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.redeem;
import static jp.banso.points.PointsWorld.resident;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ProxyApiTest {
  private final String mother = UUID.randomUUID().toString();
  private final String daughter = UUID.randomUUID().toString();
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
  private PointsWorld world;
  private String wallet;
  private String shop;

  @BeforeEach
  void aResidentHasPoints() {
    world = PointsWorld.open();
    wallet = world.walletOf(mother);
    shop = world.shop();
    var body = grant(UUID.randomUUID(), wallet, world.budget(1_000), 1_000);
    world.post(manager(), body).then().statusCode(201);
  }

  /** Somebody signed in as a resident of another prefecture. */
  private RequestSpecification faraway(String subject) {
    return RestAssured.given()
        .basePath("/points/v1")
        .header("Authorization", "Bearer " + Callers.resident(subject).in("131016").token())
        .contentType(ContentType.JSON);
  }

  private Map<String, Object> mandate(String kind, String scope) {
    return new HashMap<>(
        Map.of(
            "kind",
            kind,
            "scope",
            scope,
            "validFrom",
            today.toString(),
            "validUntil",
            today.plusYears(1).toString()));
  }

  private String granted(String scope) {
    return resident(mother)
        .body(mandate("family", scope))
        .post(world.at("/wallets/mine/proxies"))
        .then()
        .statusCode(201)
        .body("state", is("offered"), "grantedBy", is("holder"), "ground", nullValue())
        .extract()
        .path("id");
  }

  private String proxyPath(String proxy) {
    return world.at("/wallets/" + wallet + "/proxies/" + proxy);
  }

  private String code(String proxy) {
    return resident(mother)
        .get(proxyPath(proxy) + "/invitation")
        .then()
        .statusCode(200)
        .body("proxy", is(proxy), "until", notNullValue())
        .extract()
        .path("code");
  }

  private Response accept(RequestSpecification who, String proxy, String code) {
    return who.body(Map.of("proxy", proxy, "code", code)).post(world.at("/represented-wallets"));
  }

  private String accepted(String scope) {
    var proxy = granted(scope);
    accept(resident(daughter), proxy, code(proxy)).then().statusCode(201);
    return proxy;
  }

  private Response redeemFor(RequestSpecification who, UUID id, long amount) {
    return who.body(Map.of("id", id, "merchant", shop, "amount", amount))
        .post(represented("/redemptions"));
  }

  private String represented(String part) {
    return world.at("/represented-wallets/" + wallet + part);
  }

  private Response revoke(RequestSpecification who, String proxy, int version) {
    return who.header("If-Match", "\"" + version + "\"")
        .body(Map.of("state", "revoked"))
        .patch(proxyPath(proxy));
  }

  @Test
  void aDaughterActsForHerMotherAndTheLedgerAndTheJournalSayByWhichMandate() {
    var proxy = granted("redeem");
    var code = code(proxy);
    accept(resident(daughter), proxy, code.replace("-", "").toLowerCase())
        .then()
        .statusCode(201)
        .header("Location", endsWith("/represented-wallets/" + wallet + "/balance"))
        .body("state", is("accepted"), "acceptedAt", notNullValue());
    resident(daughter)
        .get(world.at("/represented-wallets"))
        .then()
        .statusCode(200)
        .body("items.wallet", contains(wallet), "items.scope", contains("redeem"));
    resident(daughter)
        .get(represented("/balance"))
        .then()
        .statusCode(200)
        .body("posted", is(1_000), "available", is(1_000), "expiring", hasSize(1));
    var id = UUID.randomUUID();
    redeemFor(resident(daughter), id, 30)
        .then()
        .statusCode(201)
        .header("Location", endsWith("/transactions/" + id))
        .body("proxy", is(proxy), "actedFor", is(wallet), "amount", is(30), "balance", is(970));
    redeemFor(resident(daughter), id, 30)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true");
    redeemFor(resident(daughter), id, 31).then().statusCode(422);
    assertEquals(970, world.balance(wallet));
    resident(daughter)
        .get(represented("/statement"))
        .then()
        .statusCode(200)
        .body("items.amount", contains(-30, 1_000), "items[0].merchant", is("こごた米店"));
    resident(mother)
        .get(world.at("/wallets/" + wallet + "/statement"))
        .then()
        .body("items[0].proxy", is(proxy), "items[1].proxy", nullValue());
    as(PointsWorld.TOWN, "auditor")
        .queryParam("subject", world.at("/transactions/" + id))
        .get("/audit-events")
        .then()
        .body("items.type", contains("proxy.redeemed"))
        .body("items.caller", contains("representative"))
        .body("items[0].after", containsString(proxy))
        .body("items[0].after", containsString("\"actedFor\":\"" + wallet + "\""))
        .body(not(containsString(daughter)));
  }

  @Test
  void familyActsFromAnywhereInTheCountry() {
    var proxy = granted("redeem");
    accept(faraway(daughter), proxy, code(proxy)).then().statusCode(201);
    faraway(daughter).get(represented("/balance")).then().statusCode(200).body("posted", is(1_000));
    redeemFor(faraway(daughter), UUID.randomUUID(), 10).then().statusCode(201);
    faraway(daughter).get(represented("/statement")).then().body("items", hasSize(2));
    faraway(daughter).get(world.at("/wallets/" + wallet)).then().statusCode(404);
    faraway(daughter).get(world.at("")).then().statusCode(404);
  }

  @Test
  void aMandateToSeeRedeemsNothing() {
    accepted("see");
    resident(daughter).get(represented("/balance")).then().statusCode(200);
    redeemFor(resident(daughter), UUID.randomUUID(), 1)
        .then()
        .statusCode(403)
        .body("type", is("/problems/proxy-may-not-redeem"));
    assertEquals(1_000, world.balance(wallet));
  }

  @Test
  void aMandateOpensNoOtherDoorToTheWallet() {
    var proxy = accepted("redeem");
    for (var part : List.of("", "/balance", "/statement", "/lots", "/consents", "/proxies")) {
      resident(daughter).get(world.at("/wallets/" + wallet + part)).then().statusCode(404);
    }
    world
        .post(resident(daughter), redeem(UUID.randomUUID(), wallet, shop, 1))
        .then()
        .statusCode(404);
    revoke(resident(daughter), proxy, 1).then().statusCode(404);
    resident(daughter).get(proxyPath(proxy) + "/invitation").then().statusCode(409);
    assertEquals(1_000, world.balance(wallet));
  }

  @Test
  void whoHasNoMandateDoesNothingForAnybody() {
    accepted("redeem");
    var stranger = resident(UUID.randomUUID().toString());
    for (var part : List.of("/balance", "/statement")) {
      stranger
          .get(represented(part))
          .then()
          .statusCode(404)
          .body("type", is("/problems/not-represented"));
    }
    redeemFor(stranger, UUID.randomUUID(), 1).then().statusCode(404);
    stranger.get(world.at("/represented-wallets")).then().body("items", empty());
    var other = world.walletWith(5);
    resident(daughter)
        .get(world.at("/represented-wallets/" + other + "/balance"))
        .then()
        .statusCode(404);
    // a mandate of one programme is none in another
    var elsewhere = PointsWorld.open();
    resident(daughter)
        .get(elsewhere.at("/represented-wallets/" + wallet + "/balance"))
        .then()
        .statusCode(404);
  }

  @Test
  void anInvitationIsForOnePersonAndNobodyGuessesIt() {
    var proxy = granted("see");
    accept(resident(daughter), proxy, "AAAA-BBBB-CCCC-DDDD")
        .then()
        .statusCode(422)
        .body("type", is("/problems/invitation-invalid"));
    var code = code(proxy);
    accept(as(PointsWorld.TOWN, "department-staff"), proxy, code).then().statusCode(422);
    accept(resident(mother), proxy, code)
        .then()
        .statusCode(409)
        .body("type", is("/problems/proxy-is-holder"));
    accept(resident(daughter), proxy, code).then().statusCode(201);
    accept(resident("another"), proxy, code).then().statusCode(422);
    resident(mother).get(proxyPath(proxy) + "/invitation").then().statusCode(409);
    var second = granted("redeem");
    accept(resident(daughter), second, code(second))
        .then()
        .statusCode(409)
        .body("type", is("/problems/already-represented"));
  }

  @Test
  void anOfferThatNobodyTookInAWeekEnds() {
    var proxy = granted("see");
    var code = code(proxy);
    OwnerSql.tamper(
        "update wallet_proxy set offered_until = now() - interval '1 second' where id = '"
            + proxy
            + "'");
    accept(resident(daughter), proxy, code).then().statusCode(422);
    resident(mother).get(proxyPath(proxy) + "/invitation").then().statusCode(409);
  }

  @Test
  void aMandateLastsFromItsFirstDayToItsLast() {
    var proxy = accepted("redeem");
    OwnerSql.tamper(
        "update wallet_proxy set valid_from = valid_from - 10, valid_until = (now() at time zone 'Asia/Tokyo')::date where id = '"
            + proxy
            + "'");
    resident(daughter).get(represented("/balance")).then().statusCode(200);
    for (var days : List.of("valid_until - 1, valid_from", "valid_until, valid_from + 11")) {
      var parts = days.split(", ");
      OwnerSql.tamper(
          "update wallet_proxy set valid_until = greatest(%s, %s), valid_from = %s where id = '%s'"
              .formatted(parts[0], parts[1], parts[1], proxy));
      resident(daughter).get(represented("/balance")).then().statusCode(404);
      redeemFor(resident(daughter), UUID.randomUUID(), 1).then().statusCode(404);
      resident(daughter).get(world.at("/represented-wallets")).then().body("items", empty());
    }
  }

  @Test
  void staffGrantOnAStatedGroundAndAWelfareOfficeActs() {
    var path = world.at("/wallets/" + wallet + "/proxies");
    manager().body(mandate("office", "redeem")).post(path).then().statusCode(422);
    var body = mandate("office", "redeem");
    body.put("ground", "生活支援の申請に基づく");
    String proxy =
        as(PointsWorld.TOWN, "municipality-officer")
            .body(body)
            .post(path)
            .then()
            .statusCode(201)
            .header("Location", containsString("/proxies/"))
            .body("grantedBy", is("staff"), "ground", is("生活支援の申請に基づく"))
            .extract()
            .path("id");
    String code = manager().get(proxyPath(proxy) + "/invitation").path("code");
    accept(resident(daughter), proxy, code).then().statusCode(422);
    var office = as(PointsWorld.TOWN, "department-staff");
    accept(office, proxy, code).then().statusCode(201);
    office.get(represented("/balance")).then().statusCode(200).body("posted", is(1_000));
    var id = UUID.randomUUID();
    redeemFor(office, id, 7).then().statusCode(201);
    as(PointsWorld.TOWN, "municipality-officer")
        .get(represented("/balance"))
        .then()
        .statusCode(404);
    as(PointsWorld.OTHER_TOWN, "department-staff")
        .get(represented("/balance"))
        .then()
        .statusCode(404);
    as(PointsWorld.TOWN, "auditor")
        .queryParam("subject", world.at("/transactions/" + id))
        .get("/audit-events")
        .then()
        .body("items[0].caller", is(PointsWorld.TOWN + ":department-staff"))
        .body("items[0].after", containsString(proxy));
    manager().get(path).then().statusCode(200).body("items.kind", contains("office"));
    resident(mother).get(path).then().statusCode(200).body("items.kind", contains("office"));
  }

  @Test
  void theHolderRevokesAndSoDoStaff() {
    var proxy = accepted("redeem");
    manager().body(Map.of("state", "revoked")).patch(proxyPath(proxy)).then().statusCode(428);
    revoke(resident(mother), proxy, 0).then().statusCode(412);
    revoke(resident(mother), proxy, 1)
        .then()
        .statusCode(200)
        .body("state", is("revoked"), "revokedAt", notNullValue());
    redeemFor(resident(daughter), UUID.randomUUID(), 1).then().statusCode(404);
    resident(daughter).get(represented("/balance")).then().statusCode(404);
    revoke(manager(), proxy, 2)
        .then()
        .statusCode(409)
        .body("type", is("/problems/proxy-state-conflict"));
    var second = granted("see");
    revoke(manager(), second, 0).then().statusCode(200);
    accept(resident(daughter), second, "AAAA-BBBB-CCCC-DDDD").then().statusCode(422);
    manager()
        .header("If-Match", "\"1\"")
        .body(Map.of("state", "accepted"))
        .patch(proxyPath(second))
        .then()
        .statusCode(409);
  }

  @Test
  void aWalletHasAtMostFiveMandatesAndAPeriodThatIsMeant() {
    for (var n = 0; n < 5; n++) {
      granted("see");
    }
    resident(mother)
        .body(mandate("family", "see"))
        .post(world.at("/wallets/mine/proxies"))
        .then()
        .statusCode(409)
        .body("type", is("/problems/proxy-limit-reached"));
    for (var period :
        List.of(
            List.of(today, today.minusDays(1)),
            List.of(today.minusDays(9), today.minusDays(1)),
            List.of(today, today.plusYears(3).plusDays(1)))) {
      var body = mandate("family", "see");
      body.put("validFrom", period.get(0).toString());
      body.put("validUntil", period.get(1).toString());
      resident(mother)
          .body(body)
          .post(world.at("/wallets/mine/proxies"))
          .then()
          .statusCode(422)
          .body("type", is("/problems/proxy-period-invalid"));
    }
  }

  @Test
  void ofTwentyGrantedAtOnceFiveAre() throws Exception {
    List<Response> answers;
    try (var pool = Executors.newFixedThreadPool(20)) {
      answers =
          pool
              .invokeAll(
                  IntStream.range(0, 20)
                      .<Callable<Response>>mapToObj(
                          n ->
                              () ->
                                  resident(mother)
                                      .body(mandate("family", "see"))
                                      .post(world.at("/wallets/mine/proxies")))
                      .toList())
              .stream()
              .map(sent -> sent.resultNow())
              .toList();
    }
    assertEquals(5, answers.stream().filter(answer -> answer.statusCode() == 201).count());
    assertEquals(15, answers.stream().filter(answer -> answer.statusCode() == 409).count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"withdrawn", "revoked"})
  void onceItIsAnsweredThatItEndedNothingIsRedeemedByIt(String how) throws Exception {
    var proxy = accepted("redeem");
    Callable<Response> pay = () -> redeemFor(resident(daughter), UUID.randomUUID(), 1);
    var paid = new AtomicInteger();
    var answered = new AtomicLong(Long.MAX_VALUE);
    Callable<Boolean> payUntilRefused =
        () -> {
          for (var sent = System.nanoTime(); ; sent = System.nanoTime()) {
            var status = pay.call().statusCode();
            if (status != 201) {
              return status == 404 || status == 422;
            }
            paid.incrementAndGet();
            assertTrue(sent < answered.get(), "redeemed after the end was answered");
          }
        };
    try (var pool = Executors.newFixedThreadPool(6)) {
      var phones = IntStream.range(0, 6).mapToObj(n -> pool.submit(payUntilRefused)).toList();
      while (paid.get() < 20) {
        Thread.onSpinWait();
      }
      var end =
          how.equals("revoked")
              ? revoke(resident(mother), proxy, 1)
              : resident(mother)
                  .body(Map.of("purpose", "participation", "decision", "withdrawn"))
                  .post(world.at("/wallets/mine/consents"));
      answered.set(System.nanoTime());
      assertTrue(end.statusCode() < 300, end.asString());
      for (var phone : phones) {
        assertTrue(phone.get());
      }
    }
    pay.call().then().statusCode(404);
    assertEquals(1_000 - paid.get(), world.balance(wallet));
    world.verification().body("sound", is(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"merchant", "data-steward", "scope:carrier", "scope:points:redeem"})
  void othersNeitherGrantNorAct(String role) {
    var proxy = accepted("redeem");
    var body = mandate("family", "see");
    body.put("ground", "g");
    var who = as(PointsWorld.TOWN, role);
    who.body(body).post(world.at("/wallets/" + wallet + "/proxies")).then().statusCode(403);
    who.get(world.at("/wallets/" + wallet + "/proxies")).then().statusCode(403);
    who.get(proxyPath(proxy)).then().statusCode(403);
    who.get(proxyPath(proxy) + "/invitation").then().statusCode(403);
    revoke(as(PointsWorld.TOWN, role), proxy, 1).then().statusCode(403);
    accept(as(PointsWorld.TOWN, role), proxy, "x").then().statusCode(403);
    as(PointsWorld.TOWN, role).get(represented("/balance")).then().statusCode(403);
    redeemFor(as(PointsWorld.TOWN, role), UUID.randomUUID(), 1).then().statusCode(403);
    as(PointsWorld.OTHER_TOWN, "program-manager").get(proxyPath(proxy)).then().statusCode(404);
    as("04", "auditor").get(proxyPath(proxy)).then().statusCode(200);
  }

  @Test
  void actingCostsTheSameHoweverManyMandatesThereAre() {
    accepted("redeem");
    Runnable see = () -> resident(daughter).get(represented("/balance")).then().statusCode(200);
    Runnable list =
        () -> resident(daughter).get(world.at("/represented-wallets")).then().statusCode(200);
    Runnable pay = () -> redeemFor(resident(daughter), UUID.randomUUID(), 1).then().statusCode(201);
    Runnable mandates =
        () ->
            resident(mother)
                .get(world.at("/wallets/" + wallet + "/proxies"))
                .then()
                .statusCode(200);
    pay.run();
    assertEquals(7, Statements.count(see));
    assertEquals(3, Statements.count(list));
    assertEquals(4, Statements.count(mandates));
    var once = Statements.count(pay);
    for (var n = 0; n < 4; n++) {
      granted("see");
    }
    assertEquals(7, Statements.count(see));
    assertEquals(3, Statements.count(list));
    assertEquals(4, Statements.count(mandates));
    assertEquals(once, Statements.count(pay));
    assertEquals(13, once);
  }
}
