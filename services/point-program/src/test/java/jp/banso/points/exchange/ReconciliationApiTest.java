package jp.banso.points.exchange;

import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.carrier.LoopbackKeycloak;
import jp.banso.points.exchange.LoopbackCarrier.Mood;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(value = LoopbackKeycloak.class, scope = TestResourceScope.GLOBAL)
class ReconciliationApiTest {
  @Inject InstantSource time;
  private ExchangeWorld town;

  @BeforeEach
  void open() {
    town = new ExchangeWorld();
  }

  @AfterEach
  void close() {
    town.close();
  }

  private ValidatableResponse reconcile(String csv) {
    return manager()
        .contentType("text/csv")
        .queryParam("carrier", town.carrier)
        .queryParam("day", JapanTime.today(time).toString())
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .post(town.at("/reconciliations"))
        .then();
  }

  @Test
  void everyRowSaysWhatWasFoundAndNothingIsChanged() {
    var matched = town.ordered(10, "completed");
    var amount = town.ordered(11, "completed");
    var missing = town.ordered(12, "completed");
    town.partner.is(Mood.REFUSING);
    var refused = town.ordered(13, "cancelled");
    town.partner.is(Mood.SILENT_AFTER_DOING);
    var unknown = town.ordered(14, "unknown");
    var neverSent = town.ordered(1_000, "cancelled");
    var strange = UUID.randomUUID();
    var csv =
        """
        order,amount,state
        %s,10,accepted
        %s,12,accepted
        %s,13,拒否
        %s,14,accepted
        %s,5,accepted
        %s,10,accepted
        nonsense,1,accepted
        """
            .formatted(matched, amount, refused, unknown, strange, matched);
    reconcile(csv)
        .statusCode(200)
        .body("items.size()", is(8))
        .body(
            "items.finding",
            contains(
                "matched",
                "amount-differs",
                "matched",
                "state-differs",
                "missing-here",
                "repeated",
                "missing-there",
                "unreadable"))
        .body("items[6].order", is(missing.toString()), "items[6].ourAmount", is(12))
        .body("items[1].ourAmount", is(11), "items[1].theirAmount", is(12))
        .body("items[3].ourState", is("unknown"), "items[7].row", is(8));
    town.shown(unknown).body("state", is("unknown"));
    town.shown(neverSent).body("state", is("cancelled"));
  }

  @Test
  void ordersOfAnotherCarrierAreNotComparedAndTheCostDoesNotGrow() {
    var id = town.ordered(10, "completed");
    var other = ExchangeWorld.live(town.partner.url());
    var few = Statements.count(() -> reconcile("order,amount,state\n" + id + ",10,accepted\n"));
    town.ordered(1, "completed");
    town.ordered(1, "completed");
    assertEquals(
        few, Statements.count(() -> reconcile("order,amount,state\n" + id + ",10,accepted\n")));
    assertEquals(3, few);
    manager()
        .contentType("text/csv")
        .body("order,amount,state\n" + id + ",10,accepted\n")
        .post(town.at("/reconciliations?carrier=" + other + "&day=" + JapanTime.today(time)))
        .then()
        .statusCode(200)
        .body("items.finding", contains("missing-here"));
  }

  @Test
  void aCarrierComparesItsOwnFileAndNobodyElses() {
    var id = town.ordered(10, "completed");
    var file = "order,amount,state\n" + id + ",10,accepted\n";
    var day = JapanTime.today(time).toString();
    ExchangeWorld.clientOf(town.carrier)
        .contentType("text/csv")
        .body(file)
        .post(town.at("/reconciliations?carrier=" + town.carrier + "&day=" + day))
        .then()
        .statusCode(200)
        .body("items.finding", contains("matched"));
    var other = ExchangeWorld.live(town.partner.url());
    ExchangeWorld.clientOf(other)
        .contentType("text/csv")
        .body(file)
        .post(town.at("/reconciliations?carrier=" + town.carrier + "&day=" + day))
        .then()
        .statusCode(404)
        .body("type", is("/problems/carrier-not-found"));
  }

  @Test
  void whatIsNoFileOfOrdersIsRefused() {
    reconcile("a,b\n1,2\n").statusCode(422);
    reconcile("order,amount,state\n" + "x,1,accepted\n".repeat(10_001))
        .statusCode(422)
        .body("type", is("/problems/reconciliation-too-long"))
        .body("detail", containsString("10,000"));
    as(TOWN, "merchant")
        .contentType("text/csv")
        .body("order,amount,state\n")
        .post(town.at("/reconciliations?carrier=" + town.carrier + "&day=2026-11-23"))
        .then()
        .statusCode(403);
  }
}
