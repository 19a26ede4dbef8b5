package jp.banso.load;

import java.io.IOException;
import java.util.Optional;

/** A connection that is made anew after it broke. */
final class Reconnecting implements AutoCloseable {

  private final int port;
  private HttpConnection connection;

  Reconnecting(int port) {
    this.port = port;
  }

  /**
   * The answer; none when it is not known whether the request arrived. Where nobody was there to
   * take it, that is as good as a 503.
   */
  Optional<HttpConnection.Answer> answer(byte[] request) {
    try {
      connection = connection == null ? new HttpConnection(port) : connection;
    } catch (IOException nobodyThere) {
      return Optional.of(new HttpConnection.Answer(503, "not connected", false));
    }
    try {
      return Optional.of(connection.answer(request));
    } catch (IOException broken) {
      close();
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (IOException goneAlready) {
      // nothing is lost: the next request goes over another one
    } finally {
      connection = null;
    }
  }
}
