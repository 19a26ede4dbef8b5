package jp.banso.points.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClearingTest {
  private static final String ISSUER = "045055";
  private static final UUID CARRIER = new UUID(1, 2);

  private static CarrierLine carrier(long amount) {
    return new CarrierLine(
        CARRIER, "みちのくペイ株式会社", Math.max(0, amount), Math.max(0, -amount), amount, 0);
  }

  @Test
  void theIssuerStandsOppositeEverybodyItPays() {
    assertEquals(
        List.of(
            new ClearingLine(Party.ISSUER, ISSUER, null, 75, 0),
            new ClearingLine(Party.SHOPS, "041009", null, 0, 25),
            new ClearingLine(Party.SHOPS, ISSUER, null, 0, 40),
            new ClearingLine(Party.CARRIER, CARRIER.toString(), "みちのくペイ株式会社", 0, 10)),
        Clearing.of(
            ISSUER,
            List.of(new Use(ISSUER, ISSUER, 40), new Use(ISSUER, "041009", 25)),
            List.of(carrier(10)),
            75L));
  }

  @Test
  void whoIsOwedLessThanNothingPaysTheIssuer() {
    assertEquals(
        List.of(
            new ClearingLine(Party.ISSUER, ISSUER, null, 40, 10),
            new ClearingLine(Party.SHOPS, ISSUER, null, 0, 40),
            new ClearingLine(Party.CARRIER, CARRIER.toString(), "みちのくペイ株式会社", 10, 0)),
        Clearing.of(ISSUER, List.of(new Use(ISSUER, ISSUER, 40)), List.of(carrier(-10)), 30L));
  }

  @Test
  void aStatementThatDoesNotComeToWhatWasFixedIsNotShown() {
    var uses = List.of(new Use(ISSUER, ISSUER, 40));
    assertThrows(IllegalStateException.class, () -> Clearing.of(ISSUER, uses, List.of(), 39L));
    assertEquals(2, Clearing.of(ISSUER, uses, List.of(), null).size());
  }
}
