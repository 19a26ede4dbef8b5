package jp.banso.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
  @TempDir Path folder;

  @Test
  void aTakenPortIsNamedWithWhoNeedsIt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      String message =
          assertThrows(StackFailure.class, () -> Preflight.port("Keycloak", port)).getMessage();
      assertEquals(
          "Port "
              + port
              + ", which Keycloak needs, is taken by another program; end it or choose another"
              + " --port-offset.",
          message);
    }
  }

  @Test
  void aFreePortPasses() throws IOException {
    int port;
    try (ServerSocket probe = new ServerSocket(0)) {
      port = probe.getLocalPort();
    }
    assertDoesNotThrow(() -> Preflight.port("Keycloak", port));
  }

  @Test
  void tooLittleDiskIsRefusedWithTheAmounts() {
    String message =
        assertThrows(StackFailure.class, () -> Preflight.disk(folder, Preflight.NEEDED_BYTES - 1))
            .getMessage();
    assertTrue(message.contains("only 2047 MB free"), message);
    assertDoesNotThrow(() -> Preflight.disk(folder, Preflight.NEEDED_BYTES));
  }

  @Test
  void anOldJavaIsRefused() {
    String message = assertThrows(StackFailure.class, () -> Preflight.java(17)).getMessage();
    assertEquals("Banso needs a JDK of version 21 or newer; this is 17.", message);
    assertDoesNotThrow(() -> Preflight.java(21));
  }

  @Test
  void aServiceThatIsNotBuiltIsNamed() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    StackOptions options = new StackOptions(folder, data, 0, false, EnumSet.of(Service.POINTS));
    String message =
        assertThrows(StackFailure.class, () -> Preflight.check(options, new Ports(0))).getMessage();
    assertTrue(message.startsWith("point-program is not built"), message);
  }
}
