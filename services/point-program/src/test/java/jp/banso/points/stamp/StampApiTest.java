package jp.banso.points.stamp;

import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.resident;
import static jp.banso.points.PointsWorld.scan;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.StringReader;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class StampApiTest {
  private final String subject = UUID.randomUUID().toString();
  private PointsWorld world;
  private String wallet;
  private String shop;
  private String budget;
  private String card;

  @BeforeEach
  void defineACard() {
    world = PointsWorld.open();
    wallet = world.walletOf(subject);
    shop = world.shop();
    budget = world.budget(30);
    card = world.card(3, 20, budget);
  }

  private ValidatableResponse stamp(String nonce) {
    return manager().body(scan(wallet, card, shop, nonce)).post(world.at("/stamps")).then();
  }

  private String path() {
    return world.at("/wallets/" + wallet + "/stamp-cards/" + card);
  }

  @Test
  void theStampThatFillsTheCardPaysTheReward() {
    stamp("nonce-001").statusCode(201).body("stamps", is(1), "filled", is(false), "reward", is(0));
    stamp("nonce-002").statusCode(201).body("stamps", is(2));
    assertEquals(0, world.balance(wallet));
    stamp("nonce-003").statusCode(201).body("stamps", is(0), "filled", is(true), "reward", is(20));
    assertEquals(20, world.balance(wallet));
    manager().get(path()).then().body("stamps", is(0), "filled", is(1), "days", hasSize(0));
    world.verification().body("sound", is(true));
  }

  @Test
  void theSameScanAgainIsAnsweredTheSame() {
    var first = stamp("nonce-001").statusCode(201).extract().asString();
    var again = stamp("nonce-001").statusCode(201).header("Idempotency-Replayed", "true");
    assertEquals(first, again.extract().asString());
    manager().get(path()).then().body("stamps", is(1));
  }

  @Test
  void aScanUsedByAnotherWalletIsRefused() {
    stamp("nonce-001").statusCode(201);
    manager()
        .body(scan(world.wallet(), card, shop, "nonce-001"))
        .post(world.at("/stamps"))
        .then()
        .statusCode(409)
        .body("type", is("/problems/stamp-already-used"));
  }

  @Test
  void whereTheBudgetCannotPayTheLastStampIsRefusedToo() {
    for (var n : new String[] {"1", "2", "3", "4", "5"}) {
      stamp("nonce-00" + n).statusCode(201);
    }
    stamp("nonce-006").statusCode(422).body("type", is("/problems/budget-exhausted"));
    manager().get(path()).then().body("stamps", is(2), "filled", is(1));
    assertEquals(20, world.balance(wallet));
  }

  @Test
  void aStampNeedsAShopAndACardOfTheProgramme() {
    manager()
        .body(scan(wallet, card, UUID.randomUUID().toString(), "nonce-001"))
        .post(world.at("/stamps"))
        .then()
        .statusCode(404);
    manager()
        .body(scan(wallet, UUID.randomUUID().toString(), shop, "nonce-001"))
        .post(world.at("/stamps"))
        .then()
        .statusCode(404);
    manager()
        .body(scan(wallet, card, shop, "short"))
        .post(world.at("/stamps"))
        .then()
        .statusCode(422);
  }

  @Test
  void aResidentSeesTheirCardAndCannotStampIt() {
    stamp("nonce-001").statusCode(201);
    resident(subject).get(path()).then().statusCode(200).body("stamps", is(1), "missing", is(2));
    resident("someone-else").get(path()).then().statusCode(404);
    resident(subject)
        .body(scan(wallet, card, shop, "nonce-002"))
        .post(world.at("/stamps"))
        .then()
        .statusCode(403);
    as(PointsWorld.OTHER_TOWN, "municipality-officer").get(path()).then().statusCode(404);
  }

  @Test
  void thePictureIsWellFormedAndSaysWhatItShows() throws Exception {
    stamp("nonce-001").statusCode(201);
    var svg =
        manager()
            .accept("image/svg+xml")
            .header("Accept-Language", "ja")
            .get(path())
            .then()
            .statusCode(200)
            .contentType("image/svg+xml")
            .extract()
            .asString();
    var factory = DocumentBuilderFactory.newInstance();
    var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    var root = document.getDocumentElement();
    assertEquals("img", root.getAttribute("role"));
    assertEquals(3, document.getElementsByTagName("g").getLength());
    assertTrue(root.getElementsByTagName("title").item(0).getTextContent().contains("町歩きスタンプ"));
    assertTrue(root.getElementsByTagName("desc").item(0).getTextContent().contains("3個中 1個"));
    assertTrue(svg.contains(">済<"));
    assertFalse(svg.contains("<script"));
  }

  @Test
  void thePageIsInTheLanguageOfTheReader() {
    stamp("nonce-001").statusCode(201);
    manager()
        .accept("text/html")
        .header("Accept-Language", "en")
        .get(path())
        .then()
        .statusCode(200)
        .contentType(containsString("text/html"))
        .body(containsString("1 of 3 stamps"), containsString("2 more for 20 points"));
    manager().accept("text/html").get(path()).then().body(containsString("あと2個で 20ポイント"));
  }
}
