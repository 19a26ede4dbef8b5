package jp.banso.points.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import jp.banso.platform.problem.DomainException;
import jp.banso.points.indicator.Counted.Figure;
import org.junit.jupiter.api.Test;

class IssuerTest {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 31);

  /** Programmes of so many persons each, 100 points issued to each person and 30 of them used. */
  private static Issuer issuer(long... persons) {
    return new Issuer(
        "045055",
        LongStream.of(persons)
            .mapToObj(
                n ->
                    new Counted(
                        "045055",
                        new UUID(0, n),
                        Figure.ofPersons(n, n),
                        Figure.ofPersons(n, n),
                        new Figure(100 * n, n, n),
                        new Figure(30 * n, n, n),
                        new Figure(0, 0, n)))
            .toList());
  }

  private static IndicatorValue value(Issuer issuer, String indicator) {
    return issuer.value(Indicator.of(indicator), IndicatorPeriod.of("FY2026"), DAY);
  }

  private static String of(long persons) {
    return ":" + new UUID(0, persons);
  }

  @Test
  void allProgrammesOfAnIssuerAreAddedUp() {
    var rate = value(issuer(20, 30), "points.use-rate");
    assertEquals(new BigDecimal("30.0000"), rate.value());
    assertEquals(1_500, rate.numerator());
    assertEquals(5_000, rate.denominator());
    assertEquals("percent", rate.unit());
    assertEquals(new BigDecimal(50), value(issuer(20, 30), "points.active-wallets").value());
    assertEquals(new BigDecimal("0.0000"), value(issuer(20, 30), "points.breakage-rate").value());
    assertEquals(new BigDecimal(2_000), value(issuer(20, 30), "points.issued" + of(20)).value());
  }

  @Test
  void fewerThanTenPersonsAreNoValue() {
    var nine = value(issuer(9), "points.issued");
    assertNull(nine.value());
    assertEquals("suppressed", nine.missing());
  }

  /** Five and six may be the same six persons. */
  @Test
  void theSamePersonsMayBeInTwoProgrammes() {
    assertNull(value(issuer(5, 6), "points.used").value());
  }

  /** The total less the larger one would give the small one away. */
  @Test
  void aSmallProgrammeTakesTheNextWithItButNotTheTotal() {
    var three = issuer(4, 20, 50);
    assertNull(value(three, "points.use-rate" + of(4)).value());
    assertNull(value(three, "points.use-rate" + of(20)).value());
    assertEquals(new BigDecimal("30.0000"), value(three, "points.use-rate" + of(50)).value());
    assertEquals(new BigDecimal("30.0000"), value(three, "points.use-rate").value());
  }

  /** That none of four who are counted used anything is about those four, whoever else did. */
  @Test
  void aCountOfPersonsIsJudgedByWhoIsCounted() {
    var four =
        new Counted(
            "045055",
            new UUID(0, 1),
            Figure.ofPersons(4, 4),
            Figure.ofPersons(0, 4),
            new Figure(1_600, 16, 16),
            new Figure(480, 12, 16),
            new Figure(0, 0, 16));
    var issuer = new Issuer("045055", List.of(four));
    assertEquals("suppressed", value(issuer, "points.users").missing());
    assertEquals("suppressed", value(issuer, "points.active-wallets").missing());
    assertEquals(new BigDecimal("30.0000"), value(issuer, "points.use-rate").value());
    assertEquals(new BigDecimal(480), value(issuer, "points.used").value());
  }

  @Test
  void whereNothingWasIssuedThereIsNoRate() {
    var none =
        new Issuer(
            "045055",
            List.of(
                new Counted(
                    "045055",
                    new UUID(0, 1),
                    Figure.ofPersons(0, 0),
                    Figure.ofPersons(0, 0),
                    new Figure(0, 0, 0),
                    new Figure(0, 0, 0),
                    new Figure(0, 0, 0))));
    assertEquals("nothing-issued", value(none, "points.use-rate").missing());
    assertEquals(BigDecimal.ZERO, value(none, "points.issued").value());
  }

  @Test
  void anIndicatorWeDoNotKnowIsNone() {
    for (var code : List.of("points.love", "use-rate", "points.used:1", "points.used:")) {
      assertThrows(DomainException.class, () -> Indicator.of(code), code);
    }
  }
}
