package jp.banso.points.stamp;

import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.resident;
import static jp.banso.points.PointsWorld.scan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PassApiTest {
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
    card = world.card(3, 1_200, world.budget(5_000));
  }

  private String path(String platform) {
    return world.at("/wallets/" + wallet + "/stamp-cards/" + card + "/passes/" + platform);
  }

  private ValidatableResponse pass(String platform, String language) {
    return resident(subject)
        .header("Accept-Language", language)
        .get(path(platform))
        .then()
        .statusCode(200);
  }

  private void stamp() {
    manager()
        .body(scan(wallet, card, shop, UUID.randomUUID().toString()))
        .post(world.at("/stamps"))
        .then()
        .statusCode(201);
  }

  @Test
  void googleIsGivenALoyaltyObject() {
    stamp();
    pass("google", "ja")
        .body(
            "passVersion", is(1),
            "payload.state", is("ACTIVE"),
            "payload.classId", is(card),
            "payload.accountId", is(wallet),
            "payload.loyaltyPoints.label", is("スタンプ"),
            "payload.loyaltyPoints.balance.string", is("1/3"),
            "payload.secondaryLoyaltyPoints.balance.string", is("0"),
            "payload.textModulesData.header", hasItem("みさと健康ポイント"),
            "payload.textModulesData.body", hasItem("1,200ポイント"),
            "payload.barcode.type", is("QR_CODE"),
            "payload.barcode.value", is(wallet));
    pass("google", "en").body("payload.textModulesData.body", hasItem("1,200 points"));
  }

  @Test
  void appleIsGivenAStoreCard() {
    stamp();
    pass("apple", "en")
        .body(
            "passVersion", is(1),
            "payload.formatVersion", is(1),
            "payload.organizationName", is("Misato Health Points"),
            "payload.description", is("Town walk"),
            "payload.storeCard.primaryFields", hasSize(1),
            "payload.storeCard.primaryFields[0].value", is("1/3"),
            "payload.storeCard.secondaryFields[0].value", is("1,200 points"),
            "payload.storeCard.backFields[0].value", is("0"),
            "payload.barcodes[0].format", is("PKBarcodeFormatQR"),
            "payload.barcodes[0].message", is(wallet));
    pass("apple", "ja").body("payload.description", is("町歩きスタンプ"));
  }

  @Test
  void theVersionRisesWithEveryStampAndTheSerialStays() {
    var versions = new ArrayList<Integer>();
    var serials = new TreeSet<String>();
    for (var n = 0; n < 5; n++) {
      var apple = pass("apple", "ja").extract();
      int version = apple.path("passVersion");
      versions.add(version);
      serials.add(apple.path("payload.serialNumber"));
      var google = pass("google", "ja").body("passVersion", is(version));
      serials.add(google.extract().path("payload.id"));
      stamp();
    }
    assertEquals(0, versions.getFirst());
    for (var n = 1; n < versions.size(); n++) {
      assertTrue(versions.get(n) > versions.get(n - 1), versions.toString());
    }
    assertEquals(1, serials.size());
    pass("apple", "ja")
        .body(
            "payload.storeCard.primaryFields[0].value", is("2/3"),
            "payload.storeCard.backFields[0].value", is("1"));
  }

  @Test
  void aPassIsForItsHolderAndForWhoSignsIt() {
    for (var platform : List.of("google", "apple")) {
      resident("someone-else").get(path(platform)).then().statusCode(404);
      as(PointsWorld.TOWN, "merchant").get(path(platform)).then().statusCode(403);
      as(PointsWorld.TOWN, "auditor").get(path(platform)).then().statusCode(403);
      as(PointsWorld.OTHER_TOWN, "program-manager").get(path(platform)).then().statusCode(404);
      as(PointsWorld.TOWN, "scope:points:read").get(path(platform)).then().statusCode(200);
    }
    manager().get(path("samsung")).then().statusCode(404);
  }

  @Test
  void aPassCostsTheSameForOneStampAndForMany() {
    stamp();
    Runnable read = () -> manager().get(path("apple")).then().statusCode(200);
    assertEquals(7, Statements.count(read));
    for (var n = 0; n < 9; n++) {
      stamp();
    }
    assertEquals(7, Statements.count(read));
  }
}
