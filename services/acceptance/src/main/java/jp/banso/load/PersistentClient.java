package jp.banso.load;

import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Does what a shop's till must do: it makes an id, and sends the same request again and again until
 * it knows what became of it. What it had been in doubt of it asks once more: the same answer must
 * come, as one that was given before.
 */
final class PersistentClient {

  private static final long PAUSE_MILLIS = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  /** What these say never changes: done, or refused for good. */
  private static final Set<Integer> FINAL = Set.of(201, 409, 422);

  /** Nothing was promised, or it is not known yet: both mean to send it again. */
  private static final Set<Integer> AGAIN = Set.of(429, 500, 503, 504);

  private final int port;
  private final Fates fates;

  PersistentClient(int port, Fates fates) {
    this.port = port;
    this.fates = fates;
  }

  /** Sends one request after another until told to stop; the last one is still seen through. */
  void work(Supplier<Sent> requests, BooleanSupplier goOn) {
    try (var line = new Reconnecting(port)) {
      while (goOn.getAsBoolean()) {
        seeThrough(requests.get(), line);
      }
    }
  }

  private void seeThrough(Sent request, Reconnecting line) {
    fates.intend(request.ids());
    long end = System.nanoTime() + PATIENCE.toNanos();
    var first = untilAnswered(request, line, end);
    if (first == null) {
      fates.giveUp(request.ids());
      return;
    }
    fates.settle(request.ids(), first.answer());
    if (first.doubted()) {
      var second = untilAnswered(request, line, end);
      if (second == null || !second.answer().repeats(first.answer())) {
        fates.contradict(first.answer() + ", and when asked again " + second);
      }
    }
  }

  private record Heard(HttpConnection.Answer answer, boolean doubted) {}

  private Heard untilAnswered(Sent request, Reconnecting line, long end) {
    boolean doubted = false;
    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      var answer = line.answer(request.bytes().get());
      if (answer.filter(it -> FINAL.contains(it.status())).isPresent()) {
        return new Heard(answer.get(), doubted);
      }
      if (answer.isPresent() && !AGAIN.contains(answer.get().status())) {
        fates.contradict("unexpected: " + answer.get());
        return null;
      }
      answer.ifPresent(fates::postpone);
      if (answer.isEmpty() || answer.get().status() == 504) {
        doubted = true;
        fates.doubt(request.ids());
      }
      pause();
    }
    return null;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
