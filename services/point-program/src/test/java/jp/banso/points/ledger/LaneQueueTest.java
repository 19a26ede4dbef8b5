package jp.banso.points.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneQueueTest {
  private final Posting posting = Town.imaginary().grant(new UUID(1, 1), new UUID(1, 2), 1);

  private List<Ticket> tickets(int count) {
    return IntStream.range(0, count).mapToObj(n -> Ticket.of(List.of(posting), false)).toList();
  }

  private Ticket chain(int length) {
    return Ticket.of(Collections.nCopies(length, posting), false);
  }

  @Test
  void whatCameFirstIsTakenFirstAndNeverMoreThanABatch() throws InterruptedException {
    var queue = new LaneQueue(100, 100);
    var tickets = tickets(10);
    queue.offer(tickets, false);
    assertEquals(tickets.subList(0, 4), queue.take(4));
    assertEquals(tickets.subList(4, 10), queue.take(8));
  }

  @Test
  void aChainIsNeverCutAndOneLongerThanABatchGoesAlone() throws InterruptedException {
    var queue = new LaneQueue(100, 100);
    queue.offer(List.of(chain(3), chain(3), chain(20)), false);
    assertEquals(1, queue.take(5).size());
    assertEquals(1, queue.take(5).size());
    assertEquals(20, queue.take(5).getFirst().chain().size());
  }

  @Test
  void roomIsCountedInPostingsAndTicketsComeInAllOrNone() {
    var queue = new LaneQueue(10, 10);
    assertTrue(queue.offer(List.of(chain(6)), false));
    assertFalse(queue.offer(List.of(chain(3), chain(2)), false));
    assertTrue(queue.offer(List.of(chain(4)), false));
  }

  @Test
  void whatCanWaitHasRoomOfItsOwnAndASmallShareOfABusyBatch() throws InterruptedException {
    var queue = new LaneQueue(100, 100);
    assertTrue(queue.offer(tickets(100), true));
    assertTrue(queue.offer(tickets(60), false));
    var batch = queue.take(64);
    assertEquals(64, batch.size());
    queue.offer(tickets(40), false);
    assertEquals(48, queue.take(64).size());
    assertEquals(64, queue.take(64).size(), "with nobody at the counter it has the lane to itself");
  }

  @Test
  void whatIsInsideWhenItClosesIsStillHandedOut() throws InterruptedException {
    var queue = new LaneQueue(10, 10);
    queue.offer(tickets(3), false);
    queue.close();
    assertFalse(queue.offer(tickets(1), false));
    assertEquals(3, queue.take(5).size());
    assertEquals(List.of(), queue.take(5));
  }

  @Test
  void manyHandsPutInAndEachTicketComesOutOnce() throws Exception {
    var queue = new LaneQueue(100_000, 100_000);
    var seen = new ArrayList<Ticket>();
    try (var hands = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, 8)
          .forEach(
              n ->
                  hands.submit(
                      () -> tickets(500).forEach(one -> queue.offer(List.of(one), n % 2 == 0))));
      while (seen.size() < 4_000) {
        seen.addAll(queue.take(64));
      }
    }
    assertEquals(4_000, identity(seen).size());
  }

  private static Map<Ticket, Boolean> identity(List<Ticket> tickets) {
    var map = new IdentityHashMap<Ticket, Boolean>();
    tickets.forEach(ticket -> map.put(ticket, true));
    return map;
  }
}
