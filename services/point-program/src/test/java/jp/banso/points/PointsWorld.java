package jp.banso.points;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.banso.testing.Callers;
import org.awaitility.Awaitility;

/**
 * An open programme of 美里町 with what a test needs in it, made through the API like a front end
 * would.
 */
public final class PointsWorld {
  /** 美里町. */
  public static final String TOWN = "045055";

  /** 仙台市, in the same prefecture. */
  public static final String OTHER_TOWN = "041009";

  private static final String SCOPE = "scope:";
  private static final String BASE = "/points/v1";

  private final String program;

  private PointsWorld(String program) {
    this.program = program;
  }

  /** A request by someone with these roles in this area, or by a machine with this scope. */
  public static RequestSpecification as(String area, String... roles) {
    var scope = roles[0].startsWith(SCOPE) ? roles[0].substring(SCOPE.length()) : null;
    var caller = scope == null ? Callers.as(roles) : Callers.machine(scope);
    // The same roles in the same area are the same person: who sends an id again is who sent it
    // first
    return with(caller.withSubject(area + ":" + String.join(",", roles)).in(area).token());
  }

  /** A request by a resident of the town. */
  public static RequestSpecification resident(String subject) {
    return with(Callers.resident(subject).in(TOWN).token());
  }

  private static RequestSpecification with(String token) {
    return given()
        .basePath(BASE)
        .header("Authorization", "Bearer " + token)
        .contentType(ContentType.JSON);
  }

  /** A request by the town's program manager. */
  public static RequestSpecification manager() {
    return as(TOWN, "program-manager");
  }

  /** A programme as it is drafted. */
  public static Map<String, Object> aProgram() {
    return new HashMap<>(
        Map.of(
            "issuer",
            TOWN,
            "legalKind",
            "municipality",
            "nameJa",
            "みさと健康ポイント",
            "nameEn",
            "Misato Health Points",
            "paid",
            false,
            "expiryMonths",
            6));
  }

  /** A new programme, opened. */
  public static PointsWorld open() {
    return open(aProgram());
  }

  /** The same with rules of its own. */
  public static PointsWorld open(Map<String, Object> program) {
    var id = created(manager().body(program).post("/programs"));
    manager()
        .header("If-Match", "\"0\"")
        .body(Map.of("state", "open"))
        .patch("/programs/" + id)
        .then()
        .statusCode(200);
    return new PointsWorld(id);
  }

  public String program() {
    return program;
  }

  /** A path below the programme. */
  public String at(String path) {
    return "/programs/" + program + path;
  }

  public String budget(long amount) {
    return created(
        manager()
            .body(Map.of("nameJa", "予算", "nameEn", "Budget", "amount", amount))
            .post(at("/budgets")));
  }

  public String shop() {
    return created(
        manager()
            .body(Map.of("name", "こごた米店", "municipality", TOWN, "category", "食料品"))
            .post(at("/merchants")));
  }

  public String wallet() {
    return walletOf(UUID.randomUUID().toString());
  }

  /** A wallet opened at the counter for the resident with that subject. */
  public String walletOf(String subject) {
    return walletOf(subject, TOWN);
  }

  /** A wallet of a resident who lives there. */
  public String walletOf(String subject, String municipality) {
    return created(
        manager()
            .body(Map.of("subject", subject, "municipality", municipality, "consent", "terms-1"))
            .post(at("/wallets")));
  }

  public String card(int slots, long reward, String budget) {
    return created(
        manager()
            .body(
                Map.of(
                    "nameJa", "町歩きスタンプ",
                    "nameEn", "Town walk",
                    "slots", slots,
                    "reward", reward,
                    "budget", budget))
            .post(at("/stamp-cards")));
  }

  /** The body of a grant. */
  public static Map<String, Object> grant(UUID id, String wallet, String budget, long amount) {
    return Map.of("id", id, "kind", "grant", "wallet", wallet, "budget", budget, "amount", amount);
  }

  /** The body of a redemption. */
  public static Map<String, Object> redeem(UUID id, String wallet, String shop, long amount) {
    return Map.of("id", id, "kind", "redeem", "wallet", wallet, "merchant", shop, "amount", amount);
  }

  /** The body of a reversal. */
  public static Map<String, Object> reversal(UUID id, UUID reverses) {
    return Map.of("id", id, "kind", "reversal", "reverses", reverses);
  }

  /** The body of a scan. */
  public static Map<String, Object> scan(String wallet, String card, String shop, String nonce) {
    return Map.of("wallet", wallet, "card", card, "merchant", shop, "nonce", nonce);
  }

  public Response post(RequestSpecification caller, Map<String, Object> transaction) {
    return caller.body(transaction).post(at("/transactions"));
  }

  /** Grants points to a new wallet from a new budget. */
  public String walletWith(long points) {
    var wallet = wallet();
    post(manager(), grant(UUID.randomUUID(), wallet, budget(points), points))
        .then()
        .statusCode(201);
    return wallet;
  }

  public long balance(String wallet) {
    return manager()
        .get(at("/wallets/" + wallet + "/balance"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("posted");
  }

  /** What the auditor's verification of the programme's ledger finds now. */
  public ValidatableResponse verification() {
    return verification("");
  }

  /** The same with a question. */
  public ValidatableResponse verification(String query) {
    String job =
        as(TOWN, "auditor")
            .post(at("/ledger-verification" + query))
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    Awaitility.await()
        .until(() -> as(TOWN, "auditor").get("/jobs/" + job).path("state"), "succeeded"::equals);
    return as(TOWN, "auditor").get(at("/ledger-verification")).then().statusCode(200);
  }

  private static String created(Response response) {
    return response.then().statusCode(201).extract().path("id");
  }
}
