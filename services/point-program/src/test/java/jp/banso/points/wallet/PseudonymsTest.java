package jp.banso.points.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private static final UUID PROGRAM = new UUID(1, 2);
  private final Pseudonyms pseudonyms = new Pseudonyms(Optional.of("k".repeat(32)));

  @Test
  void aSubjectHasOnePseudonymInAProgramme() {
    assertEquals(pseudonyms.of(PROGRAM, "a"), pseudonyms.of(PROGRAM, "a"));
    assertNotEquals(pseudonyms.of(PROGRAM, "a"), pseudonyms.of(PROGRAM, "b"));
    assertTrue(pseudonyms.of(PROGRAM, "a").matches("[0-9a-f]{64}"));
  }

  @Test
  void theSameSubjectIsAnotherInAnotherProgramme() {
    assertNotEquals(pseudonyms.of(PROGRAM, "a"), pseudonyms.of(new UUID(1, 3), "a"));
  }

  @Test
  void anotherKeyGivesOtherPseudonyms() {
    var other = new Pseudonyms(Optional.of("j".repeat(32)));
    assertNotEquals(pseudonyms.of(PROGRAM, "a"), other.of(PROGRAM, "a"));
  }

  @Test
  void withoutAKeyNothingStarts() {
    assertThrows(IllegalStateException.class, () -> new Pseudonyms(Optional.empty()));
    assertThrows(IllegalStateException.class, () -> new Pseudonyms(Optional.of(" ".repeat(40))));
    assertThrows(IllegalStateException.class, () -> new Pseudonyms(Optional.of("k".repeat(31))));
  }
}
