package jp.banso.load;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands between a service and its database, and on request cuts the line at a COMMIT of the lane.
 * The service cannot know on which side of it: whether the database has committed.
 */
final class CuttingProxy implements AutoCloseable {

  /** Where the line is cut. */
  enum Cut {
    /** The database never hears of the COMMIT. */
    BEFORE_COMMIT,
    /** It commits, and nobody hears its answer. */
    BEFORE_ANSWER
  }

  private final ServerSocket door;
  private final int database;
  private final String lane;
  private final AtomicReference<Cut> next = new AtomicReference<>();
  private final Map<Cut, AtomicLong> cuts =
      Map.of(Cut.BEFORE_COMMIT, new AtomicLong(), Cut.BEFORE_ANSWER, new AtomicLong());

  /**
   * @param database its port
   * @param lane the role whose commits are cut
   */
  CuttingProxy(int database, String lane) throws IOException {
    this.database = database;
    this.lane = lane;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Cuts the next COMMIT off, once. */
  void cutNext(Cut where) {
    next.set(where);
  }

  /** How often that was done. */
  long cuts(Cut where) {
    return cuts.get(where).get();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Socket server = new Socket();
        try {
          server.connect(new InetSocketAddress("127.0.0.1", database), 2000);
        } catch (IOException databaseAway) {
          client.close();
          continue;
        }
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        var muted = new AtomicBoolean();
        Thread.ofVirtual().start(() -> requests(client, server, muted));
        Thread.ofVirtual().start(() -> answers(server, client, muted));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void requests(Socket client, Socket server, AtomicBoolean muted) {
    try (client;
        server) {
      var messages = new PostgresMessages(client.getInputStream(), lane);
      OutputStream out = new BufferedOutputStream(server.getOutputStream(), 64 * 1024);
      for (var found = messages.next(); found.isPresent(); found = messages.next()) {
        var message = found.get();
        var cut = message.commits() ? next.getAndSet(null) : null;
        if (cut != null) {
          cuts.get(cut).incrementAndGet();
        }
        if (cut == Cut.BEFORE_COMMIT) {
          return;
        }
        muted.compareAndSet(false, cut == Cut.BEFORE_ANSWER);
        out.write(message.bytes());
        if (!messages.hasMore()) {
          out.flush();
        }
      }
    } catch (IOException ended) {
      // The other direction has closed both.
    }
  }

  private static void answers(Socket server, Socket client, AtomicBoolean muted) {
    byte[] buffer = new byte[64 * 1024];
    try (server;
        client) {
      InputStream in = server.getInputStream();
      OutputStream out = client.getOutputStream();
      // What comes when it is muted is the answer to the COMMIT: it is done, and both lines end
      for (int read = in.read(buffer); read >= 0 && !muted.get(); read = in.read(buffer)) {
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException ended) {
      // The other direction has closed both.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
