package jp.banso.points.exchange;

import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import jp.banso.points.OwnerSql;
import jp.banso.points.carrier.LoopbackKeycloak;
import jp.banso.points.exchange.LoopbackCarrier.Mood;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The carrier fails in every way, instances die at every step, and each order ends once. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(value = LoopbackKeycloak.class, scope = TestResourceScope.GLOBAL)
class ExchangeFailureTest {
  @Inject ExchangeRun run;
  private ExchangeWorld town;

  @BeforeEach
  void open() {
    town = new ExchangeWorld();
  }

  @AfterEach
  void close() {
    town.close();
  }

  private void goOn(UUID id) {
    ExchangeWorld.isDue(id);
    run.goOn();
  }

  @ParameterizedTest
  @EnumSource(
      value = Mood.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"WELL", "REFUSING"})
  void whatIsNotClearlyYesOrNoKeepsThePointsHeldUntilItIs(Mood mood) {
    town.partner.is(mood);
    var id = town.ordered(30, "unknown");
    town.balance(100, 30);
    goOn(id);
    town.shown(id).body("state", is("unknown"));
    town.balance(100, 30);
    town.partner.decides(id, "accepted");
    town.partner.is(Mood.WELL);
    goOn(id);
    town.shown(id).body("state", is("completed"), "discrepancy", nullValue());
    town.balance(70, 0);
  }

  /**
   * The hold is what was promised to the carrier: whoever leaves meanwhile does not take it back.
   */
  @Test
  void theCarriersYesCountsThoughTheHolderWithdrewMeanwhile() {
    town.partner.is(Mood.PENDING);
    var left = town.ordered(30, "unknown");
    manager()
        .body(
            Map.of(
                "purpose",
                "participation",
                "decision",
                "withdrawn",
                "statedBy",
                "staff",
                "ground",
                "窓口で申出書を受領"))
        .post(town.world.at("/wallets/" + town.wallet + "/consents"))
        .then()
        .statusCode(201);
    town.partner.decides(left, "accepted");
    goOn(left);
    town.shown(left).body("state", is("completed"), "discrepancy", nullValue());
    town.balance(70, 0);
  }

  @Test
  void aTimeOutIsFoundToHaveBeenAcceptedAndIsNotSentAgain() {
    town.partner.is(Mood.SILENT_AFTER_DOING);
    var id = town.ordered(30, "unknown");
    town.partner.is(Mood.WELL);
    goOn(id);
    town.shown(id).body("state", is("completed"));
    assertEquals(1, town.partner.count("POST"));
    assertEquals(1, town.partner.count("GET"));
    town.balance(70, 0);
  }

  @Test
  void aTimeOutTheCarrierNeverHeardOfIsSentAgainUnderTheSameId() {
    town.partner.is(Mood.SILENT);
    var id = town.ordered(30, "unknown");
    town.partner.is(Mood.WELL);
    goOn(id);
    town.shown(id).body("state", is("completed"));
    assertEquals(2, town.partner.count("POST"));
    assertEquals(town.partner.came().getFirst().body(), town.partner.came().getLast().body());
    town.balance(70, 0);
  }

  @Test
  void anOrderUnknownToTheCarrierIsGivenUpOnlyWhenItMustNotTakeItAnyMore() {
    town.partner.is(Mood.SILENT);
    var id = town.ordered(30, "unknown");
    ExchangeWorld.change(town.carrier, Map.of("state", "suspended"));
    town.partner.is(Mood.WELL);
    goOn(id);
    town.shown(id).body("state", is("unknown"));
    assertEquals(1, town.partner.count("POST"), "a suspended carrier gets no order");
    town.balance(100, 30);
    ExchangeWorld.becomes(id, "valid_until = now()");
    goOn(id);
    town.shown(id).body("state", is("cancelled"), "reason", is("not-known-to-carrier"));
    town.balance(100, 0);
  }

  @Test
  void aLateRefusalSetsThePointsFree() {
    town.partner.is(Mood.PENDING);
    var id = town.ordered(30, "unknown");
    town.partner.decides(id, "refused");
    goOn(id);
    town.shown(id).body("state", is("cancelled"), "reason", is("account-closed"));
    town.balance(100, 0);
  }

  @Test
  void anAnswerAfterTheHoldExpiredIsReportedAndNotLost() {
    town.partner.is(Mood.SILENT_AFTER_DOING);
    var id = town.ordered(30, "unknown");
    String hold = town.shown(id).extract().path("hold");
    OwnerSql.tamper(
        "update hold set expires_at = now() - interval '1 second' where id = '" + hold + "'");
    town.partner.is(Mood.WELL);
    goOn(id);
    town.shown(id)
        .body("state", is("accepted"), "discrepancy", is("hold-expired"))
        .body("carrierReference", notNullValue());
    manager()
        .get(town.at("?disputed=true"))
        .then()
        .body("items.size()", is(1), "items[0].id", is(id.toString()));
    assertEquals(100, town.world.balance(town.wallet));
  }

  @Test
  void anAnswerAfterSomebodyVoidedTheHoldIsReportedAndNotLost() {
    town.partner.is(Mood.SILENT_AFTER_DOING);
    var id = town.ordered(30, "unknown");
    town.world
        .post(
            manager(),
            Map.of(
                "id",
                UUID.randomUUID(),
                "kind",
                "void",
                "hold",
                town.shown(id).extract().<String>path("hold")))
        .then()
        .statusCode(201);
    town.partner.is(Mood.WELL);
    goOn(id);
    town.shown(id).body("state", is("accepted"), "discrepancy", is("hold-resolved"));
    town.balance(100, 0);
  }

  @Test
  void noShopCapturesWhatIsHeldForAnExchange() {
    town.partner.is(Mood.PENDING);
    var id = town.ordered(30, "unknown");
    town.world
        .post(
            as(TOWN, "merchant"),
            Map.of(
                "id",
                UUID.randomUUID(),
                "kind",
                "capture",
                "merchant",
                town.world.shop(),
                "hold",
                town.shown(id).extract().<String>path("hold")))
        .then()
        .statusCode(404);
    town.balance(100, 30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CANCELLED", "REFUSED", "COMPLETED", "ACCEPTED"})
  void anAnswerThatContradictsWhatWasDecidedMeanwhileIsReported(String meanwhile) {
    var gone = meanwhile.equals("CANCELLED") || meanwhile.equals("REFUSED");
    var id = UUID.randomUUID();
    town.partner.is(gone ? Mood.WELL : Mood.REFUSING);
    town.partner.meanwhile(() -> ExchangeWorld.becomes(id, "state = '" + meanwhile + "'"));
    town.post(id, 30)
        .then()
        .statusCode(201)
        .body("state", is(meanwhile.toLowerCase(Locale.ROOT)))
        .body("discrepancy", is(gone ? "accepted-after-refusal" : "refused-after-acceptance"));
    town.balance(100, 30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"COMPLETED", "CANCELLED"})
  void theSameAnswerTwiceChangesNothing(String meanwhile) {
    var id = UUID.randomUUID();
    town.partner.is(meanwhile.equals("COMPLETED") ? Mood.WELL : Mood.REFUSING);
    town.partner.meanwhile(() -> ExchangeWorld.becomes(id, "state = '" + meanwhile + "'"));
    town.post(id, 30)
        .then()
        .statusCode(201)
        .body("state", is(meanwhile.toLowerCase(Locale.ROOT)), "discrepancy", nullValue());
  }

  @Test
  void theAnswersOfTwoRunsAtOnceCountOnce() throws Exception {
    town.partner.is(Mood.SILENT_AFTER_DOING);
    var id = town.ordered(30, "unknown");
    town.partner.is(Mood.WELL);
    ExchangeWorld.isDue(id);
    try (var threads = Executors.newFixedThreadPool(6)) {
      var runs = IntStream.range(0, 6).mapToObj(i -> threads.submit(run::goOn)).toList();
      for (var one : runs) {
        one.get();
      }
    }
    town.shown(id).body("state", is("completed"), "discrepancy", nullValue());
    assertEquals(1, town.partner.count("GET"), "the lease keeps the others away");
    town.balance(70, 0);
  }

  /** How an instance may have left an order that the carrier took or never saw. */
  @ParameterizedTest
  @ValueSource(strings = {"REQUESTED", "SENT", "UNKNOWN"})
  void anOrderWhoseInstanceDiedIsFinishedOnceByTheNextRun(String left) {
    for (var mood : new Mood[] {Mood.SILENT, Mood.SILENT_AFTER_DOING}) {
      town.partner.is(mood);
      var id = town.ordered(20, "unknown");
      ExchangeWorld.becomes(id, "state = '" + left + "'");
      town.partner.is(Mood.WELL);
      goOn(id);
      goOn(id);
      town.shown(id).body("state", is("completed"), "discrepancy", nullValue());
    }
    town.balance(60, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"COMPLETED", "UNKNOWN"})
  void anInstanceThatDiedAroundTheCaptureLeavesItToBeDoneOnce(String before) {
    town.partner.is(before.equals("UNKNOWN") ? Mood.SILENT_AFTER_DOING : Mood.WELL);
    var id = town.ordered(30, before.toLowerCase(Locale.ROOT));
    ExchangeWorld.becomes(id, "state = 'ACCEPTED'");
    goOn(id);
    town.shown(id).body("state", is("completed"));
    town.balance(70, 0);
  }

  @Test
  void anInstanceThatDiedAroundTheVoidLeavesItToBeDoneOnce() {
    town.partner.is(Mood.REFUSING);
    var id = town.ordered(30, "cancelled");
    ExchangeWorld.becomes(id, "state = 'REFUSED'");
    goOn(id);
    town.shown(id).body("state", is("cancelled"), "discrepancy", nullValue());
    town.balance(100, 0);
  }

  @Test
  void aCarrierThatNeverAnswersIsLeftToAPersonWhoMayHaveItAskedAgain() {
    town.partner.is(Mood.BROKEN);
    var id = town.ordered(30, "unknown");
    ExchangeWorld.becomes(id, "attempts = 19");
    goOn(id);
    town.shown(id).body("state", is("unknown"), "discrepancy", is("no-answer"));
    var asked = town.partner.came().size();
    run.goOn();
    assertEquals(asked, town.partner.came().size());
    town.balance(100, 30);
    town.partner.is(Mood.WELL);
    manager()
        .post(town.at("/" + id + "/inquiries"))
        .then()
        .statusCode(200)
        .body("discrepancy", nullValue());
    run.goOn();
    town.shown(id).body("state", is("completed"));
    manager()
        .post(town.at("/" + id + "/inquiries"))
        .then()
        .statusCode(409)
        .body("type", is("/problems/exchange-is-finished"));
  }

  @Test
  void noTransactionIsOpenWhileTheCarrierIsWaitedFor() {
    var longest = new AtomicLong(-1);
    town.partner.meanwhile(
        () -> {
          try (var connection = PostgresResource.superuser();
              var sql = connection.createStatement();
              var wait = sql.executeQuery("select pg_sleep(0.4)")) {
            assertTrue(wait.next());
            try (var open =
                sql.executeQuery(
                    "select count(*) from pg_stat_activity where state = 'idle in transaction'"
                        + " and now() - xact_start > interval '300 milliseconds'")) {
              open.next();
              longest.set(open.getLong(1));
            }
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
    town.ordered(10, "completed");
    assertEquals(0, longest.get());
  }
}
