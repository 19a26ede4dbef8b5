package jp.banso.points.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While the database is away nothing is let in; so a lane must notice by itself that it is back.
 */
class LaneAwayTest {
  private final Deque<Exception> failures = new ArrayDeque<>();
  private final Lane lane =
      new Lane(this::open, Batch::decide, InstantSource.system(), Duration.ZERO);

  private Session open() throws SQLException {
    switch (failures.poll()) {
      case SQLException failure -> throw failure;
      case RuntimeException failure -> throw failure;
      case null, default -> throw new AssertionError("the lane asks too often");
    }
  }

  private Reply servedWhile(Exception... failing) throws InterruptedException {
    failures.addAll(List.of(failing));
    var posting = Town.imaginary().grant(new UUID(1, 1), new UUID(1, 2), 1);
    var ticket = Ticket.of(List.of(posting), false);
    lane.serve(List.of(ticket));
    return ticket.replies().join().getFirst();
  }

  private static SQLException away() {
    return new SQLException("gone", "08006");
  }

  @ParameterizedTest
  @ValueSource(strings = {"22003", "40001", "XX000"})
  void aDatabaseThatAnswersWithAFailureIsBack(String state) throws InterruptedException {
    var reply =
        servedWhile(away(), away(), away(), away(), away(), new SQLException("it answers", state));
    assertInstanceOf(Reply.Failed.class, reply);
    assertFalse(lane.isAway());
    assertEquals(0, failures.size());
  }

  @Test
  void soIsOneWhoseRowsCannotBeDecidedUpon() throws InterruptedException {
    servedWhile(away(), away(), new IllegalStateException("no decision"));
    assertFalse(lane.isAway());
  }
}
