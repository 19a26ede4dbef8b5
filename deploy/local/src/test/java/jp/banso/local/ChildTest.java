package jp.banso.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
  @TempDir Path logs;
  private final LinkedBlockingQueue<Child> deaths = new LinkedBlockingQueue<>();

  @Test
  void anUnexpectedEndIsReportedWithItsExitCodeAndLog() throws InterruptedException {
    Child child = start(Map.of(), "echo broken; exit 7");

    Child dead = deaths.poll(10, TimeUnit.SECONDS);
    assertEquals(child, dead);
    assertEquals(7, dead.exitCode());
    assertEquals(logs.resolve("example.log"), dead.log());
  }

  @Test
  void anEndThatWasMeantIsNotReported() throws InterruptedException {
    Child child = start(Map.of(), "exec sleep 60");
    child.stop();

    assertFalse(child.alive());
    assertNull(deaths.poll(300, TimeUnit.MILLISECONDS));
  }

  @Test
  void aProgramThatIgnoresTheRequestIsKilled() {
    Child child = start(Map.of(), "trap '' TERM; echo ready; while :; do sleep 1; done");
    child.kill();
    assertFalse(child.alive());
  }

  @Test
  void aSecretIsNotOnTheCommandLine() {
    Child child = start(Map.of("BANSO_DB_APP_PASSWORD", "s3cret"), "exec sleep 60");
    try {
      String line = child.handle().info().commandLine().orElse("");
      assertTrue(child.alive());
      assertFalse(line.contains("s3cret"), line);
    } finally {
      child.kill();
    }
  }

  private Child start(Map<String, String> environment, String script) {
    return Child.start("example", List.of("sh", "-c", script), environment, logs, deaths::add);
  }
}
