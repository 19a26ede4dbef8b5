package jp.banso.points.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {

  private static PlaceCount count(String category, String area, long persons) {
    return new PlaceCount(category, area, new Amount(persons * 10, persons), persons);
  }

  /**
   * 4 persons bought books in the town: withheld, with the cheapest of the same row and column and
   * the cell where those meet. Every total is shown.
   */
  @Test
  void aSmallCellTakesACellOfItsRowAndOneOfItsColumnWithIt() {
    var figures =
        new Places(
                List.of(
                    count("書店", "041009", 30),
                    count("書店", "045055", 4),
                    count("食料品", "041009", 60),
                    count("食料品", "045055", 50),
                    count("飲食店", "041009", 21),
                    count("飲食店", "045055", 20),
                    count("書店", null, 34),
                    count("食料品", null, 90),
                    count("飲食店", null, 40),
                    count(null, "041009", 90),
                    count(null, "045055", 70)))
            .figures(120, code -> code + "?");
    assertEquals(
        List.of(true, true, false, false, true, true, false, false, false, false, false),
        figures.stream().map(PlaceFigures::suppressed).toList());
    assertEquals("045055?", figures.get(1).areaName());
    assertEquals(null, figures.get(6).areaName());
    assertEquals(null, figures.get(1).used());
    assertEquals(Long.valueOf(600), figures.get(2).used());
  }

  /**
   * A category of four persons in one area: its total is the same figure and goes too, with others.
   */
  @Test
  void aSmallTotalIsWithheldLikeAnyOther() {
    var figures =
        new Places(
                List.of(
                    count("書店", "045055", 4),
                    count("食料品", "045055", 50),
                    count("書店", null, 4),
                    count("食料品", null, 50),
                    count(null, "045055", 54)))
            .figures(54, code -> code + "?");
    assertEquals(
        List.of(true, true, true, true, false),
        figures.stream().map(PlaceFigures::suppressed).toList());
  }
}
