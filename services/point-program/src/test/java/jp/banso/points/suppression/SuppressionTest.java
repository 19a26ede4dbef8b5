package jp.banso.points.suppression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  private static List<Integer> apart(long... persons) {
    var cells = LongStream.of(persons).mapToObj(SumCell::part).toList();
    var whole = SumCell.part(LongStream.of(persons).sum());
    return withheld(Suppression.ofPersonsApart(cells, whole));
  }

  private static List<Integer> sharing(long everybody, long... persons) {
    var cells = LongStream.of(persons).mapToObj(SumCell::part).toList();
    return withheld(Suppression.of(cells, SumCell.part(everybody)));
  }

  private static List<Integer> withheld(BitSet cells) {
    return cells.stream().boxed().toList();
  }

  @Test
  void tenPersonsAreEnough() {
    assertEquals(List.of(), apart(10, 11));
  }

  @Test
  void aSingleSmallPartTakesTheNextSmallestWithIt() {
    assertEquals(List.of(0, 2), apart(9, 40, 12));
  }

  @Test
  void twoSmallPartsHideEachOtherWhereNobodyIsInBoth() {
    assertEquals(List.of(0, 1), apart(3, 8, 40));
    assertEquals(List.of(0, 1, 2), apart(3, 6, 40));
  }

  @Test
  void whereTheyMayBeTheSamePersonsALargeOneGoesWithThem() {
    assertEquals(List.of(0, 1, 2), sharing(45, 3, 8, 40));
    assertEquals(List.of(0, 1, 2), sharing(45, 3, 8, 12, 40));
  }

  @Test
  void smallPartsAloneAreAllWithheldAndTheWholeIsShown() {
    assertEquals(List.of(0, 1, 2), sharing(12, 4, 4, 4));
  }

  @Test
  void nothingOfFewerThanTenPersonsIsShownAtAll() {
    assertEquals(List.of(0), apart(9));
    assertEquals(List.of(0, 1), apart(4, 5));
  }

  @Test
  void whereThereIsNobodyThereIsNothingToHide() {
    assertEquals(List.of(), apart());
    assertEquals(List.of(1, 2), apart(0, 9, 30));
    assertEquals(List.of(), apart(0, 0));
  }

  @Test
  void thatNoneOfAFewPersonsDidAnythingIsWithheldToo() {
    var cells = List.of(SumCell.part(0, 4), SumCell.part(20, 25), SumCell.part(30, 30));
    assertEquals(List.of(0, 1), withheld(Suppression.of(cells, SumCell.part(50))));
  }

  /**
   * 5 persons in one corner of three by three: a rectangle of four is withheld, its other corners
   * the cheapest that can give persons.
   */
  @Test
  void aCellOfATableTakesARectangleWithIt() {
    long[][] table = {{5, 30, 40}, {12, 50, 60}, {70, 80, 11}};
    var cells =
        IntStream.range(0, 9)
            .mapToObj(i -> SumCell.at(i / 3 + 1, i % 3 + 1, table[i / 3][i % 3]))
            .toList();
    assertEquals(List.of(0, 1, 3, 4), withheld(Suppression.of(cells, SumCell.part(358))));
  }
}
