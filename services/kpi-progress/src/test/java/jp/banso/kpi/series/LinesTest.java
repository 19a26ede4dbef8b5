package jp.banso.kpi.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void aShortHeadingStaysOnOneLine() {
    assertEquals(List.of("行政手続のオンライン申請率"), Lines.of("行政手続のオンライン申請率"));
    assertEquals(List.of("あ".repeat(39)), Lines.of("あ".repeat(39)));
  }

  @Test
  void aLongOneBreaksWhereItIsFull() {
    assertEquals(List.of("あ".repeat(39), "あ"), Lines.of("あ".repeat(40)));
  }

  @Test
  void latinTextBreaksBetweenWords() {
    assertEquals(
        List.of(
            "Certificates issued at convenience stores with the Individual Number Card in a",
            "year"),
        Lines.of(
            "Certificates issued at convenience stores with the Individual Number Card in a year"));
  }

  @Test
  void whatDoesNotFitOnTwoEndsInAnEllipsis() {
    assertEquals(List.of("あ".repeat(39), "あ".repeat(38) + "…"), Lines.of("あ".repeat(100)));
  }

  @Test
  void aCharacterOfTwoUnitsIsNotTornApart() {
    assertEquals(List.of("𠮷".repeat(39), "𠮷".repeat(38) + "…"), Lines.of("𠮷".repeat(100)));
  }
}
