package jp.banso.acceptance;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.banso.local.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A new carrier, from its application to the statement of what it is paid. Whoever takes part here
 * knows the contract, a token and nothing else of the service.
 */
class ExchangeByContractTest {
  private static final String TOWN = "045055";
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final Contract CONTRACT = Contract.of("point-program");
  private static final ContractClient MANAGER = as("misato-program-manager");
  private static final ContractClient RESIDENT = as("resident-misato-1");
  private static final ContractClient MERCHANT = as("misato-merchant");

  private static Joined carrier;
  private static String program;
  private static String wallet;

  /** A carrier that takes part: its server, its client and who it is. */
  private record Joined(String id, ContractCarrier server, ContractClient client) {}

  @BeforeAll
  static void joinAndOpen() {
    carrier = joined("みちのくペイ株式会社");
    program = openProgram();
    wallet =
        RESIDENT
            .call("openOwnWallet")
            .with("program", program)
            .body(Map.of("municipality", TOWN, "consent", "terms-2026-04"))
            .send()
            .is(201)
            .at("/id");
    var budget =
        MANAGER
            .call("setUpBudget")
            .with("program", program)
            .body(Map.of("nameJa", "健康づくり", "nameEn", "Health", "amount", 1_000))
            .send()
            .is(201)
            .at("/id");
    posted(MANAGER, Map.of("kind", "grant", "wallet", wallet, "budget", budget, "amount", 1_000));
  }

  @AfterAll
  static void leave() {
    carrier.server().close();
  }

  private static ContractClient as(String user) {
    return client(() -> Stack.token(user));
  }

  private static ContractClient client(Supplier<String> token) {
    return new ContractClient(CONTRACT, Stack.running().url(Service.POINTS), token);
  }

  /** From the application to live, with the key its server verifies orders with. */
  private static Joined joined(String name) {
    var server = new ContractCarrier(CONTRACT);
    var id =
        MANAGER
            .call("applyAsCarrier")
            .body(
                Map.of(
                    "name",
                    name,
                    "contact",
                    "support@pay.example.jp",
                    "area",
                    TOWN,
                    "scopes",
                    List.of("points:read", "carrier")))
            .send()
            .is(201)
            .at("/id");
    become(id, Map.of("state", "contracted", "contractedOn", "2026-04-01"));
    become(id, Map.of("exchangeUrl", server.exchangeUrl()));
    var test = become(id, Map.of("state", "test"));
    var clientId = test.at("/carrier/clientId");
    var secret = test.at("/secret");
    var client = client(() -> token(clientId, secret));
    assertEquals("test", client.call("showOwnCarrier").send().is(200).at("/state"));
    var key = client.call("showOwnExchangeKey").send().is(200);
    server.verifiesWith(key.at("/keyId"), key.at("/key"));
    assertEquals("true", client.call("tryOwnExchangeUrl").send().is(200).at("/passed"));
    become(id, Map.of("state", "live"));
    return new Joined(id, server, client);
  }

  private static ContractClient.Answer become(String carrier, Map<String, Object> change) {
    var tag = MANAGER.call("showCarrier").with("carrier", carrier).send().is(200).tag();
    return MANAGER
        .call("correctCarrier")
        .with("carrier", carrier)
        .with("If-Match", tag)
        .body(change)
        .send()
        .is(200);
  }

