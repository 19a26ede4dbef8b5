package jp.banso.acceptance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import jp.banso.local.Service;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A resident earns, spends and collects stamps; the result becomes open data that anybody finds.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ResidentAndOpenDataStoryTest {

  private static final String MANAGER = "misato-program-manager";
  private static final String RESIDENT = "resident-misato-1";
  private static String program;
  private static String budget;
  private static String merchant;
  private static String wallet;

  private static Response post(String user, String path, Object body) {
    return Stack.as(user, Service.POINTS).body(body).post("/points/v1/programs" + path);
  }

  private static String created(Response response) {
    return response.then().statusCode(201).extract().path("id");
  }

  private static Map<String, Object> transaction(String kind, String party, String id, int amount) {
    return Map.of(
        "id",
        UUID.randomUUID().toString(),
        "kind",
        kind,
        "wallet",
        wallet,
        party,
        id,
        "amount",
        amount);
  }

  private static int balance() {
    return Stack.as(RESIDENT, Service.POINTS)
        .get("/points/v1/programs/" + program + "/wallets/" + wallet + "/balance")
        .then()
        .statusCode(200)
        .extract()
        .path("available");
  }

  @Test
  @Order(1)
  void aTownOpensAProgrammeWithABudgetAndAShop() {
    program =
        created(
            post(
                MANAGER,
                "",
                Map.of(
                    "issuer", "045055",
                    "legalKind", "municipality",
                    "nameJa", "健康ポイント",
                    "nameEn", "Health points",
                    "paid", false,
                    "expiryMonths", 6)));
    Stack.as(MANAGER, Service.POINTS)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"0\"")
        .body("{\"state\":\"open\"}")
        .patch("/points/v1/programs/" + program)
        .then()
        .statusCode(200);
    budget =
        created(
            post(
                MANAGER,
                "/" + program + "/budgets",
                Map.of("nameJa", "健診", "nameEn", "Check-up", "amount", 1000)));
    merchant =
        created(
            post(
                MANAGER,
                "/" + program + "/merchants",
                Map.of("name", "米店", "municipality", "045055", "category", "食料品")));
  }

  @Test
  @Order(2)
  void aResidentOpensAWalletAndEarns() {
    wallet =
        created(
            post(
                RESIDENT,
                "/" + program + "/wallets/mine",
                Map.of("municipality", "045055", "consent", "terms-2026-04")));
    created(
        post(
            MANAGER, "/" + program + "/transactions", transaction("grant", "budget", budget, 300)));
    assertEquals(300, balance());
  }

  @Test
  @Order(3)
  void noMoreIsSpentThanWasEarnedAndNoMoreGrantedThanTheBudget() {
    created(
        post(
            RESIDENT,
            "/" + program + "/transactions",
            transaction("redeem", "merchant", merchant, 120)));
    post(
            RESIDENT,
            "/" + program + "/transactions",
            transaction("redeem", "merchant", merchant, 500))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/insufficient-balance"));
    post(MANAGER, "/" + program + "/transactions", transaction("grant", "budget", budget, 5000))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/budget-exhausted"));
    assertEquals(180, balance());
  }

  @Test
  @Order(4)
  void theLastStampPaysTheRewardAndTheCardIsAPicture() {
    String card =
        created(
            post(
                MANAGER,
                "/" + program + "/stamp-cards",
                Map.of(
                    "nameJa",
                    "町歩き",
                    "nameEn",
                    "Town walk",
                    "slots",
                    2,
                    "reward",
                    50,
                    "budget",
                    budget)));
    for (String nonce : new String[] {"first-scan", "second-scan"}) {
      post(
              MANAGER,
              "/" + program + "/stamps",
              Map.of("wallet", wallet, "card", card, "merchant", merchant, "nonce", nonce))
          .then()
          .statusCode(201);
    }
    assertEquals(230, balance());
    Stack.as(RESIDENT, Service.POINTS)
        .accept("image/svg+xml")
        .get("/points/v1/programs/" + program + "/wallets/" + wallet + "/stamp-cards/" + card)
        .then()
        .statusCode(200)
        .body(containsString("町歩き"));
  }

  @Test
  @Order(5)
  void theTownsAuditorProvesTheLedger() {
    String path = "/points/v1/programs/" + program + "/ledger-verification";
    String job =
        Stack.as("miyagi-auditor", Service.POINTS)
            .post(path)
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    Awaitility.await()
        .until(
            () -> Stack.as("miyagi-auditor", Service.POINTS).get(job).path("state"),
            "succeeded"::equals);
    Stack.as("miyagi-auditor", Service.POINTS)
        .get(path)
        .then()
        .statusCode(200)
        .body("sound", equalTo(true));
  }

  @Test
  @Order(6)
  void theResultIsPublishedAndFoundThroughCkanSearch() {
    String steward = "misato-steward";
    String dataset =
        Stack.as(steward, Service.CATALOG)
            .body(
                """
                {"organization":"045055","slug":"health-points","asset":null,"description":{"title":"健康ポイントの利用実績","titleEn":null,
                 "description":"月別の集計です。","licence":"CC_BY_4_0","theme":"SOCI","keywords":["健康"],"refresh":"MONTHLY",
                 "periodFrom":null,"periodTo":null,"contactName":"健康課","contactEmail":null}}
                """)
            .post("/catalog/v1/datasets")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    Stack.as(steward, Service.CATALOG)
        .contentType("text/csv")
        .body("月,付与\n2026-11,350\n")
        .post(dataset + "/files?title=CSV")
        .then()
        .statusCode(201);
    String[] steps = {"REVIEW", "PUBLISHED"};
    for (int version = 0; version < steps.length; version++) {
      Stack.as(steward, Service.CATALOG)
          .header("If-Match", "\"" + version + "\"")
          .body(Map.of("state", steps[version]))
          .put(dataset + "/state")
          .then()
          .statusCode(200);
    }
    Stack.anonymous(Service.CATALOG)
        .queryParam("q", "健康ポイント")
        .get("/api/3/action/package_search")
        .then()
        .statusCode(200)
        .body("result.results.name", hasItem("045055-health-points"));
    Stack.anonymous(Service.CATALOG)
        .get("/catalog.ttl")
        .then()
        .statusCode(200)
        .body(containsString("健康ポイントの利用実績"));
  }
}
