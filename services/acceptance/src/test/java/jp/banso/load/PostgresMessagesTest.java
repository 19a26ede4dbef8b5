package jp.banso.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The proxy must know a COMMIT however a driver says it, or it cuts nothing. */
class PostgresMessagesTest {

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(sent);

  private void greet(String role) throws IOException {
    out.writeInt(8);
    out.writeInt(80_877_103); // asks for TLS
    byte[] parameters = ("user\0" + role + "\0database\0points\0\0").getBytes(UTF_8);
    out.writeInt(8 + parameters.length);
    out.writeInt(196_608);
    out.write(parameters);
  }

  private void say(char type, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    out.writeByte(type);
    out.writeInt(4 + body.length);
    out.write(body);
  }

  /** Which messages carry out a COMMIT of the lane; all of them pass unchanged. */
  private List<Integer> commits() throws IOException {
    var messages = new PostgresMessages(new ByteArrayInputStream(sent.toByteArray()), "lane");
    var passed = new ByteArrayOutputStream();
    var found = new ArrayList<Integer>();
    int n = 0;
    for (var next = messages.next(); next.isPresent(); next = messages.next()) {
      passed.write(next.get().bytes());
      if (next.get().commits()) {
        found.add(n);
      }
      n++;
    }
    assertArrayEquals(sent.toByteArray(), passed.toByteArray());
    return found;
  }

  @Test
  void aPreparedCommitIsKnownByItsNameAgainAndAgain() throws IOException {
    greet("lane");
    say('P', "S_1\0select 1\0\0\0");
    say('P', "S_2\0COMMIT\0\0\0");
    say('B', "\0S_2\0\0\0\0\0\0\0");
    say('E', "\0\0\0\0\0");
    say('S', "");
    say('B', "\0S_1\0\0\0\0\0\0\0");
    say('B', "\0S_2\0\0\0\0\0\0\0");
    assertEquals(List.of(4, 8), commits());
  }

  @Test
  void aCommitAtOnceIsKnownByItsText() throws IOException {
    greet("lane");
    say('Q', "commit\0");
    say('Q', "select 'COMMIT'\0");
    assertEquals(List.of(2), commits());
  }

  @Test
  void anotherRolesCommitIsNone() throws IOException {
    greet("owner");
    say('Q', "COMMIT\0");
    assertEquals(List.of(), commits());
  }

  @Test
  void whatIsNoMessageIsNotPassedOn() throws IOException {
    greet("lane");
    out.writeByte('Q');
    out.writeInt(Integer.MAX_VALUE);
    assertThrows(IOException.class, this::commits);
  }
}
