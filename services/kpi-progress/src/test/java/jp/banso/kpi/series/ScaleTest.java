package jp.banso.kpi.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "30,48.5,60;30 40 50 60",
        "0.1,0.35;0.10 0.15 0.20 0.25 0.30 0.35",
        "-12,7;-15 -10 -5 0 5 10",
        "0,1000000;0 200000 400000 600000 800000 1000000",
        "5,5;5 6",
        "0,0;0 0.2"
      })
  void runsFromARoundNumberToARoundNumber(String figures, String ticks) {
    var scale = Scale.covering(numbers(figures.split(",")));
    assertEquals(
        Stream.of(ticks.split(" "))
            .map(BigDecimal::new)
            .map(BigDecimal::stripTrailingZeros)
            .toList(),
        scale.ticks().stream().map(BigDecimal::stripTrailingZeros).toList());
  }

  @Test
  void putsTheLowestAtTheBottomAndTheHighestAtTheTop() {
    var scale = Scale.covering(numbers("30", "60"));
    assertEquals(0, scale.y(new BigDecimal("30")).compareTo(new BigDecimal(LineChart.BOTTOM)));
    assertEquals(0, scale.y(new BigDecimal("60")).compareTo(new BigDecimal(LineChart.TOP)));
    assertEquals(0, scale.y(new BigDecimal("45")).compareTo(new BigDecimal("215")));
  }

  @Test
  void hasAnAxisWithoutAnyFigure() {
    assertTrue(Scale.covering(List.of()).ticks().size() > 1);
  }

  private static List<BigDecimal> numbers(String... texts) {
    return Stream.of(texts).map(BigDecimal::new).toList();
  }
}
