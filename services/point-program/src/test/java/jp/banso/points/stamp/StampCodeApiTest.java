package jp.banso.points.stamp;

import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.resident;
import static jp.banso.points.PointsWorld.scan;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

/** What a shop's screen shows, and what a resident does with it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class StampCodeApiTest {
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

  @Inject StampCodes codes;

  private final String subject = UUID.randomUUID().toString();
  private PointsWorld world;
  private String wallet;
  private String shop;
  private String card;

  @BeforeEach
  void defineACard() {
    world = PointsWorld.open();
    wallet = world.walletOf(subject);
    shop = world.shop();
    card = world.card(3, 20, world.budget(30));
  }

  private static RequestSpecification till() {
    return as(PointsWorld.TOWN, "merchant");
  }

  private Response shown(RequestSpecification caller) {
    return caller.get(world.at("/merchants/" + shop + "/stamp-codes?card=" + card));
  }

  private String code() {
    return shown(till()).then().statusCode(200).extract().path("code");
  }

  /** As the screen shows it so many slots from now. */
  private String code(int slotsFromNow) {
    return codes.sign(
        StampCode.at(
            Instant.now().plusSeconds(30L * slotsFromNow),
            UUID.fromString(world.program()),
            UUID.fromString(shop),
            UUID.fromString(card)));
  }

  private Response send(String code) {
    return resident(subject).body(Map.of("code", code)).post(stamps(wallet));
  }

  private String stamps(String wallet) {
    return world.at("/wallets/" + wallet + "/stamps");
  }

  private ValidatableResponse onTheCard(int stamps) {
    return manager()
        .get(world.at("/wallets/" + wallet + "/stamp-cards/" + card))
        .then()
        .body("stamps", is(stamps));
  }

  @Test
  void theShopShowsACodeAndTheResidentHasTheirCardStamped() {
    var shown = shown(till()).then().statusCode(200).header("Cache-Control", "no-store");
    shown.body("code", matchesPattern("[A-Za-z0-9_-]{118}"));
    var from = Instant.parse(shown.extract().path("validFrom"));
    assertEquals(0, from.getEpochSecond() % 30);
    assertEquals(from.plusSeconds(30), Instant.parse(shown.extract().path("validUntil")));
    int next = shown.extract().path("next");
    assertTrue(next >= 1 && next <= 30, "next " + next);
    send(shown.extract().path("code"))
        .then()
        .statusCode(201)
        .header("Location", containsString("/transactions/"))
        .body("wallet", is(wallet), "card", is(card), "stamps", is(1), "filled", is(false));
    onTheCard(1);
  }

  @Test
  void codesOneAfterTheOtherFillTheCardAndPayTheReward() {
    card = world.card(2, 20, world.budget(30));
    send(code(0)).then().statusCode(201).body("stamps", is(1));
    send(code(1)).then().statusCode(201).body("stamps", is(0), "filled", is(true));
    assertEquals(20, world.balance(wallet));
    onTheCard(0).body("filled", is(1));
    world.verification().body("sound", is(true));
  }

  @Test
  void aCodeCountsOnceForEachWallet() {
    var code = code(0);
    var first = send(code).then().statusCode(201).extract().asString();
    var again = send(code).then().statusCode(201).header("Idempotency-Replayed", "true");
    assertEquals(first, again.extract().asString());
    onTheCard(1);
    var neighbour = UUID.randomUUID().toString();
    resident(neighbour)
        .body(Map.of("code", code))
        .post(stamps(world.walletOf(neighbour)))
        .then()
        .statusCode(201)
        .body("stamps", is(1));
  }

  @Test
  void aCodeSentFiftyTimesAtOnceGivesOneStamp() throws Exception {
    var code = code(0);
    var requests = Collections.<Callable<Response>>nCopies(50, () -> send(code));
    List<Response> answers;
    try (var pool = Executors.newFixedThreadPool(50)) {
      answers = pool.invokeAll(requests).stream().map(sent -> sent.resultNow()).toList();
    }
    assertEquals(50, answers.stream().filter(answer -> answer.statusCode() == 201).count());
    assertEquals(1, answers.stream().map(Response::asString).distinct().count());
    assertEquals(
        49, answers.stream().filter(a -> a.header("Idempotency-Replayed") != null).count());
    onTheCard(1);
    world.verification().body("sound", is(true));
  }

  @Test
  void triedOnlyNothingIsStamped() {
    var code = code(0);
    resident(subject)
        .body(Map.of("code", code))
        .post(stamps(wallet) + "?dryRun=true")
        .then()
        .statusCode(200)
        .body("dryRun", is(true), "stamps", is(1));
    onTheCard(0);
    send(code).then().statusCode(201).header("Idempotency-Replayed", (String) null);
  }

  @ParameterizedTest
  @CsvSource({"ja, -3, stamp-code-expired", "en, 3, stamp-code-not-yet-valid"})
  void aCodeOfAnotherTimeIsRefusedByName(String language, int slots, String problem) {
    var answer =
        resident(subject)
            .header("Accept-Language", language)
            .body(Map.of("code", code(slots)))
            .post(stamps(wallet))
            .then()
            .statusCode(422)
            .body("type", is("/problems/" + problem), "detail", not(containsString("{")));
    String title = answer.extract().path("title");
    assertEquals(language.equals("en"), title.matches("\\p{ASCII}+"), title);
    onTheCard(0);
  }

  @Test
  void aForgedCodeAndOneOfAnotherProgrammeAreRefusedByName() {
    var code = code(0);
    var forged = code.substring(0, 60) + (code.charAt(60) == 'A' ? 'B' : 'A') + code.substring(61);
    send(forged).then().statusCode(422).body("type", is("/problems/stamp-code-invalid"));
    send("k3Jx9QmZ2b").then().statusCode(422).body("type", is("/problems/stamp-code-invalid"));
    send("").then().statusCode(422).body("type", is("/problems/invalid-request"));
    var elsewhere = PointsWorld.open();
    resident(subject)
        .body(Map.of("code", code))
        .post(elsewhere.at("/wallets/" + elsewhere.walletOf(subject) + "/stamps"))
        .then()
        .statusCode(422)
        .body("type", is("/problems/stamp-code-of-other-program"));
    onTheCard(0);
  }

  @Test
  void aClosedShopShowsNoCodeAndItsLastOneIsRefused() {
    var code = code();
    manager()
        .header("If-Match", "\"0\"")
        .body(Map.of("state", "closed"))
        .patch(world.at("/merchants/" + shop))
        .then()
        .statusCode(200);
    shown(till()).then().statusCode(422).body("type", is("/problems/shop-closed"));
    send(code).then().statusCode(422).body("type", is("/problems/account-closed"));
    onTheCard(0);
  }

  @Test
  void onlyWhoRingsUpForTheShopAndTheManagerSeeItsCode() {
    shop =
        manager()
            .body(
                Map.of(
                    "name", "こごた米店",
                    "municipality", PointsWorld.TOWN,
                    "category", "食料品",
                    "operator", "someone-else"))
            .post(world.at("/merchants"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    shown(till()).then().statusCode(403).body("type", is("/problems/not-your-shop"));
    shown(manager()).then().statusCode(200);
    shown(resident(subject)).then().statusCode(403);
    shown(as(PointsWorld.TOWN, "auditor")).then().statusCode(403);
    shown(as(PointsWorld.TOWN, "scope:points:grant")).then().statusCode(403);
    shown(as(PointsWorld.OTHER_TOWN, "program-manager")).then().statusCode(404);
  }

  @Test
  void aCodeNeedsAShopAndACardOfTheProgramme() {
    var path = "/merchants/%s/stamp-codes?card=%s";
    var none = UUID.randomUUID();
    till().get(world.at(path.formatted(none, card))).then().statusCode(404);
    till()
        .get(world.at(path.formatted(shop, none)))
        .then()
        .statusCode(404)
        .body("type", is("/problems/stamp-card-not-found"));
    till()
        .get(world.at("/merchants/" + shop + "/stamp-codes"))
        .then()
        .statusCode(422)
        .body("type", is("/problems/invalid-request"));
  }

  @Test
  void nobodyStampsTheWalletOfAnother() {
    var body = Map.of("code", code(0));
    resident("someone-else")
        .body(body)
        .post(stamps(wallet))
        .then()
        .statusCode(404)
        .body("type", is("/problems/wallet-not-found"));
    for (var role : List.of("merchant", "program-manager", "scope:points:grant", "scope:carrier")) {
      as(PointsWorld.TOWN, role).body(body).post(stamps(wallet)).then().statusCode(403);
    }
    onTheCard(0);
  }

  @Test
  void staffCannotUseUpACodeBeforeItIsScanned() {
    var slot = Instant.now().getEpochSecond() / 30;
    manager()
        .body(scan(wallet, card, shop, slot + ":" + wallet))
        .post(world.at("/stamps"))
        .then()
        .statusCode(422);
    send(code(0)).then().statusCode(201).header("Idempotency-Replayed", (String) null);
  }

  @Test
  void thePictureIsAQrCodeThatSaysTheCode() throws Exception {
    String svg = null;
    String code = null;
    // Asked around a change of slot the two differ; then once more
    for (var attempt = 0; attempt < 2 && !code().equals(code); attempt++) {
      code = code();
      svg =
          shown(till().accept("image/svg+xml").header("Accept-Language", "ja"))
              .then()
              .statusCode(200)
              .contentType("image/svg+xml")
              .header("Cache-Control", "no-store")
              .extract()
              .asString();
    }
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    var root = document.getDocumentElement();
    assertEquals("img", root.getAttribute("role"));
    assertTrue(root.getElementsByTagName("title").item(0).getTextContent().contains("QRコード"));
    assertFalse(svg.contains("<script"));
    var size = Integer.parseInt(root.getAttribute("viewBox").split(" ")[2]) - 8;
    var modules = new BitMatrix(size);
    var runs = RUN.matcher(svg);
    while (runs.find()) {
      modules.setRegion(
          Integer.parseInt(runs.group(1)) - 4,
          Integer.parseInt(runs.group(2)) - 4,
          Integer.parseInt(runs.group(3)),
          1);
    }
    assertEquals(code, new Decoder().decode(modules).getText());
  }

  @Test
  void aScanCostsTheSameForTheFirstStampAndForTheTenth() {
    card = world.card(30, 5, world.budget(9));
    stampByStaff();
    var first = Statements.count(() -> send(code(0)).then().statusCode(201));
    for (var n = 0; n < 10; n++) {
      stampByStaff();
    }
    assertEquals(first, Statements.count(() -> send(code(1)).then().statusCode(201)));
    // who is asking, as everybody and as a resident; programme, card, wallet; then the lane's
    assertEquals(10, first);
    // who is asking, card, shop
    assertEquals(3, Statements.count(() -> shown(till()).then().statusCode(200)));
  }

  private void stampByStaff() {
    manager()
        .body(scan(wallet, card, shop, UUID.randomUUID().toString()))
        .post(world.at("/stamps"))
        .then()
        .statusCode(201);
  }
}
