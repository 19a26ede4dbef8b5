package jp.banso.points.stamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StampCardDrawingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private static StampCardDrawing card(String program, String name, int stamps, long filled) {
    var view =
        new StampCardView(
            new UUID(1, 2),
            new UUID(1, 3),
            program,
            program,
            name,
            name,
            10,
            stamps,
            10 - stamps,
            100,
            filled,
            Collections.nCopies(stamps, DAY));
    return new StampCardDrawing(view, Locale.JAPANESE);
  }

  @Test
  void aShortNameIsLargeOnOneLine() {
    assertEquals(
        List.of(new StampCardDrawing.Line("町歩きスタンプ", 30, 84)),
        card("事業", "町歩きスタンプ", 0, 0).nameLines());
  }

  @Test
  void theLongestNameCanStillBeRead() {
    var lines = card("事業", "健".repeat(40), 0, 0).nameLines();
    assertEquals(2, lines.size());
    lines.forEach(line -> assertTrue(line.size() * line.text().length() <= 410, line.text()));
    lines.forEach(line -> assertTrue(line.size() >= 18));
    assertEquals(40, lines.getFirst().text().length() + lines.getLast().text().length());
  }

  @Test
  void aLongEnglishNameBreaksBetweenWords() {
    var lines = card("Programme", "Health check-up and cancer screening now", 0, 0).nameLines();
    assertFalse(lines.getFirst().text().endsWith(" "));
    assertEquals(
        "Health check-up and cancer screening now",
        lines.getFirst().text() + " " + lines.getLast().text());
  }

  @Test
  void aProgrammeOfAHundredCharactersIsCutAndReadable() {
    var line = card("𠮷".repeat(100), "名", 0, 0).programLine();
    assertEquals(14, line.size());
    assertTrue(line.text().endsWith("…"));
    assertFalse(Character.isHighSurrogate(line.text().charAt(line.text().length() - 2)));
  }

  @Test
  void whatWasReceivedIsSaidUnderTheCardThatIsEmptyAgain() {
    var full = card("事業", "名", 0, 3);
    assertEquals("これまでに 3枚達成、300ポイント受け取り済み", full.past());
    assertTrue(full.height() > card("事業", "名", 0, 0).height());
    assertEquals(0, full.bar());
  }
}
