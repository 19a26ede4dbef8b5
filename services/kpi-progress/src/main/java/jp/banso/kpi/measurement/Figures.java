package jp.banso.kpi.measurement;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import jp.banso.kpi.kpi.Figure;
import jp.banso.kpi.kpi.KpiView;

/**
 * A value, and the fraction it comes from when there is one.
 *
 * @param value in the unit of the KPI; of numerator and denominator it is their quotient, times 100
 *     when the unit is %, six decimals, HALF_UP
 */
@Embeddable
public record Figures(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {

  private static final int DECIMALS = 6;
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(18);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * Completes the value by the fraction, or checks one by the other.
   *
   * @throws jp.banso.platform.problem.DomainException when there is neither, the fraction is
   *     incomplete or by zero, or a given value is not the rounded fraction
   */
  public static Figures of(
      KpiView kpi, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
    inRange(value);
    inRange(numerator);
    inRange(denominator);
    if (numerator == null && denominator == null && value != null) {
      return new Figures(plain(value), null, null);
    }
    if (numerator == null || denominator == null || denominator.signum() == 0) {
      throw MeasurementProblem.VALUE_MISSING_OR_INCOMPLETE.with();
    }
    var hundred = kpi.unit().equals("%") ? numerator.scaleByPowerOfTen(2) : numerator;
    var quotient = hundred.divide(denominator, DECIMALS, RoundingMode.HALF_UP);
    inRange(quotient);
    // A published 61.2 stands for anything that rounds to it.
    if (value != null
        && value
                .subtract(quotient)
                .abs()
                .compareTo(
                    HALF.scaleByPowerOfTen(-value.scale()).max(HALF.scaleByPowerOfTen(-DECIMALS)))
            > 0) {
      throw MeasurementProblem.VALUE_DOES_NOT_FIT_FRACTION.with(
          value.toPlainString(), quotient.toPlainString());
    }
    return new Figures(
        plain(value == null ? quotient : value), plain(numerator), plain(denominator));
  }

  /** Whether nothing changed, whatever the number of zeros. */
  boolean same(Figures other) {
    return plained().equals(other.plained());
  }

  Figures plained() {
    return new Figures(Figure.plain(value), Figure.plain(numerator), Figure.plain(denominator));
  }

  private static BigDecimal plain(BigDecimal figure) {
    return Figure.plain(figure);
  }

  private static void inRange(BigDecimal figure) {
    if (Objects.nonNull(figure)
        && (figure.abs().compareTo(LIMIT) >= 0 || plain(figure).scale() > DECIMALS)) {
      throw MeasurementProblem.VALUE_OUT_OF_RANGE.with(DECIMALS);
    }
  }
}
