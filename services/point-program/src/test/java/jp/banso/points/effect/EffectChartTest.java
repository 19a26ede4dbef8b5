package jp.banso.points.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectChartTest {

  private static EffectChart chart(EffectMonth... months) {
    return new EffectChart(
        new EffectAnalysis(
            UUID.randomUUID(),
            "健康<ポイント>",
            "Health",
            "045055",
            "美里町",
            null,
            null,
            null,
            "2026-01",
            "2026-12",
            null,
            List.of(months),
            List.of(),
            List.of()),
        Locale.JAPANESE);
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "4, 4", "5, 8", "9, 12", "9100, 12000", "12001, 20000", "999999, 1200000"})
  void theScaleEndsJustAboveTheHighestFigure(long highest, long top) {
    assertEquals(top, EffectChart.top(highest));
  }

  @Test
  void aBarIsAsHighAsItsFigureAWithheldOneAStubAndNothingIsNothing() {
    var bars = chart(new EffectMonth("2026-04", null, 12_000L, null, 0L, true)).bars();
    assertEquals(List.of(190, 18, 0), bars.stream().map(EffectChart.Bar::height).toList());
    assertEquals(
        List.of(false, true, false), bars.stream().map(EffectChart.Bar::withheld).toList());
    assertEquals("2026-04 付与ポイント 12,000", bars.getFirst().title());
    assertEquals("2026-04 利用ポイント 秘匿", bars.get(1).title());
  }

  @Test
  void twelveMonthsStandBesideEachOther() {
    var months =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> new EffectMonth("2026-%02d".formatted(i), 20L, 5L * i, 3L, 1L, false))
            .toArray(EffectMonth[]::new);
    var bars = chart(months).bars();
    for (var i = 1; i < bars.size(); i++) {
      var before = bars.get(i - 1);
      assertTrue(before.x() + before.width() <= bars.get(i).x(), "bar " + i);
    }
    assertTrue(bars.getLast().x() + bars.getLast().width() <= 696);
  }

  @Test
  void withoutAnyMovementItSaysSo() {
    assertFalse(chart().empty().isEmpty());
    assertTrue(chart(new EffectMonth("2026-04", 20L, 1L, 1L, 1L, false)).empty().isEmpty());
  }
}
