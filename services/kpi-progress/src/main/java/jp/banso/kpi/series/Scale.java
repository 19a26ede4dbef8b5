package jp.banso.kpi.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A vertical axis from a round number to a round number, in steps of 1, 2 or 5 times a power of
 * ten.
 */
record Scale(BigDecimal from, BigDecimal to, BigDecimal step) {

  private static final BigDecimal STEPS = new BigDecimal(5);

  static Scale covering(List<BigDecimal> figures) {
    if (figures.isEmpty()) {
      return new Scale(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);
    }
    var low = Collections.min(figures);
    var high = Collections.max(figures);
    var range = high.subtract(low);
    var step = step(range.signum() == 0 ? low.abs().max(BigDecimal.ONE) : range);
    var from = multiple(low, step, RoundingMode.FLOOR);
    var to = multiple(high, step, RoundingMode.CEILING);
    return new Scale(from, from.compareTo(to) == 0 ? to.add(step) : to, step);
  }

  List<BigDecimal> ticks() {
    return Stream.iterate(from, tick -> tick.compareTo(to) <= 0, tick -> tick.add(step)).toList();
  }

  BigDecimal y(BigDecimal figure) {
    return new BigDecimal(LineChart.BOTTOM)
        .subtract(
            figure
                .subtract(from)
                .multiply(new BigDecimal(LineChart.BOTTOM - LineChart.TOP))
                .divide(to.subtract(from), 1, RoundingMode.HALF_UP));
  }

  private static BigDecimal step(BigDecimal range) {
    var rough = range.divide(STEPS, MathContext.DECIMAL64);
    var power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
    var step =
        Stream.of(1, 2, 5, 10)
            .map(factor -> power.multiply(new BigDecimal(factor)))
            .filter(candidate -> candidate.compareTo(rough) >= 0)
            .findFirst()
            .orElseThrow();
    return step.scale() < 0 ? step.setScale(0) : step;
  }

  private static BigDecimal multiple(BigDecimal figure, BigDecimal step, RoundingMode way) {
    return figure.divide(step, 0, way).multiply(step);
  }
}
