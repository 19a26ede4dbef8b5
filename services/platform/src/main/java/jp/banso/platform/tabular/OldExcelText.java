package jp.banso.platform.tabular;

import java.nio.charset.CharsetEncoder;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Text for windows-31j. A character the set lacks becomes 〓 (下駄記号, the printers' mark for a missing
 * type); of a variant (IVS) the base character stays. Both are counted, so that the answer can say
 * so.
 */
final class OldExcelText {
  static final int MOST_SAMPLES = 20;

  // One character, two code points: Unicode's own and Microsoft's choice for it. Nothing is lost
  // here.
  private static final Map<Integer, Integer> TWINS =
      Map.of(
          0x2212, 0xFF0D, 0x301C, 0xFF5E, 0x2016, 0x2225, 0x2014, 0x2015, 0xA2, 0xFFE0, 0xA3,
          0xFFE1, 0xAC, 0xFFE2);

  private final CharsetEncoder encoder = CsvReading.WINDOWS_31J.newEncoder();
  private final Set<Integer> missing = new LinkedHashSet<>();
  private int count;

  String fit(String text) {
    var fitting = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> TWINS.getOrDefault(c, c))
        .forEach(
            c -> {
              if (encoder.canEncode(Character.toString(c))) {
                fitting.appendCodePoint(c);
              } else {
                count++;
                missing.add(c);
                fitting.append(Character.getType(c) == Character.NON_SPACING_MARK ? "" : "〓");
              }
            });
    return fitting.toString();
  }

  int count() {
    return count;
  }

  /** The first of the missing characters: {@code U+20BB7 U+E0100}. */
  String samples() {
    return missing.stream()
        .limit(MOST_SAMPLES)
        .map(c -> String.format("U+%04X", c))
        .collect(Collectors.joining(" "));
  }
}
