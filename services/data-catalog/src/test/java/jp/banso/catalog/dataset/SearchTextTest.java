package jp.banso.catalog.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchTextTest {

  @Test
  void cutsATextIntoPairsOfNeighbouringCharacters() {
    assertEquals(Set.of("避難", "難所"), SearchText.of("避難所").grams());
  }

  @Test
  void keepsCharactersBeyondTheBasicPlaneWhole() {
    assertEquals(Set.of("𠮷野", "野家"), SearchText.of("𠮷野家").grams());
  }

  @Test
  void findsHalfWidthKanaByFullWidthOnes() {
    assertTrue(SearchText.of("ﾎﾟｲﾝﾄ").grams().containsAll(SearchText.of("ポイント").grams()));
  }

  @Test
  void ignoresMissingParts() {
    assertEquals("a\nb", SearchText.of("A", null, "b").text());
  }

  @Test
  void takesAtMostTenWordsOfAQuery() {
    assertEquals(10, SearchText.terms("a b c d e f g h i j k l").size());
    assertEquals(List.of(), SearchText.terms(null));
  }
}
