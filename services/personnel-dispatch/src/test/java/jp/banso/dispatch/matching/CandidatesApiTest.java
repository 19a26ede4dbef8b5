package jp.banso.dispatch.matching;

import static jp.banso.dispatch.Desk.V1;
import static jp.banso.dispatch.Desk.as;
import static jp.banso.dispatch.Desk.coordinator;
import static jp.banso.dispatch.Desk.id;
import static jp.banso.dispatch.Desk.misato;
import static jp.banso.dispatch.Desk.proposed;
import static jp.banso.dispatch.Desk.registered;
import static jp.banso.dispatch.Desk.specialist;
import static jp.banso.dispatch.Desk.submitted;
import static jp.banso.dispatch.Desk.tochigi;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CandidatesApiTest {

  private static String candidates(String request) {
    return V1 + "/support-requests/" + request + "/candidates";
  }

  @Test
  void whoFitsIsRankedWithEveryFactorAndItsReason() {
    var person = registered("仙台 花子");
    var found = "candidates.find { it.specialist == '" + person + "' }.";
    coordinator()
        .get(candidates(submitted()))
        .then()
        .statusCode(200)
        .body("organizationName", is("宮城県美里町"))
        .body(found + "name", is("仙台 花子"))
        // 1 × (1/2 + 1/2 × 2/3) × 1 (remote) × 0.8, of 0.8333
        .body(found + "score", is(0.6666f))
        .body(
            found + "factors.aspect",
            is(List.of("SKILL_FIT", "AVAILABILITY", "LOCATION", "CONTINUITY")))
        .body(found + "factors[1].reason.ja", containsString("週3日のうち0日が割当済み"))
        .body(found + "factors[1].reason.en", containsString("0 of 3 days a week"))
        .body(found + "factors[1].figures.find { it.name == 'workableDays' }.value", is(88));
  }

  @Test
  void whoDoesNotFitIsListedWithEveryReason() {
    var person =
        id(
            coordinator()
                .body(
                    specialist("利益 相反")
                        .replace("044458", "045055")
                        .replace("\"level\": 3", "\"level\": 1"))
                .post(V1 + "/specialists"));
    coordinator()
        .get(candidates(submitted()))
        .then()
        .body("candidates.specialist", not(hasItem(person)))
        .body(
            "refused.find { it.specialist == '" + person + "' }.reasons.constraint",
            is(List.of("CONFLICT_OF_INTEREST", "SKILL_LEVEL_TOO_LOW")));
  }

  @Test
  void whatIsPromisedElsewhereLowersTheRankAndServiceHereRaisesIt() {
    var person = registered("気仙沼 花子");
    var first = submitted();
    var found = "candidates.find { it.specialist == '" + person + "' }.";
    var proposal = proposed(first, person);
    var second = submitted();
    // promised 1 of 3: 1/2 + 1/2 × 1/3 = 0.6667; only proposed, so no continuity yet: × 0.8 =
    // 0.53336
    coordinator().get(candidates(second)).then().body(found + "score", is(0.5334f));
    coordinator()
        .header("If-Match", "\"0\"")
        .body("{\"state\": \"ACCEPTED\"}")
        .put(V1 + "/assignments/" + proposal.path("id") + "/state")
        .then()
        .statusCode(200);
    // × 0.9
    coordinator().get(candidates(second)).then().body(found + "score", is(0.6f));
  }

  @Test
  void theOrderIsTheSameEveryTime() {
    Collections.nCopies(3, "同点 太郎").forEach(name -> registered(name));
    var request = submitted();
    var first = coordinator().get(candidates(request)).asString();
    for (var n = 0; n < 3; n++) {
      assertEquals(first, coordinator().get(candidates(request)).asString());
    }
  }

  @Test
  void aTownNeverReadsThePool() {
    var request = submitted();
    misato().get(candidates(request)).then().statusCode(403);
    as("specialist", "04").get(candidates(request)).then().statusCode(403);
    tochigi().get(candidates(request)).then().statusCode(404);
  }

  @Test
  void otherPrefecturesSpecialistsAreNoCandidatesEvenForTheNation() {
    var theirs = id(tochigi().body(specialist("栃木 花子")).post(V1 + "/specialists"));
    var ours = registered("宮城 花子");
    as("dispatch-coordinator", "*")
        .get(candidates(submitted()))
        .then()
        .statusCode(200)
        .body("candidates.specialist", hasItem(ours))
        .body("candidates.specialist", not(hasItem(theirs)))
        .body("refused.specialist", not(hasItem(theirs)));
  }

  @Test
  void theRankingPrintsAndIsATable() {
    registered("印刷 <太郎>");
    var request = submitted();
    coordinator()
        .accept("text/html")
        .get(candidates(request))
        .then()
        .statusCode(200)
        .body(containsString("<html lang=\"ja\">"))
        .body(containsString("印刷 &lt;太郎&gt;"))
        .body(containsString("候補者一覧"))
        .body(not(containsString("<script")));
    Callers.as("dispatch-coordinator")
        .in("04")
        .request("en")
        .accept("text/csv")
        .get(candidates(request))
        .then()
        .statusCode(200)
        .body(containsString("Rank,Name,Score,Skill fit,Availability,Location,Continuity,Reasons"));
    coordinator()
        .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .get(candidates(request))
        .then()
        .statusCode(200);
  }

  @Test
  void theReverseRanksTheSubmittedRequestsForOnePerson() {
    var me = Callers.as("specialist").in("04");
    var person =
        id(coordinator().body(specialist("逆引 花子", me.subject())).post(V1 + "/specialists"));
    var other = registered("別人 太郎");
    var submitted = submitted();
    var draft = jp.banso.dispatch.Desk.drafted().<String>path("id");
    var path = V1 + "/specialists/" + person + "/matching-requests";
    coordinator()
        .get(path)
        .then()
        .statusCode(200)
        .body("requests.request", hasItems(submitted))
        .body("requests.request", not(hasItem(draft)))
        .body("requests.find { it.request == '" + submitted + "' }.score", is(0.6666f));
    me.request().get(path).then().statusCode(200);
    me.request().get(V1 + "/specialists/" + other + "/matching-requests").then().statusCode(404);
    tochigi().get(path).then().statusCode(404);
  }

  @Test
  void twoHundredSpecialistsCostNoMoreStatementsThanTen() {
    var tokyo = Callers.as("dispatch-coordinator").in("13");
    var request =
        id(
            tokyo
                .request()
                .body(jp.banso.dispatch.Desk.request("131016", "庁内研修"))
                .post(V1 + "/support-requests"));
    Runnable rank = () -> tokyo.request().get(candidates(request)).then().statusCode(200);
    for (var n = 0; n < 10; n++) {
      id(tokyo.request().body(specialist("東京 " + n)).post(V1 + "/specialists"));
    }
    var ofTen = Statements.count(rank);
    for (var n = 10; n < 200; n++) {
      id(tokyo.request().body(specialist("東京 " + n)).post(V1 + "/specialists"));
    }
    assertEquals(ofTen, Statements.count(rank));
    // who is calling, the request, the pool, what it has promised
    assertEquals(4, ofTen);
    tokyo.request().get(candidates(request)).then().body("candidates.size()", is(200));
  }
}
