package jp.banso.points.earn;

import static jp.banso.points.PointsWorld.manager;
import static jp.banso.points.earn.EarnWorld.points;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.TreeMap;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;

/** How often a request asks the database: the same, however much is already there. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class EarnCostTest {

  @Test
  void everyRequestCostsTheSameForOneRowAndForMany() {
    var earn = EarnWorld.running(100_000);
    var terms = points(1);
    terms.put("mostPerResident", 1_000);
    var rule = earn.rule("walk", terms);
    var wallet = earn.world().wallet();
    earn.report("walk", wallet).then().statusCode(201);
    var few = costs(earn, rule, wallet);
    for (var i = 0; i < 12; i++) {
      earn.rule("walk", terms);
      earn.report("walk", wallet).then().statusCode(201);
      EarnWorld.running(earn.world(), 5);
    }
    assertEquals(few, costs(earn, rule, wallet));
    assertEquals(
        Map.of(
            "campaign", 2L, "campaigns", 3L, "event", 13L, "rule", 2L, "rules", 3L, "versions", 3L),
        few);
  }

  private static Map<String, Long> costs(EarnWorld earn, String rule, String wallet) {
    var costs = new TreeMap<String, Long>();
    Map.of(
            "campaigns", earn.world().at("/campaigns"),
            "campaign", earn.at(""),
            "rules", earn.at("/earn-rules"),
            "rule", earn.at("/earn-rules/" + rule),
            "versions", earn.at("/earn-rules/" + rule + "/versions"))
        .forEach(
            (name, path) ->
                costs.put(
                    name, Statements.count(() -> manager().get(path).then().statusCode(200))));
    costs.put("event", Statements.count(() -> earn.report("walk", wallet).then().statusCode(201)));
    return costs;
  }
}
