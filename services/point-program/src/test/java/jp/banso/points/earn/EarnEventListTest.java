package jp.banso.points.earn;

import static jp.banso.points.PointsWorld.OTHER_TOWN;
import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.resident;
import static jp.banso.points.earn.EarnWorld.event;
import static jp.banso.points.earn.EarnWorld.points;
import static jp.banso.points.earn.EarnWorld.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class EarnEventListTest {
  private EarnWorld earn;
  private PointsWorld world;
  private String wallet;
  private String checkup;
  private String walk;

  @BeforeEach
  void runACampaign() {
    earn = EarnWorld.running(1_000);
    world = earn.world();
    wallet = world.wallet();
    checkup = earn.plainRule("checkup");
    var terms = points(10);
    terms.put("mostPerResident", 10);
    walk = earn.rule("walk", terms);
  }

  private static RequestSpecification machine() {
    return as(TOWN, "scope:points:grant");
  }

  private UUID reported(RequestSpecification caller, String type, int daysAgo) {
    var id = UUID.randomUUID();
    var body = event(id, type, wallet);
    body.put("occurredAt", Instant.now().minus(daysAgo, ChronoUnit.DAYS).toString());
    earn.report(caller, body).then().statusCode(201);
    return id;
  }

  private List<String> listed(String filters) {
    return manager()
        .get(world.at("/events" + filters))
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  @Test
  void listsByDayAndPageAfterPageWithoutGapOrRepetition() {
    var expected = new ArrayList<String>();
    for (var day = 6; day >= 0; day--) {
      expected.add(reported(manager(), "checkup", day).toString());
    }
    assertEquals(expected, listed(""));
    var found = new ArrayList<String>();
    String next = null;
    do {
      var page =
          manager()
              .get(world.at("/events?limit=2" + (next == null ? "" : "&cursor=" + next)))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      found.addAll(page.getList("items.id"));
      next = page.getString("next");
    } while (next != null);
    assertNull(next);
    assertEquals(expected, found);
  }

  @Test
  void findsByDayByRuleAndByOutcome() {
    var old = reported(manager(), "checkup", 3).toString();
    var first = reported(manager(), "walk", 2).toString();
    var capped = reported(manager(), "walk", 1).toString();
    var unknown = reported(manager(), "jogging", 0).toString();
    assertEquals(List.of(old), listed("?to=" + today().minusDays(3)));
    assertEquals(
        List.of(first, capped),
        listed("?from=" + today().minusDays(2) + "&to=" + today().minusDays(1)));
    assertEquals(List.of(first, capped), listed("?rule=" + walk));
    assertEquals(List.of(old), listed("?rule=" + checkup));
    assertEquals(List.of(old, first), listed("?outcome=earned"));
    assertEquals(List.of(capped), listed("?outcome=cap-reached"));
    assertEquals(List.of(unknown), listed("?outcome=no-rule"));
    assertEquals(List.of(), listed("?outcome=wallet-closed"));
    assertEquals(List.of(first), listed("?rule=" + walk + "&outcome=earned"));
  }

  @Test
  void saysOfEachWhatTheEventItselfSays() {
    var id = reported(machine(), "checkup", 0);
    var shown = manager().get(world.at("/events/" + id)).jsonPath().getMap("");
    manager().get(world.at("/events")).then().body("items[0]", is(shown));
  }

  @Test
  void aMachineSeesWhatItReportedItself() {
    var own = reported(machine(), "checkup", 0).toString();
    reported(manager(), "checkup", 0);
    machine().get(world.at("/events")).then().statusCode(200).body("items.id", is(List.of(own)));
    as(TOWN, "auditor").get(world.at("/events")).then().body("items", hasSize(2));
  }

  @Test
  void nobodyElseSeesAny() {
    as(OTHER_TOWN, "program-manager").get(world.at("/events")).then().statusCode(404);
    as(TOWN, "merchant").get(world.at("/events")).then().statusCode(403);
    as(TOWN, "scope:points:read").get(world.at("/events")).then().statusCode(403);
    resident("somebody").get(world.at("/events")).then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"outcome=nothing", "outcome=EARNED", "limit=0", "cursor=made-up"})
  void refusesWhatItDoesNotKnow(String filter) {
    manager()
        .get(world.at("/events?" + filter))
        .then()
        .statusCode(filter.startsWith("cursor") ? 400 : 422)
        .contentType(containsString("application/problem+json"));
  }

  @Test
  void isATableToo() {
    reported(manager(), "checkup", 0);
    var table =
        manager().accept("text/csv").get(world.at("/events")).then().statusCode(200).extract();
    var lines = table.asString().lines().toList();
    assertEquals(2, lines.size());
    assertTrue(lines.getFirst().contains("ID,行動の種類,ウォレット,行動日時,"), lines.getFirst());
  }

  @Test
  void costsTheSameForOneAndForMany() {
    reported(manager(), "checkup", 0);
    var path = world.at("/events?rule=" + checkup);
    var one = Statements.count(() -> manager().get(path).then().statusCode(200));
    for (var i = 0; i < 12; i++) {
      reported(manager(), "checkup", i);
    }
    assertEquals(one, Statements.count(() -> manager().get(path).then().statusCode(200)));
    assertEquals(3, one);
  }
}
