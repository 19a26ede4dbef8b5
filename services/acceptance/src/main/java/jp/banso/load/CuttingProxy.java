package jp.banso.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a service and its database, and on request swallows the answer to a COMMIT: the
 * database has committed, and the service cannot know it.
 */
final class CuttingProxy implements AutoCloseable {

  /** Long enough for the server to have committed before its answer is cut off. */
  private static final int COMMITTED_AFTER_MILLIS = 50;

  private final ServerSocket door;
  private final int database;
  private final AtomicBoolean cutNext = new AtomicBoolean();
  private final AtomicInteger cuts = new AtomicInteger();

  CuttingProxy(int database) throws IOException {
    this.database = database;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Cuts the connection on which the next COMMIT is sent, after it was carried out. */
  void cutNextCommit() {
    cutNext.set(true);
  }

  int cuts() {
    return cuts.get();
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
    byte[] buffer = new byte[64 * 1024];
    try (client;
        server) {
      InputStream in = client.getInputStream();
      OutputStream out = server.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        boolean cut = commits(buffer, read) && cutNext.compareAndSet(true, false);
        if (cut) {
          muted.set(true);
        }
        out.write(buffer, 0, read);
        out.flush();
        if (cut) {
          Thread.sleep(COMMITTED_AFTER_MILLIS);
          cuts.incrementAndGet();
          return;
        }
      }
    } catch (IOException ended) {
      // The other direction has closed both.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answers(Socket server, Socket client, AtomicBoolean muted) {
    byte[] buffer = new byte[64 * 1024];
    try (server;
        client) {
      InputStream in = server.getInputStream();
      OutputStream out = client.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (!muted.get()) {
          out.write(buffer, 0, read);
          out.flush();
        }
      }
    } catch (IOException ended) {
      // The other direction has closed both.
    }
  }

  private static boolean commits(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains("COMMIT");
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
