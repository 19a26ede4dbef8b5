package jp.banso.points.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DerivedIdTest {
  private static final UUID A = new UUID(1, 2);
  private static final UUID B = new UUID(3, 4);

  @Test
  void theSamePartsGiveTheSameId() {
    assertEquals(DerivedId.of(A, B, "n"), DerivedId.of(A, B, "n"));
  }

  @Test
  void anyOtherPartGivesAnotherId() {
    assertNotEquals(DerivedId.of(A, B, "n"), DerivedId.of(A, B, "m"));
    assertNotEquals(DerivedId.of(A, B, "n"), DerivedId.of(B, A, "n"));
  }

  @Test
  void theIdSaysThatItWasMadeOfAHash() {
    assertEquals(8, DerivedId.of(A, B, "n").version());
    assertEquals(2, DerivedId.of(A, B, "n").variant());
  }
}
