package jp.banso.dispatch.assignment;

import static jp.banso.dispatch.Desk.V1;
import static jp.banso.dispatch.Desk.assignment;
import static jp.banso.dispatch.Desk.coordinator;
import static jp.banso.dispatch.Desk.move;
import static jp.banso.dispatch.Desk.proposed;
import static jp.banso.dispatch.Desk.registered;
import static jp.banso.dispatch.Desk.submitted;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.RepeatedTest;

/** Many at once, over HTTP, on a real database. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RaceTest {

  private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
    try (var pool = Executors.newFixedThreadPool(requests.size())) {
      return pool.invokeAll(requests).stream().map(future -> future.resultNow()).toList();
    }
  }

  private static long count(List<Response> answers, int status) {
    return answers.stream().filter(answer -> answer.statusCode() == status).count();
  }

  private static Callable<Response> propose(String request, String person, String days) {
    return () -> coordinator().body(assignment(request, person, days)).post(V1 + "/assignments");
  }

  @RepeatedTest(3)
  void twelveTownsCannotPromiseThemselvesMoreThanThreeDaysOfOnePerson() throws Exception {
    var person = registered("引張 凧子");
    var proposals =
        Stream.generate(() -> submitted()).limit(12).map(it -> propose(it, person, "1")).toList();
    var answers = atOnce(proposals);
    assertEquals(3, count(answers, 201));
    assertEquals(9, count(answers, 409));
    coordinator()
        .get(V1 + "/assignments?specialist=" + person)
        .then()
        .body("items", hasSize(3))
        .body("items.daysPerWeek.sum()", is(3));
  }

  @RepeatedTest(3)
  void theSameProposalAtTheSameTimeIsMadeOnce() throws Exception {
    var answers = atOnce(Collections.nCopies(8, propose(submitted(), registered("同時 太郎"), "0.5")));
    assertEquals(1, count(answers, 201));
    assertEquals(7, count(answers, 409));
  }

  @RepeatedTest(3)
  void closingAndProposingAtOnceLeaveNoAssignmentOfAClosedRequest() throws Exception {
    var request = submitted();
    var person = registered("競合 花子");
    var answers =
        atOnce(
            List.of(
                propose(request, person, "1"),
                () ->
                    move(coordinator(), "/support-requests/" + request, "\"1\"", "CLOSED", null)));
    assertEquals(1, count(answers, 409));
    assertEquals(1, answers.stream().filter(it -> it.statusCode() < 300).count());
  }

  @RepeatedTest(3)
  void ofManyStepsFromOneVersionOneIsTaken() throws Exception {
    var path = "/assignments/" + proposed(submitted(), registered("一歩 花子")).path("id");
    var answers =
        atOnce(Collections.nCopies(8, () -> move(coordinator(), path, "\"0\"", "ACCEPTED", null)));
    assertEquals(1, count(answers, 200));
    assertEquals(7, count(answers, 412) + count(answers, 409));
  }
}
