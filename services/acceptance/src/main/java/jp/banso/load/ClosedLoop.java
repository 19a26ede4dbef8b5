package jp.banso.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** So many connections, each of which sends its next request when the last one is answered. */
record ClosedLoop(int port, int connections, Duration length) {

  Measured run(Supplier<Sent> requests) throws InterruptedException {
    long begin = System.nanoTime();
    long end = begin + length.toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Lane>> lanes = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        lanes.add(() -> new Lane().run(port, end, requests));
      }
      List<Future<Lane>> done = threads.invokeAll(lanes);
      double seconds = (System.nanoTime() - begin) / 1e9;
      return joined(done, seconds);
    }
  }

  private static Measured joined(List<Future<Lane>> done, double seconds)
      throws InterruptedException {
    try {
      long other = 0;
      int good = 0;
      for (var lane : done) {
        good += lane.get().good;
        other += lane.get().other;
      }
      if (good == 0) {
        throw new IllegalStateException("nothing was posted: " + done.getFirst().get().refusal);
      }
      long[] all = new long[good];
      List<UUID> acknowledged = new ArrayList<>(good);
      int filled = 0;
      for (var lane : done) {
        System.arraycopy(lane.get().nanos, 0, all, filled, lane.get().good);
        filled += lane.get().good;
        acknowledged.addAll(lane.get().acknowledged);
      }
      return Measured.of(acknowledged, other, seconds, all);
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
  }

  private static final class Lane {
    private long[] nanos = new long[4096];
    private final List<UUID> acknowledged = new ArrayList<>();
    private int good;
    private long other;
    private String refusal;

    private Lane run(int port, long end, Supplier<Sent> requests) throws IOException {
      try (var connection = new HttpConnection(port)) {
        while (System.nanoTime() < end) {
          Sent request = requests.get();
          byte[] bytes = request.bytes().get();
          long sent = System.nanoTime();
          var answer = connection.answer(bytes);
          if (request.isAcknowledged(answer)) {
            keep(System.nanoTime() - sent);
            acknowledged.addAll(request.ids());
          } else {
            other++;
            refusal = answer.body();
          }
        }
      }
      return this;
    }

    private void keep(long took) {
      if (good == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * good);
      }
      nanos[good++] = took;
    }
  }
}
