package jp.banso.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept HTTP/1.1 connection that sends prepared bytes. A client library would take more of the
 * two cores than the service under test.
 */
final class HttpConnection implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 60_000;

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;

  HttpConnection(int port) throws IOException {
    socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.connect(new InetSocketAddress("127.0.0.1", port), 5000);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream(), 8192);
  }

  /**
   * @param replayed whether it says that it was given before
   */
  record Answer(int status, String body, boolean replayed) {

    /** Whether this is the other one, said again. */
    boolean repeats(Answer other) {
      return replayed && status == other.status() && body.equals(other.body());
    }
  }

  Answer answer(byte[] request) throws IOException {
    out.write(request);
    out.flush();
    String first = line();
    if (!first.startsWith("HTTP/1.1 ")) {
      throw new IOException("not an answer: " + first);
    }
    int length = 0;
    boolean chunked = false;
    boolean replayed = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      chunked |= lower.equals("transfer-encoding: chunked");
      replayed |= lower.equals("idempotency-replayed: true");
    }
    byte[] body = chunked ? chunks() : in.readNBytes(length);
    return new Answer(
        Integer.parseInt(first.substring(9, 12)),
        new String(body, StandardCharsets.UTF_8),
        replayed);
  }

  private byte[] chunks() throws IOException {
    var all = new ByteArrayOutputStream();
    for (int size = hex(line()); size > 0; size = hex(line())) {
      all.write(in.readNBytes(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  private static int hex(String size) {
    return Integer.parseInt(size.split(";")[0].strip(), 16);
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection ended");
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
