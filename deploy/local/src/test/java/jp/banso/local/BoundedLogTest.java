package jp.banso.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLogTest {
  @TempDir Path folder;

  @Test
  void keepsTheLastOutputAndNeverMoreThanTwoFiles() throws IOException {
    Path file = folder.resolve("kpi-progress.log");
    byte[] output = new byte[200_000];
    output[output.length - 1] = 'z';

    new BoundedLog(file, 50_000).copy(new ByteArrayInputStream(output));

    try (var files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
    byte[] kept = Files.readAllBytes(file);
    assertEquals('z', kept[kept.length - 1]);
    assertTrue(Files.size(folder.resolve("kpi-progress.log.1")) < 60_000);
  }

  @Test
  void aRestartContinuesTheFile() throws IOException {
    Path file = folder.resolve("keycloak.log");
    new BoundedLog(file).copy(new ByteArrayInputStream("one\n".getBytes()));
    new BoundedLog(file).copy(new ByteArrayInputStream("two\n".getBytes()));
    assertEquals("one\ntwo\n", Files.readString(file));
  }
}
