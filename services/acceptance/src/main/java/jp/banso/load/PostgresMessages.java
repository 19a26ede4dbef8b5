package jp.banso.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a client tells PostgreSQL, message by message. A driver prepares its COMMIT and from then on
 * sends no more than that statement's name, so names are kept in mind.
 */
final class PostgresMessages {

  private static final int PROTOCOL_3 = 196_608;
  private static final int LONGEST = 64 * 1024 * 1024;

  private final DataInputStream in;
  private final String role;
  private final Set<String> commits = new HashSet<>();
  private boolean started;
  private boolean ofRole;

  /**
   * @param role whose commits are of interest
   */
  PostgresMessages(InputStream in, String role) {
    this.in = new DataInputStream(new BufferedInputStream(in, 64 * 1024));
    this.role = role;
  }

  /**
   * One message.
   *
   * @param commits whether it carries out a COMMIT of the role
   */
  record Message(byte[] bytes, boolean commits) {}

  /** The next message; none when the client has gone. */
  Optional<Message> next() throws IOException {
    try {
      return Optional.of(started ? typed() : greeting());
    } catch (EOFException gone) {
      return Optional.empty();
    }
  }

  boolean hasMore() throws IOException {
    return in.available() > 0;
  }

  // Before a session begins messages have no type; more than one may come, the first asks for TLS
  private Message greeting() throws IOException {
    int length = length();
    byte[] body = body(length);
    started = ByteBuffer.wrap(body).getInt() == PROTOCOL_3;
    ofRole = new String(body, UTF_8).contains("user\0" + role + "\0");
    return new Message(ByteBuffer.allocate(length).putInt(length).put(body).array(), false);
  }

  private Message typed() throws IOException {
    byte type = in.readByte();
    int length = length();
    byte[] body = body(length);
    byte[] bytes = ByteBuffer.allocate(length + 1).put(type).putInt(length).put(body).array();
    return new Message(bytes, ofRole && commits(type, body));
  }

  private boolean commits(byte type, byte[] body) {
    // the first two texts of a message; more of it is not looked at
    String[] texts = new String(body, 0, Math.min(body.length, 200), UTF_8).split("\0", 3);
    if (type == 'P' && isCommit(texts[1])) {
      commits.add(texts[0]);
    }
    return type == 'B' && commits.contains(texts[1]) || type == 'Q' && isCommit(texts[0]);
  }

  private static boolean isCommit(String sql) {
    return sql.equalsIgnoreCase("COMMIT");
  }

  private int length() throws IOException {
    int length = in.readInt();
    if (length < 4 || length > LONGEST) {
      throw new IOException("not a message of PostgreSQL's: " + length + " bytes");
    }
    return length;
  }

  private byte[] body(int length) throws IOException {
    byte[] body = new byte[length - 4];
    in.readFully(body);
    return body;
  }
}
