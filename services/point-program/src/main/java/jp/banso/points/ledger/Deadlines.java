package jp.banso.points.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Says to whoever has waited long enough that the outcome is not known. One look now and then at
 * all of them: a timer for each costs as much as moving the points.
 */
final class Deadlines {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final long wait;
  private final Thread thread;
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

  Deadlines(Duration wait) {
    this.wait = wait.toNanos();
    this.thread = Thread.ofPlatform().name("lane-deadlines").daemon().start(this::keep);
  }

  private record Waiting(Ticket ticket, long since) {}

  /** No more are ever here than wait for the lanes and were answered since the last look. */
  void watch(Ticket ticket) {
    waiting.add(new Waiting(ticket, System.nanoTime()));
  }

  void end() {
    thread.interrupt();
  }

  private void keep() {
    try {
      while (true) {
        Thread.sleep(BETWEEN_LOOKS);
        look(System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(long now) {
    waiting.removeIf(one -> one.ticket().replies().isDone() || gaveUp(one, now));
  }

  private boolean gaveUp(Waiting one, long now) {
    var late = now - one.since() >= wait;
    if (late) {
      one.ticket().replies().complete(unknown(one.ticket()));
    }
    return late;
  }

  private static List<Reply> unknown(Ticket ticket) {
    return ticket.chain().stream()
        .map(posting -> (Reply) Reply.Failed.because(LedgerProblem.OUTCOME_UNKNOWN, posting.id()))
        .toList();
  }
}
