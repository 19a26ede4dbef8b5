package jp.banso.points.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class EstimateTest {

  private static GroupCount group(
      long size, String before, String after, String variance, long spent) {
    return new GroupCount(
        size,
        new BigDecimal(before),
        new BigDecimal(after),
        new BigDecimal(variance),
        size,
        size,
        spent);
  }

  /**
   * Ten whose mean went from 1 to 3 and sixteen whose mean went from 1 to 1.5; variances of the
   * changes 4 and 1. √(4/10 + 1/16) = √0.4625 = 0.6801; 1.5 ± 1.959964 × 0.6801 = 0.1671 … 2.8329;
   * 300 points for 15 more uses.
   */
  @Test
  void theEstimateIsTheOneWorkedByHand() {
    var estimate = new Estimate(group(10, "1", "3", "4", 300), group(16, "1", "1.5", "1", 0));
    assertEquals("1.5000", Rate.rounded(estimate.difference()).toString());
    assertEquals("0.6801", Rate.rounded(estimate.standardError()).toString());
    assertEquals("0.1671", Rate.rounded(estimate.low()).toString());
    assertEquals("2.8329", Rate.rounded(estimate.high()).toString());
    assertEquals(new BigDecimal("20.00"), estimate.pointsPerAdditional());
  }

  @Test
  void whereNothingWasAddedOrGrantedNothingWasPaidForIt() {
    var others = group(16, "1", "3", "1", 0);
    assertNull(new Estimate(group(10, "1", "3", "4", 300), others).pointsPerAdditional());
    assertNull(new Estimate(group(10, "1", "9", "4", 0), others).pointsPerAdditional());
  }

  @Test
  void tenMembersAreNeededAndTenPersonsBehindEachMeanUnlessThereAreNone() {
    var shown = group(10, "1", "3", "4", 0);
    assertTrue(new Estimate(shown, shown).isShown());
    assertFalse(new Estimate(shown, group(9, "1", "3", "4", 0)).isShown());
    var few = new GroupCount(40, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, 9, 20, 0);
    assertFalse(new Estimate(few, shown).isShown());
    var none = new GroupCount(40, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE, 0, 20, 0);
    assertTrue(new Estimate(none, shown).isShown());
    assertFalse(new Estimate(GroupCount.NOBODY, shown).isShown());
  }
}
