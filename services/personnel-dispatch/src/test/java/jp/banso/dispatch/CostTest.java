package jp.banso.dispatch;

import static jp.banso.dispatch.Desk.coordinator;
import static jp.banso.dispatch.Desk.drafted;
import static jp.banso.dispatch.Desk.proposed;
import static jp.banso.dispatch.Desk.registered;
import static jp.banso.dispatch.Desk.submitted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.LongStream;
import jp.banso.testing.PostgresResource;
import jp.banso.testing.Statements;
import org.junit.jupiter.api.Test;

/** Statements of each list, the one that binds the caller's area included; see the README. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class CostTest {

  // The best of three: a new connection of the pool first asks about types, which is not ours.
  private static long cost(String path, int rows) {
    Runnable read =
        () -> coordinator().get(Desk.V1 + path + "?limit=" + rows).then().statusCode(200);
    return LongStream.generate(() -> Statements.count(read)).limit(3).min().orElseThrow();
  }

  private static void costs(int statements, String path) {
    assertEquals(statements, cost(path, 1), path);
    assertEquals(statements, cost(path, 8), path + ", grown");
  }

  @Test
  void aListCostsTwoHoweverLong() {
    for (var more = 0; more < 8; more++) {
      drafted();
      proposed(submitted(), registered("費用 花子"));
    }
    costs(2, "/specialists");
    costs(2, "/support-requests");
    costs(2, "/assignments");
  }
}
