package jp.banso.points.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EffectListTest {

  private static EffectCount count(String month, String town, long persons, long users) {
    return new EffectCount(month, town, persons, new Amount(100, persons), new Amount(50, users));
  }

  private static List<EffectRow> month(long... personsOfTowns) {
    var counts = new ArrayList<EffectCount>();
    var total = LongStream.of(personsOfTowns).sum();
    counts.add(count(null, null, total, total));
    counts.add(count("2026-11", null, total, total));
    for (var i = 0; i < personsOfTowns.length; i++) {
      counts.add(count("2026-11", "04100" + i, personsOfTowns[i], personsOfTowns[i]));
    }
    return new EffectList(counts).rows();
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
    assertNull(Rate.of(5, 0));
  }

  /**
   * 30 persons got points in May and 3 used some: only that they did is withheld, with another
   * month's.
   */
  @Test
  void eachFigureIsWithheldByItsOwnPersons() {
    var rows =
        new EffectList(
                List.of(
                    count(null, null, 60, 43),
                    count("2026-04", null, 30, 20),
                    count("2026-04", "041000", 30, 20),
                    count("2026-05", null, 30, 3),
                    count("2026-05", "041000", 30, 3),
                    count("2026-06", null, 30, 25),
                    count("2026-06", "041000", 30, 25)))
            .rows();
    assertEquals(List.of(true, true, true, true, false, false), withheld(rows));
    rows.forEach(row -> assertEquals(Long.valueOf(100), row.issued()));
    assertNull(rows.get(1).redeemed());
    assertNull(rows.get(3).useRate());
    assertEquals(Long.valueOf(50), rows.get(4).redeemed());
  }
}
