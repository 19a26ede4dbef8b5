package jp.banso.points.campaign;

import static jp.banso.points.PointsWorld.OTHER_TOWN;
import static jp.banso.points.PointsWorld.TOWN;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.PointsWorld.resident;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CampaignApiTest {
  private final LocalDate today = JapanTime.dayOf(Instant.now());

  private PointsWorld world;
  private Map<String, Object> campaign;

  @BeforeEach
  void openAProgramme() {
    world = PointsWorld.open();
    campaign =
        new HashMap<>(
            Map.of(
                "nameJa", "秋の健診キャンペーン",
                "nameEn", "Autumn check-ups",
                "budget", world.budget(100),
                "startsOn", today.minusDays(10).toString(),
                "endsOn", today.plusDays(10).toString()));
  }

  private String draft() {
    return manager()
        .body(campaign)
        .post(world.at("/campaigns"))
        .then()
        .statusCode(201)
        .header("ETag", "\"0\"")
        .body("state", is("draft"), "budget", is(campaign.get("budget")))
        .extract()
        .path("id");
  }

  private ValidatableResponse correct(String id, int version, Map<String, ?> change) {
    return manager()
        .header("If-Match", "\"" + version + "\"")
        .body(change)
        .patch(world.at("/campaigns/" + id))
        .then();
  }

  @Test
  void aCampaignIsDraftedRunAndEndedAndEveryStepIsInTheJournal() {
    var id = draft();
    correct(id, 0, Map.of("state", "running")).statusCode(200).body("state", is("running"));
    correct(id, 1, Map.of("state", "draft"))
        .statusCode(409)
        .body("type", is("/problems/campaign-state-conflict"));
    correct(id, 1, Map.of("state", "ended")).statusCode(200).body("version", is(2));
    correct(id, 2, Map.of("nameEn", "Again"))
        .statusCode(409)
        .body("type", is("/problems/campaign-is-fixed"));
    as(TOWN, "auditor")
        .get("/audit-events?subject=" + world.at("/campaigns/" + id))
        .then()
        .statusCode(200)
        .body("items", hasSize(3));
  }

  @Test
  void aDraftMayChangeInEveryPartARunningOneInItsNamesAndLastDayOnly() {
    var id = draft();
    var other = world.budget(7);
    correct(id, 0, Map.of("budget", other, "startsOn", today.toString()))
        .statusCode(200)
        .body("budget", is(other), "startsOn", is(today.toString()));
    correct(id, 1, Map.of("state", "running")).statusCode(200);
    correct(id, 2, Map.of("startsOn", today.minusDays(1).toString()))
        .statusCode(409)
        .body("type", is("/problems/campaign-is-fixed"));
    correct(id, 2, Map.of("budget", world.budget(8))).statusCode(409);
    correct(id, 2, Map.of("endsOn", today.minusDays(1).toString()))
        .statusCode(422)
        .body("type", is("/problems/campaign-period-invalid"));
    correct(id, 2, Map.of("endsOn", today.toString(), "nameJa", "健診"))
        .statusCode(200)
        .body("endsOn", is(today.toString()), "nameJa", is("健診"));
  }

  @Test
  void whoeverChangesItSaysWhichVersionTheySaw() {
    var id = draft();
    manager()
        .body(Map.of("nameEn", "x"))
        .patch(world.at("/campaigns/" + id))
        .then()
        .statusCode(428);
    correct(id, 0, Map.of("nameEn", "x")).statusCode(200);
    correct(id, 0, Map.of("nameEn", "y")).statusCode(412);
  }

  @Test
  void aPeriodThatCannotBeIsRefused() {
    campaign.put("endsOn", today.minusDays(11).toString());
    manager()
        .header("Accept-Language", "en")
        .body(campaign)
        .post(world.at("/campaigns"))
        .then()
        .statusCode(422)
        .body(
            "type",
            is("/problems/campaign-period-invalid"),
            "detail",
            containsString(today.minusDays(11).toString()));
    campaign.put("endsOn", today.plusYears(6).toString());
    manager().body(campaign).post(world.at("/campaigns")).then().statusCode(422);
  }

  @Test
  void aBudgetThatIsNotThereIsRefusedAtOnceAndLater() {
    var id = draft();
    correct(id, 0, Map.of("budget", UUID.randomUUID())).statusCode(404);
    campaign.put("budget", UUID.randomUUID());
    manager()
        .body(campaign)
        .post(world.at("/campaigns"))
        .then()
        .statusCode(404)
        .body("type", is("/problems/budget-not-found"));
  }

  @Test
  void theSameKeyDraftsOnce() {
    var key = UUID.randomUUID().toString();
    for (var i = 0; i < 2; i++) {
      manager()
          .header("Idempotency-Key", key)
          .body(campaign)
          .post(world.at("/campaigns"))
          .then()
          .statusCode(201);
    }
    manager().get(world.at("/campaigns")).then().body("items", hasSize(1));
  }

  @Test
  void campaignsAreListedInPagesAndAsATable() {
    draft();
    draft();
    String next =
        manager()
            .get(world.at("/campaigns?limit=1"))
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .extract()
            .path("next");
    manager()
        .queryParam("cursor", next)
        .get(world.at("/campaigns?limit=1"))
        .then()
        .body("items", hasSize(1));
    manager()
        .header("Accept", "text/csv")
        .header("Accept-Language", "ja")
        .get(world.at("/campaigns"))
        .then()
        .statusCode(200)
        .body(containsString("秋の健診キャンペーン"));
  }

  @Test
  void onlyManagersDraftAndOtherTownsAndResidentsSeeNothing() {
    var id = draft();
    as(TOWN, "auditor").body(campaign).post(world.at("/campaigns")).then().statusCode(403);
    as(TOWN, "scope:points:grant").get(world.at("/campaigns/" + id)).then().statusCode(200);
    as(TOWN, "scope:points:grant")
        .body(campaign)
        .post(world.at("/campaigns"))
        .then()
        .statusCode(403);
    as(OTHER_TOWN, "program-manager").get(world.at("/campaigns/" + id)).then().statusCode(404);
    resident("someone").get(world.at("/campaigns/" + id)).then().statusCode(403);
  }
}
