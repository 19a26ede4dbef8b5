package jp.banso.points.consent;

import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.grant;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.redeem;
import static jp.banso.points.PointsWorld.resident;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
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
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
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
import java.util.stream.Stream;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ConsentApiTest {
  /** Twelve digits with a fitting check digit: 番号法の規定による通知カード等に関する省令 5条. */
  private static final String MY_NUMBER = "123456789018";

  private final String subject = UUID.randomUUID().toString();
  private PointsWorld world;
  private String wallet;

  @BeforeEach
  void aResidentOpensTheirWallet() {
    world = PointsWorld.open();
    wallet = openOwn(subject, Map.of()).then().statusCode(201).extract().path("id");
  }

  private Response openOwn(String who, Map<String, Object> more) {
    var body = new HashMap<String, Object>(more);
    body.put("municipality", PointsWorld.TOWN);
    body.put("consent", "terms-1");
    return resident(who).body(body).post(world.at("/wallets/mine"));
  }

  private ValidatableResponse decide(String purpose, String decision, String terms) {
    var body = new HashMap<String, Object>(Map.of("purpose", purpose, "decision", decision));
    if (terms != null) {
      body.put("terms", terms);
    }
    return resident(subject).body(body).post(world.at("/wallets/mine/consents")).then();
  }

  private Map<String, Object> stated(String purpose, String decision) {
    return new HashMap<>(
        Map.of(
            "purpose", purpose, "decision", decision, "statedBy", "staff", "ground", "窓口で申出書を受領"));
  }

  private String leave() {
    return decide("participation", "withdrawn", null).statusCode(201).extract().path("relinkCode");
  }

  private Response comeBack(String who, String code, String terms) {
    return resident(who)
        .body(Map.of("wallet", wallet, "code", code, "consent", terms))
        .post(world.at("/wallets/mine/links"));
  }

  private ValidatableResponse history(String area, String role) {
    return as(area, role).get(world.at("/wallets/" + wallet + "/consents")).then();
  }

  private ValidatableResponse show() {
    return manager().get(world.at("/wallets/" + wallet)).then().statusCode(200);
  }

  private void give(long points) {
    var body = grant(UUID.randomUUID(), wallet, world.budget(points), points);
    world.post(manager(), body).then().statusCode(201);
  }

  @Test
  void openingAWalletSaysWhatWasConsentedTo() {
    history(PointsWorld.TOWN, "auditor")
        .statusCode(200)
        .body("items.purpose", contains("participation", "statistics"))
        .body("items.decision", contains("given", "given"))
        .body("items.terms", contains("terms-1", "terms-1"))
        .body("items.statedBy", contains("holder", "holder"))
        .body("items.recorder", contains(nullValue(), nullValue()))
        .body(not(containsString(subject)));
    show().body("linked", is(true), "channel", is("smartphone"), "inStatistics", is(true));
    show().body("sharedWithCarriers", is(false), "ageBand", nullValue());
  }

  @Test
  void whoDoesNotWantToBeCountedSaysSoAtOnce() {
    var other = UUID.randomUUID().toString();
    String uncounted =
        openOwn(other, Map.of("statistics", false, "ageBand", "65-74"))
            .then()
            .statusCode(201)
            .body("inStatistics", is(false), "ageBand", is("65-74"))
            .extract()
            .path("id");
    resident(other)
        .get(world.at("/wallets/" + uncounted + "/consents"))
        .then()
        .body("items.purpose", contains("participation"));
  }

  @Test
  void consentToStatisticsIsWithdrawnAndGivenAgain() {
    decide("statistics", "withdrawn", null)
        .statusCode(201)
        .header("Location", endsWith("/wallets/" + wallet + "/consents"))
        .body("consent.decision", is("withdrawn"), "consent.terms", is("terms-1"))
        .body("consent.statedBy", is("holder"), "relinkCode", nullValue());
    show().body("inStatistics", is(false), "linked", is(true));
    decide("statistics", "withdrawn", null)
        .statusCode(409)
        .body("type", is("/problems/consent-unchanged"));
    decide("statistics", "given", null)
        .statusCode(422)
        .body("type", is("/problems/consent-terms-missing"));
    decide("statistics", "given", "terms-2").statusCode(201);
    show().body("inStatistics", is(true));
    history(PointsWorld.TOWN, "program-manager")
        .body("items.decision", contains("given", "given", "withdrawn", "given"));
  }

  @Test
  void newTermsAreConsentedToAndKept() {
    decide("participation", "given", "terms-1").statusCode(409);
    decide("participation", "given", "terms-2").statusCode(201);
    show().body("consent", is("terms-2"), "linked", is(true));
    decide("statistics", "given", "terms-2").statusCode(201);
  }

  @Test
  void aCarrierReadsAWalletOnlyWhereItsHolderConsented() {
    var carrier = "scope:points:read";
    for (var part : List.of("", "/balance", "/lots", "/statement")) {
      as(PointsWorld.TOWN, carrier)
          .get(world.at("/wallets/" + wallet + part))
          .then()
          .statusCode(404);
    }
    decide("carrier-sharing", "given", "terms-1").statusCode(201);
    for (var part : List.of("", "/balance", "/lots", "/statement")) {
      as(PointsWorld.TOWN, carrier)
          .get(world.at("/wallets/" + wallet + part))
          .then()
          .statusCode(200);
    }
    decide("carrier-sharing", "withdrawn", null).statusCode(201);
    as(PointsWorld.TOWN, carrier).get(world.at("/wallets/" + wallet)).then().statusCode(404);
  }

  @Test
  void whatACarrierOpensInItsAppIsSharedAndSaysSo() {
    String opened =
        as(PointsWorld.TOWN, "scope:carrier")
            .body(Map.of("subject", "s-1", "municipality", PointsWorld.TOWN, "consent", "terms-1"))
            .post(world.at("/wallets"))
            .then()
            .statusCode(201)
            .body("sharedWithCarriers", is(true), "channel", is("smartphone"))
            .extract()
            .path("id");
    as(PointsWorld.TOWN, "scope:carrier")
        .get(world.at("/wallets/" + opened))
        .then()
        .statusCode(200);
    manager()
        .get(world.at("/wallets/" + opened + "/consents"))
        .then()
        .body("items.purpose", contains("participation", "statistics", "carrier-sharing"))
        .body("items.statedBy", contains("carrier", "carrier", "carrier"));
  }

  @Test
  void whoWithdrawsIsUnlinkedAndTheirPointsStayWithoutMoving() {
    give(100);
    var code = leave();
    assertTrue(code.matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}"), code);
    resident(subject).get(world.at("/wallets/mine")).then().statusCode(404);
    for (var part : List.of("", "/balance", "/statement", "/consents")) {
      resident(subject).get(world.at("/wallets/" + wallet + part)).then().statusCode(404);
    }
    show().body("linked", is(false), "inStatistics", is(false), "sharedWithCarriers", is(false));
    assertEquals(100, world.balance(wallet));
    world
        .post(as(PointsWorld.TOWN, "merchant"), redeem(UUID.randomUUID(), wallet, world.shop(), 1))
        .then()
        .statusCode(422)
        .body("type", is("/problems/account-closed"));
    var granted = grant(UUID.randomUUID(), wallet, world.budget(5), 5);
    world.post(manager(), granted).then().statusCode(422);
    assertEquals(100, world.balance(wallet));
    world.verification().body("sound", is(true));
  }

  @Test
  void nothingThatLeadsToThePersonStaysInTheWalletOrTheJournal() throws SQLException {
    leave();
    assertEquals(
        0, count("select count(*) from wallet where subject_pseudonym is not null and id = ?"));
    assertEquals(
        0, count("select count(*) from consent where wallet_id = ? and recorder is not null"));
    // who asked is not named, but as what they asked; the town's auditor still reads what happened
    as(PointsWorld.TOWN, "auditor")
        .queryParam("subject", world.at("/wallets/" + wallet + "/consents"))
        .get("/audit-events")
        .then()
        .statusCode(200)
        .body("items.type", contains("consent.withdrawn"))
        .body("items.caller", contains("holder"), "items.callerName", contains("holder"))
        .body(not(containsString(subject)));
  }

  private long count(String sql) throws SQLException {
    try (var connection = PostgresResource.superuser();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, UUID.fromString(wallet));
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Test
  void whoComesBackNeedsTheCodeAndNewConsentAndFindsTheirPoints() {
    give(100);
    var code = leave();
    comeBack(subject, "AAAA-BBBB-CCCC-DDDD", "terms-2")
        .then()
        .statusCode(422)
        .body("type", is("/problems/relink-code-invalid"));
    resident(subject)
        .body(Map.of("wallet", wallet, "code", code))
        .post(world.at("/wallets/mine/links"))
        .then()
        .statusCode(422);
    comeBack(subject, code.toLowerCase(), "terms-2")
        .then()
        .statusCode(201)
        .header("Location", endsWith("/wallets/" + wallet))
        .body("wallet", is(wallet));
    resident(subject)
        .get(world.at("/wallets/mine"))
        .then()
        .body("id", is(wallet), "consent", is("terms-2"), "linked", is(true));
    world
        .post(resident(subject), redeem(UUID.randomUUID(), wallet, world.shop(), 30))
        .then()
        .statusCode(201);
    comeBack(subject, code, "terms-2").then().statusCode(422);
    history(PointsWorld.TOWN, "auditor")
        .body("items.decision", contains("given", "given", "withdrawn", "given", "given"));
    var next = leave();
    assertTrue(!next.equals(code));
    comeBack(subject, code, "terms-2").then().statusCode(422);
  }

  @Test
  void whoOpenedAnotherWalletMeanwhileKeepsThatOne() {
    var code = leave();
    openOwn(subject, Map.of()).then().statusCode(201);
    comeBack(subject, code, "terms-2")
        .then()
        .statusCode(409)
        .body("type", is("/problems/wallet-exists"));
    show().body("linked", is(false));
  }

  @Test
  void withdrawingDoesNotUndoThatStaffSuspendedTheWallet() {
    manager()
        .header("If-Match", "\"0\"")
        .body(Map.of("state", "suspended"))
        .patch(world.at("/wallets/" + wallet))
        .then()
        .statusCode(200);
    var code = leave();
    comeBack(subject, code, "terms-2").then().statusCode(201);
    show().body("state", is("suspended"), "linked", is(true));
    var granted = grant(UUID.randomUUID(), wallet, world.budget(5), 5);
    world.post(manager(), granted).then().statusCode(422);
  }

  @Test
  void nobodyMakesAnUnlinkedWalletMoveByCallingItActive() {
    give(10);
    leave();
    String version = manager().get(world.at("/wallets/" + wallet)).header("ETag");
    String suspended =
        manager()
            .header("If-Match", version)
            .body(Map.of("state", "suspended"))
            .patch(world.at("/wallets/" + wallet))
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");
    manager()
        .header("If-Match", suspended)
        .body(Map.of("state", "active"))
        .patch(world.at("/wallets/" + wallet))
        .then()
        .statusCode(200)
        .body("linked", is(false));
    world
        .post(manager(), grant(UUID.randomUUID(), wallet, world.budget(5), 5))
        .then()
        .statusCode(422);
  }

  @Test
  void staffWriteDownWhatWasSaidAtTheCounterWithTheGround() {
    var path = world.at("/wallets/" + wallet + "/consents");
    var key = UUID.randomUUID().toString();
    for (var attempt = 0; attempt < 2; attempt++) {
      manager()
          .header("Idempotency-Key", key)
          .body(stated("participation", "withdrawn"))
          .post(path)
          .then()
          .statusCode(201)
          .body("statedBy", is("staff"), "ground", is("窓口で申出書を受領"))
          .body("recorder", notNullValue(), "relinkCode", nullValue());
    }
    manager()
        .body(stated("statistics", "withdrawn"))
        .post(path)
        .then()
        .statusCode(409)
        .body("type", is("/problems/wallet-not-linked"));
    var link = new HashMap<String, Object>(stated("", ""));
    link.keySet().removeAll(List.of("purpose", "decision"));
    link.putAll(Map.of("subject", subject, "consent", "terms-2", "statistics", false));
    manager()
        .body(link)
        .post(world.at("/wallets/" + wallet + "/links"))
        .then()
        .statusCode(201)
        .body("wallet", is(wallet));
    manager()
        .body(link)
        .post(world.at("/wallets/" + wallet + "/links"))
        .then()
        .statusCode(409)
        .body("type", is("/problems/wallet-linked"));
    resident(subject)
        .get(world.at("/wallets/mine"))
        .then()
        .body("id", is(wallet), "inStatistics", is(false));
  }

  @Test
  void staffDoNotDecideAsTheHolderAndSayOnWhatGround() {
    var path = world.at("/wallets/" + wallet + "/consents");
    for (var by : List.of("holder", "carrier")) {
      var body = stated("statistics", "withdrawn");
      body.put("statedBy", by);
      manager()
          .body(body)
          .post(path)
          .then()
          .statusCode(422)
          .body("type", is("/problems/consent-stated-by-invalid"));
    }
    for (var missing : List.of("ground", "statedBy", "purpose", "decision")) {
      var body = stated("statistics", "withdrawn");
      body.remove(missing);
      manager().body(body).post(path).then().statusCode(422);
    }
    show().body("inStatistics", is(true));
  }

  @Test
  void aMyNumberIsRefusedWhereverItIsWritten() {
    var ground = stated("statistics", "withdrawn");
    ground.put("ground", "個人番号 1234-5678-9018 を確認");
    var link = new HashMap<String, Object>(Map.of("subject", MY_NUMBER, "consent", "t"));
    link.putAll(Map.of("statedBy", "staff", "ground", "窓口"));
    var opening = Map.of("subject", MY_NUMBER, "municipality", PointsWorld.TOWN, "consent", "t");
    var terms = Map.of("purpose", "statistics", "decision", "given", "terms", MY_NUMBER);
    Stream.of(
            manager().body(ground).post(world.at("/wallets/" + wallet + "/consents")),
            manager().body(link).post(world.at("/wallets/" + wallet + "/links")),
            manager().body(opening).post(world.at("/wallets")),
            resident(subject).body(terms).post(world.at("/wallets/mine/consents")),
            comeBack(subject, MY_NUMBER, "terms-1"))
        .forEach(
            answer ->
                answer
                    .then()
                    .statusCode(422)
                    .body("type", is("/problems/my-number-refused"))
                    .body(not(containsString(MY_NUMBER))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"merchant", "auditor", "data-steward", "department-staff", "scope:carrier"})
  void othersDecideNothing(String role) {
    var consents = world.at("/wallets/" + wallet + "/consents");
    as(PointsWorld.TOWN, role)
        .body(stated("statistics", "withdrawn"))
        .post(consents)
        .then()
        .statusCode(403);
    as(PointsWorld.TOWN, role)
        .body(Map.of("subject", "s", "consent", "t", "statedBy", "staff", "ground", "g"))
        .post(world.at("/wallets/" + wallet + "/links"))
        .then()
        .statusCode(403);
    as(PointsWorld.TOWN, role)
        .body(Map.of("purpose", "statistics", "decision", "withdrawn"))
        .post(world.at("/wallets/mine/consents"))
        .then()
        .statusCode(403);
    as(PointsWorld.TOWN, role)
        .body(Map.of("wallet", wallet, "code", "x", "consent", "t"))
        .post(world.at("/wallets/mine/links"))
        .then()
        .statusCode(403);
    as(PointsWorld.TOWN, role).get(consents).then().statusCode(role.equals("auditor") ? 200 : 403);
    show().body("inStatistics", is(true));
  }

  @Test
  void anotherTownAndAnotherResidentFindNothing() {
    history(PointsWorld.OTHER_TOWN, "municipality-officer").statusCode(404);
    history("09", "auditor").statusCode(404);
    history("04", "auditor").statusCode(200);
    as(PointsWorld.OTHER_TOWN, "municipality-officer")
        .body(stated("statistics", "withdrawn"))
        .post(world.at("/wallets/" + wallet + "/consents"))
        .then()
        .statusCode(404);
    var other = UUID.randomUUID().toString();
    resident(other).get(world.at("/wallets/" + wallet + "/consents")).then().statusCode(404);
    resident(other)
        .body(Map.of("purpose", "participation", "decision", "withdrawn"))
        .post(world.at("/wallets/mine/consents"))
        .then()
        .statusCode(404);
    world = PointsWorld.open();
    history(PointsWorld.TOWN, "auditor").statusCode(404);
  }

  @Test
  void theHistoryIsATableToo() {
    decide("statistics", "withdrawn", null).statusCode(201);
    manager()
        .accept("text/csv")
        .get(world.at("/wallets/" + wallet + "/consents"))
        .then()
        .statusCode(200)
        .body(containsString("利用目的"), containsString("withdrawn"));
    manager()
        .get(world.at("/wallets/" + wallet + "/consents?limit=2"))
        .then()
        .body("items", hasSize(2), "next", notNullValue());
  }

  @Test
  void onceAWithdrawalIsAnsweredNoPointMovesHoweverManyAreRedeeming() throws Exception {
    give(1_000);
    var shop = world.shop();
    Callable<Response> pay =
        () ->
            world.post(
                as(PointsWorld.TOWN, "merchant"), redeem(UUID.randomUUID(), wallet, shop, 1));
    var paid = new AtomicInteger();
    var answered = new AtomicLong(Long.MAX_VALUE);
    Callable<Boolean> payUntilRefused =
        () -> {
          for (var sent = System.nanoTime(); ; sent = System.nanoTime()) {
            var status = pay.call().statusCode();
            if (status != 201) {
              return status == 422;
            }
            paid.incrementAndGet();
            assertTrue(sent < answered.get(), "redeemed after the withdrawal was answered");
          }
        };
    try (var pool = Executors.newFixedThreadPool(12)) {
      var tills = IntStream.range(0, 12).mapToObj(n -> pool.submit(payUntilRefused)).toList();
      while (paid.get() < 40) {
        Thread.onSpinWait();
      }
      leave();
      answered.set(System.nanoTime());
      for (var till : tills) {
        assertTrue(till.get());
      }
    }
    var after = world.balance(wallet);
    assertEquals(1_000 - paid.get(), after);
    for (var n = 0; n < 5; n++) {
      pay.call().then().statusCode(422).body("type", is("/problems/account-closed"));
    }
    assertEquals(after, world.balance(wallet));
    world.verification().body("sound", is(true));
  }

  @Test
  void ofTenWithdrawalsAtOnceOneCounts() throws Exception {
    List<Response> answers;
    try (var pool = Executors.newFixedThreadPool(10)) {
      answers =
          pool
              .invokeAll(
                  IntStream.range(0, 10)
                      .<Callable<Response>>mapToObj(
                          n ->
                              () ->
                                  resident(subject)
                                      .body(
                                          Map.of(
                                              "purpose", "participation", "decision", "withdrawn"))
                                      .post(world.at("/wallets/mine/consents")))
                      .toList())
              .stream()
              .map(sent -> sent.resultNow())
              .toList();
    }
    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
    assertEquals(9, answers.stream().filter(answer -> answer.statusCode() == 404).count());
    history(PointsWorld.TOWN, "auditor")
        .body("items.decision", contains("given", "given", "withdrawn"));
  }

  @Test
  void whoWithdrawsEndsWhatOthersMightDoForThem() {
    var today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    String proxy =
        resident(subject)
            .body(
                Map.of(
                    "kind",
                    "family",
                    "scope",
                    "redeem",
                    "validFrom",
                    today.toString(),
                    "validUntil",
                    today.plusDays(30).toString()))
            .post(world.at("/wallets/mine/proxies"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    leave();
    manager()
        .get(world.at("/wallets/" + wallet + "/proxies/" + proxy))
        .then()
        .body("state", is("revoked"), "revokedAt", notNullValue());
  }

  @Test
  void aDecisionAndTheHistoryCostTheSameHoweverLongItIs() {
    Runnable read = () -> history(PointsWorld.TOWN, "auditor").statusCode(200);
    Runnable turn =
        () -> {
          decide("statistics", "withdrawn", null).statusCode(201);
          decide("statistics", "given", "terms-1").statusCode(201);
        };
    turn.run();
    assertEquals(3, Statements.count(read));
    var decisions = Statements.count(turn);
    for (var n = 0; n < 10; n++) {
      turn.run();
    }
    assertEquals(3, Statements.count(read));
    assertEquals(decisions, Statements.count(turn));
    assertEquals(2 * 11, decisions);
  }
}
