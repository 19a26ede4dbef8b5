package jp.banso.kpi.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import jp.banso.kpi.Definitions;
import jp.banso.kpi.kpi.Direction;
import jp.banso.platform.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "%,,4850,10000,48.5",
    "%,,1,3,33.333333",
    "%,,2,3,66.666667",
    "件,,1,3,0.333333",
    "%,33.3,1,3,33.3",
    "%,33.33,1,3,33.33",
    "%,0,0,5,0",
    "%,48.5,,,48.5",
    "人,-3,,,-3"
  })
  void takesTheValueOrTheFraction(
      String unit,
      BigDecimal value,
      BigDecimal numerator,
      BigDecimal denominator,
      BigDecimal expected) {
    assertEquals(expected, figures(unit, value, numerator, denominator).value());
  }

  @ParameterizedTest
  @CsvSource({
    "%,,,,VALUE_MISSING_OR_INCOMPLETE",
    "%,,1,,VALUE_MISSING_OR_INCOMPLETE",
    "%,50,,2,VALUE_MISSING_OR_INCOMPLETE",
    "%,,1,0,VALUE_MISSING_OR_INCOMPLETE",
    "%,33.4,1,3,VALUE_DOES_NOT_FIT_FRACTION",
    "%,0.333333,1,3,VALUE_DOES_NOT_FIT_FRACTION",
    "%,1000000000000000000,,,VALUE_OUT_OF_RANGE",
    "%,0.0000001,,,VALUE_OUT_OF_RANGE",
    "件,,999999999999999999,0.000001,VALUE_OUT_OF_RANGE"
  })
  void refusesWhatDoesNotAddUp(
      String unit,
      BigDecimal value,
      BigDecimal numerator,
      BigDecimal denominator,
      MeasurementProblem expected) {
    var problem =
        assertThrows(DomainException.class, () -> figures(unit, value, numerator, denominator));
    assertEquals(expected, problem.type());
  }

  @Test
  void areTheSameWhateverTheZeros() {
    assertTrue(
        figures("%", new BigDecimal("48.500000"), null, null)
            .same(new Figures(new BigDecimal("48.5"), null, null)));
  }

  private static Figures figures(
      String unit, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
    return Figures.of(
        Definitions.yearly(Direction.HIGHER_IS_BETTER, unit), value, numerator, denominator);
  }
}
