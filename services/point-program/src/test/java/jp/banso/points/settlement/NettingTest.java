package jp.banso.points.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Worked by hand, and for any uses. */
class NettingTest {

  @Test
  void whatIsOwedBothWaysIsNetted() {
    assertEquals(
        List.of(
            new MunicipalPosition("040002", 0, 70, 0, -70),
            new MunicipalPosition("041009", 900, 50, 120, 70),
            new MunicipalPosition("045055", 1_000, 50, 50, 0)),
        Netting.of(
            List.of(
                new Use("045055", "045055", 1_000),
                new Use("045055", "041009", 50),
                new Use("041009", "045055", 50),
                new Use("041009", "041009", 900),
                new Use("040002", "041009", 70))));
  }

  @Test
  void whereMoreCameBackThanWasUsedTheDebtTurnsRound() {
    assertEquals(
        List.of(
            new MunicipalPosition("041009", 0, 30, 0, -30),
            new MunicipalPosition("045055", -5, 0, 30, 30)),
        Netting.of(List.of(new Use("045055", "041009", -30), new Use("045055", "045055", -5))));
  }

  @Test
  void debitsAndCreditsComeToTheSameWhateverWasUsed() {
    for (var seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var uses =
          Stream.generate(
                  () ->
                      new Use(
                          "0410" + random.nextInt(5),
                          "0410" + random.nextInt(5),
                          random.nextLong(-1_000_000, 1_000_000)))
              .limit(random.nextInt(40))
              .toList();
      var positions = Netting.of(uses);
      assertEquals(
          positions.stream().mapToLong(MunicipalPosition::debit).sum(),
          positions.stream().mapToLong(MunicipalPosition::credit).sum(),
          "seed " + seed);
      positions.forEach(it -> assertEquals(it.credit() - it.debit(), it.net()));
    }
  }
}
