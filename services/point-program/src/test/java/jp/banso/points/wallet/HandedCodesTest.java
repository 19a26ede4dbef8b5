package jp.banso.points.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandedCodesTest {
  private static final UUID THING = UUID.fromString("019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e21");

  private final HandedCodes codes = with("a-key-of-thirty-two-characters-00");

  private static HandedCodes with(String key) {
    return new HandedCodes(new Pseudonyms(Optional.of(key)));
  }

  @Test
  void aCodeIsTheSameAgainAndAnotherForAnythingElse() {
    var code = codes.of("invitation", THING);
    assertEquals(code, codes.of("invitation", THING));
    assertFalse(codes.isRight(code, "relink", THING));
    assertFalse(codes.isRight(code, "invitation", UUID.randomUUID()));
    assertFalse(codes.isRight(code, "invitation", THING, 1));
    assertFalse(with("another-key-of-thirty-two-chars-0").isRight(code, "invitation", THING));
  }

  @Test
  void itIsReadHoweverItWasTyped() {
    var code = codes.of("invitation", THING);
    assertTrue(code.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"), code);
    assertTrue(codes.isRight(code.toLowerCase(java.util.Locale.ROOT), "invitation", THING));
    assertTrue(codes.isRight(" " + code.replace("-", " "), "invitation", THING));
    assertFalse(codes.isRight(code.substring(1), "invitation", THING));
    assertFalse(codes.isRight("", "invitation", THING));
  }

  @Test
  void everyLetterAppearsAndNoTwoOfAThousandAreAlike() {
    var many =
        IntStream.range(0, 1_000).mapToObj(n -> codes.of("test", n)).collect(Collectors.toSet());
    assertEquals(1_000, many.size());
    assertEquals(33, String.join("", many).chars().distinct().count(), "32 letters and the hyphen");
  }
}