  private static String token(String clientId, String secret) {
    return given()
        .baseUri(Stack.running().keycloakUrl())
        .contentType(ContentType.URLENC)
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", clientId)
        .formParam("client_secret", secret)
        .post("/realms/banso/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  private static String openProgram() {
    var drafted =
        MANAGER
            .call("draftProgram")
            .body(
                Map.of(
                    "issuer",
                    TOWN,
                    "legalKind",
                    "municipality",
                    "nameJa",
                    "交換の受入試験",
                    "nameEn",
                    "Exchange trial",
                    "paid",
                    false,
                    "expiryMonths",
                    6))
            .send()
            .is(201);
    MANAGER
        .call("correctProgram")
        .with("program", drafted.at("/id"))
        .with("If-Match", drafted.tag())
        .body(Map.of("state", "open"))
        .send()
        .is(200);
    return drafted.at("/id");
  }

  private static String posted(ContractClient who, Map<String, Object> transaction) {
    var body = new HashMap<>(transaction);
    body.put("id", UUID.randomUUID().toString());
    return who.call("postTransaction").with("program", program).body(body).send().is(201).at("/id");
  }

  private static Map<String, Object> order(String account, int amount) {
    return Map.of(
        "id",
        UUID.randomUUID().toString(),
        "wallet",
        wallet,
        "carrier",
        carrier.id(),
        "amount",
        amount,
        "carrierAccount",
        account);
  }

  private static ContractClient.Answer ordered(Map<String, Object> order) {
    return RESIDENT.call("orderExchange").with("program", program).body(order).send().is(201);
  }

  private static ContractClient.Answer shown(ContractClient who, Object order) {
    return who.call("showExchangeOrder").with("program", program).with("order", order).send();
  }

  private static JsonNode balance() {
    return RESIDENT
        .call("showBalance")
        .with("program", program)
        .with("wallet", wallet)
        .send()
        .is(200)
        .body();
  }

  @Test
  void exchangesReconcilesIsSettledAndReadsItsStatement() throws Exception {
    var before = balance().path("posted").asLong();
    var order = order("mp-7f3a-91c2", 300);
    var answer = ordered(order);
    assertEquals("completed", answer.at("/state"));
    assertTrue(answer.at("/carrierReference").startsWith("T-"));
    assertEquals(List.of(), carrier.server().wrong());
    var again = ordered(order);
    assertEquals("true", again.replayed());
    assertEquals(1, carrier.server().timesSent(order.get("id").toString()));
    assertEquals(before - 300, balance().path("posted").asLong());

    var other = joined("ほくとペイ株式会社");
    other.server().close();
    shown(carrier.client(), order.get("id")).is(200);
    shown(other.client(), order.get("id")).is(404);
    var seen = other.client().call("listExchangeOrders").with("program", program).send().is(200);
    assertEquals(0, seen.body().path("items").size());
    reconciles(order);

    var operator = subject(Stack.token("misato-merchant"));
    var shop = shop(operator);
    posted(MERCHANT, Map.of("kind", "redeem", "wallet", wallet, "merchant", shop, "amount", 40));
    var settlement = settled();
    statementsAgree(settlement, order, other, shop);
  }

  private static void reconciles(Map<String, Object> order) {
    var found =
        carrier
            .client()
            .call("reconcileExchangeOrders")
            .with("program", program)
            .with("carrier", carrier.id())
            .with("day", LocalDate.now(JAPAN))
            .file(ContractClient.CSV, carrier.server().file())
            .send()
            .is(200)
            .body()
            .path("items");
    assertTrue(found.toString().contains(order.get("id").toString()));
    found.forEach(row -> assertEquals("matched", row.path("finding").asText(), row::toString));
  }

  private static String shop(String operator) {
    return MANAGER
        .call("registerMerchant")
        .with("program", program)
        .body(
            Map.of("name", "こごた米店", "municipality", TOWN, "category", "食料品", "operator", operator))
        .send()
        .is(201)
        .at("/id");
  }

  /** Who a token is of. */
  private static String subject(String token) throws IOException {
    var claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return ContractClient.json(claims).path("sub").asText();
  }

  /** A period is settled when it is over: what was done today is made to have been yesterday. */
  private static ContractClient.Answer settled() throws SQLException {
    itWasYesterday();
    var yesterday = LocalDate.now(JAPAN).minusDays(1).toString();
    var draft =
        MANAGER
            .call("draftSettlement")
            .with("program", program)
            .body(Map.of("from", yesterday, "to", yesterday))
            .send()
            .is(201);
    return MANAGER
        .call("correctSettlement")
        .with("program", program)
        .with("settlement", draft.at("/id"))
        .with("If-Match", draft.tag())
        .body(Map.of("state", "closed"))
        .send()
        .is(200);
  }

  private static void itWasYesterday() throws SQLException {
    var stack = Stack.running();
    try (var connection =
            DriverManager.getConnection(
                stack.databaseUrl(Service.POINTS), "postgres", stack.databasePassword("postgres"));
        var sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("alter table entry disable trigger user");
      sql.execute(
          "update entry set effective_at = effective_at - interval '1 day' where program_id = '"
              + program
              + "'");
      sql.execute("alter table entry enable trigger user");
      connection.commit();
    }
  }

  private static void statementsAgree(
      ContractClient.Answer settlement, Map<String, Object> order, Joined other, String shop)
      throws IOException {
    var lines =
        MANAGER
            .call("listSettlementCarriers")
            .with("program", program)
            .with("settlement", settlement.at("/id"))
            .send()
            .is(200)
            .body()
            .path("items");
    assertEquals(1, lines.size());
    var paid = lines.path(0).path("amount").asLong();
    assertEquals(paid, settlement.body().path("exchanged").asLong());
    assertTrue(paid >= (int) order.get("amount"));
    var own = carrier.client().call("listOwnCarrierStatement").send().is(200);
    assertEquals(paid, own.body().at("/items/0/amount").asLong());
    assertEquals(settlement.at("/id"), own.at("/items/0/settlement"));
    assertNull(own.at("/next"));
    var sheet =
        carrier
            .client()
            .call("listOwnCarrierStatement")
            .accept(ContractClient.XLSX)
            .send()
            .is(200)
            .bytes();
    var written = sheetOf(sheet);
    assertTrue(written.contains("<v>" + paid + "</v>"), written);
    var others = other.client().call("listOwnCarrierStatement").send().is(200);
    assertEquals(0, others.body().path("items").size());

    var shops = statementOf(MERCHANT, shop).is(200);
    assertEquals(40, shops.body().at("/items/0/amount").asLong());
    assertEquals(40, settlement.body().path("amount").asLong());
    statementOf(MERCHANT, shop("7d1f6c1e-58f4-4a55-9f0e-1f4c7a1d2b11")).is(403);
  }

  private static ContractClient.Answer statementOf(ContractClient who, String shop) {
    return who.call("listShopStatement").with("program", program).with("merchant", shop).send();
  }

  /** The first sheet of a workbook, as it is written in there. */
  private static String sheetOf(byte[] workbook) throws IOException {
    var file = Files.createTempFile("statement", ".xlsx");
    try {
      Files.write(file, workbook);
      try (var zip = FileSystems.newFileSystem(file)) {
        return Files.readString(zip.getPath("xl", "worksheets", "sheet1.xml"));
      }
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void aRefusalALateYesAndALostOrderEndAsTheContractSays() {
    var before = balance().path("posted").asLong();
    var refused = ordered(order("closed-1", 10));
    assertEquals("cancelled", refused.at("/state"));
    assertEquals("account-closed", refused.at("/reason"));
    assertEquals(before, balance().path("posted").asLong());

    var late = order("slow-1", 20);
    assertEquals("unknown", ordered(late).at("/state"));
    var lost = order("lost-1", 30);
    assertEquals("unknown", ordered(lost).at("/state"));
    assertEquals(before, balance().path("posted").asLong());
    assertEquals(50, balance().path("held").asLong());
    for (var order : List.of(late, lost)) {
      MANAGER
          .call("inquireExchangeOrder")
          .with("program", program)
          .with("order", order.get("id"))
          .send()
          .is(200);
    }
    await()
        .atMost(Duration.ofSeconds(100))
        .pollInterval(Duration.ofSeconds(2))
        .until(
            () ->
                List.of(late, lost).stream()
                    .allMatch(
                        order ->
                            shown(carrier.client(), order.get("id"))
                                .at("/state")
                                .equals("completed")));
    assertEquals(before - 50, balance().path("posted").asLong());
    // the late one was asked about and not sent again, the lost one sent again under its id
    assertEquals(1, carrier.server().timesSent(late.get("id").toString()));
    assertTrue(carrier.server().timesAsked(late.get("id").toString()) >= 1);
    assertEquals(2, carrier.server().timesSent(lost.get("id").toString()));
    assertEquals(List.of(), carrier.server().wrong());
    var disputed =
        MANAGER
            .call("listExchangeOrders")
            .with("program", program)
            .with("disputed", true)
            .send()
            .is(200);
    assertEquals(0, disputed.body().path("items").size());
  }

  @Test
  void anAddressInsideIsNotRegistered() {
    var id = carrier.id();
    var tag = MANAGER.call("showCarrier").with("carrier", id).send().is(200).tag();
    for (var address : List.of("https://169.254.169.254/latest", "https://10.0.0.1/banso")) {
      var answer =
          MANAGER
              .call("correctCarrier")
              .with("carrier", id)
              .with("If-Match", tag)
              .body(Map.of("exchangeUrl", address))
              .send()
              .is(422);
      assertEquals("/problems/exchange-url-not-public", answer.at("/type"));
    }
  }
}
