package jp.banso.assessment.grouping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.banso.assessment.run.AxisScore;
import jp.banso.assessment.run.ScoreView;
import org.junit.jupiter.api.Test;

class PointsTest {

  private static ScoreView scored(String code, String... scores) {
    return new ScoreView(
        code,
        LocalDate.EPOCH,
        BigDecimal.ONE,
        BigDecimal.TEN,
        1,
        Stream.of(scores)
            .map(
                score ->
                    new AxisScore(
                        "a", score == null ? null : new BigDecimal(score), BigDecimal.TEN, 1))
            .toList());
  }

  @Test
  void standardisesEachAxisByItsOwnSpread() {
    // 10, 20, 30: mean 20, population deviation √(200 / 3) = 8.16497; all the same: 0
    var points =
        Points.of(
            List.of(scored("1", "10", "50"), scored("2", "20", "50"), scored("3", "30", "50")));
    assertArrayEquals(new double[] {-1.22474, 0}, points.at()[0], 1e-5);
    assertArrayEquals(new double[] {0, 0}, points.at()[1], 1e-5);
    assertArrayEquals(new double[] {1.22474, 0}, points.at()[2], 1e-5);
  }

  @Test
  void needsAScoreOnEveryAxis() {
    assertEquals(true, Points.isComplete(scored("1", "10", "0")));
    assertEquals(false, Points.isComplete(scored("1", "10", null)));
  }
}
