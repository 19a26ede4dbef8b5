package jp.banso.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
  @TempDir Path folder;
  private Path file;
  private Process other;

  @BeforeEach
  void startAnotherProgram() throws IOException {
    file = folder.resolve("stack.pids");
    other = new ProcessBuilder("sleep", "60").start();
  }

  @AfterEach
  void endIt() {
    other.destroyForcibly();
  }

  @Test
  void endsWhatAKilledLauncherLeft() {
    new RunFile(file).add("kpi-progress", other.toHandle());

    assertEquals(List.of("kpi-progress"), new RunFile(file).endLeftovers());
    assertFalse(other.isAlive());
    assertTrue(Files.notExists(file));
  }

  @Test
  void leavesAStrangerWithTheSameNumberAlone() throws IOException {
    long anHourBefore = other.info().startInstant().orElseThrow().minusSeconds(3600).toEpochMilli();
    Files.writeString(file, "kpi-progress " + other.pid() + " " + anHourBefore + "\n");

    assertEquals(List.of(), new RunFile(file).endLeftovers());
    assertTrue(other.isAlive());
  }

  @Test
  void aHalfWrittenLineNamesNobody() throws IOException {
    Files.writeString(file, "launcher " + other.pid());
    assertTrue(new RunFile(file).launcher().isEmpty());
  }

  @Test
  void findsALivingLauncher() {
    new RunFile(file).add(RunFile.LAUNCHER, other.toHandle());
    assertEquals(other.pid(), new RunFile(file).launcher().orElseThrow().pid());
  }
}
