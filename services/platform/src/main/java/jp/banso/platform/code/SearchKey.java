package jp.banso.platform.code;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What two spellings of one place name have in common. For searching only: names are stored as they
 * were given, because normalising them would rewrite characters people insist on (U+FA19 神, U+FA10
 * 塚).
 */
final class SearchKey {
  // 異体字: the register writes 梼原町, the dashboard of デジタル庁 檮原町, and NFKC unifies neither
  private static final Map<Integer, Integer> VARIANTS =
      pairs("檮梼髙高﨑崎嵜崎龍竜鯵鰺澤沢邊辺邉辺濱浜齋斎齊斉嶋島嶌島廣広國国淵渕條条曾曽壷壺礪砺篭籠檜桧瀧滝惠恵眞真榮栄圓円嶽岳鹽塩德徳");

  private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";
  private static final String LARGE = "あいうえおつやゆよわかけ";

  private SearchKey() {}

  static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !isVariationSelector(c))
        .map(SearchKey::fold)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static int fold(int character) {
    var hiragana = character >= 'ァ' && character <= 'ヶ' ? character - ('ァ' - 'ぁ') : character;
    var small = SMALL.indexOf(hiragana);
    return VARIANTS.getOrDefault(
        small < 0 ? hiragana : LARGE.charAt(small), small < 0 ? hiragana : LARGE.charAt(small));
  }

  private static boolean isVariationSelector(int character) {
    return character >= 0xFE00 && character <= 0xFE0F
        || character >= 0xE0100 && character <= 0xE01EF;
  }

  private static Map<Integer, Integer> pairs(String text) {
    var points = text.codePoints().toArray();
    return IntStream.range(0, points.length / 2)
        .boxed()
        .collect(Collectors.toMap(i -> points[2 * i], i -> points[2 * i + 1]));
  }
}
