package jp.banso.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path folder;

  @Test
  void onlyTheOwnerMayReadThem() throws IOException {
    Path file = folder.resolve("secrets/stack.properties");
    Secrets.open(file).get("database.kpi_app");

    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
  }

  @Test
  void staysTheSameOverRestartsAndDiffersByName() {
    Path file = folder.resolve("stack.properties");
    String first = Secrets.open(file).get("client.kpi-progress");

    Secrets again = Secrets.open(file);
    assertEquals(first, again.get("client.kpi-progress"));
    assertNotEquals(first, again.get("client.data-catalog"));
    assertTrue(first.matches("[A-Za-z0-9]{32}"), "a password that needs no quoting anywhere");
  }

  @Test
  void aLookUpMakesNone() {
    Path file = folder.resolve("stack.properties");
    assertTrue(Secrets.open(file).find("demo.user").isEmpty());
    assertTrue(Files.notExists(file));
  }
}
