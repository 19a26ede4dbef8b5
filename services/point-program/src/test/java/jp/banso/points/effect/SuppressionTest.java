package jp.banso.points.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  private static List<EffectRow> month(long... personsOfTowns) {
    var rows = new ArrayList<EffectRow>();
    long total = 0;
    for (var i = 0; i < personsOfTowns.length; i++) {
      rows.add(EffectRow.of("2026-11", "04100" + i, personsOfTowns[i], 100, 50));
      total += personsOfTowns[i];
    }
    rows.addFirst(EffectRow.of("2026-11", null, total, 100L * personsOfTowns.length, 50));
    return Suppression.of(rows);
  }

  private static List<Boolean> withheld(List<EffectRow> rows) {
    return rows.stream().map(EffectRow::suppressed).toList();
  }

  @Test
  void tenPersonsAreEnough() {
    assertEquals(List.of(false, false, false), withheld(month(10, 11)));
  }

  @Test
  void aSingleSmallTownTakesTheNextSmallestWithIt() {
    assertEquals(List.of(false, true, false, true), withheld(month(9, 40, 12)));
  }

  @Test
  void twoSmallTownsHideEachOther() {
    assertEquals(List.of(false, true, true, false), withheld(month(3, 8, 40)));
  }

  @Test
  void aSmallTownAloneTakesTheTotalWithIt() {
    assertEquals(List.of(true, true), withheld(month(9)));
    assertEquals(List.of(true, true, true), withheld(month(4, 5)));
  }

  @Test
  void nothingOfAWithheldRowIsLeft() {
    var row = month(9, 40, 12).get(1);
    assertTrue(row.suppressed());
    assertNull(row.persons());
    assertNull(row.issued());
    assertNull(row.redeemed());
    assertNull(row.useRate());
  }

  @Test
  void theUseRateIsWhatWasUsedOfWhatWasIssued() {
    var row = month(10).get(1);
    assertFalse(row.suppressed());
    assertEquals(new BigDecimal("0.5000"), row.useRate());
    assertNull(EffectRow.of("2026-11", null, 20, 0, 5).useRate());
  }
}
