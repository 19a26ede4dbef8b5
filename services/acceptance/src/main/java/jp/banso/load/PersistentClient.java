package jp.banso.load;

import java.io.IOException;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Does what a shop's till must do: it makes an id, and sends the same request again and again until
 * it knows what became of it. Only what was answered 201 counts as acknowledged.
 */
final class PersistentClient {

  private static final long PAUSE_MILLIS = 200;

  private final IntSupplier port;
  private final Queue<UUID> intended = new ConcurrentLinkedQueue<>();
  private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<UUID> refused = new ConcurrentLinkedQueue<>();
  private final AtomicLong repeats = new AtomicLong();

  PersistentClient(IntSupplier port) {
    this.port = port;
  }

  Queue<UUID> intended() {
    return intended;
  }

  Queue<UUID> acknowledged() {
    return acknowledged;
  }

  Queue<UUID> refused() {
    return refused;
  }

  long repeats() {
    return repeats.get();
  }

  /** Sends one request after another until told to stop; the last one is still seen through. */
  void work(Supplier<Sent> requests, BooleanSupplier goOn) {
    HttpConnection connection = null;
    while (goOn.getAsBoolean()) {
      Sent request = requests.get();
      intended.addAll(request.ids());
      connection = seenThrough(request, connection);
    }
    quietlyClosed(connection);
  }

  private HttpConnection seenThrough(Sent request, HttpConnection before) {
    HttpConnection connection = before;
    while (true) {
      try {
        if (connection == null) {
          connection = new HttpConnection(port.getAsInt());
        }
        int status = connection.answer(request.bytes()).status();
        if (status == 201) {
          acknowledged.addAll(request.ids());
          return connection;
        }
        if (status == 422 || status == 409) {
          refused.addAll(request.ids());
          return connection;
        }
      } catch (IOException unknown) {
        quietlyClosed(connection);
        connection = null;
      }
      repeats.incrementAndGet();
      pause();
    }
  }

  private static void quietlyClosed(HttpConnection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (IOException goneAlready) {
      // nothing is lost: the request is repeated on another connection
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
