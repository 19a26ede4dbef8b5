package jp.banso.kpi.series;

import java.util.ArrayList;
import java.util.List;

/** Breaks a heading, because SVG does not: two lines, a longer one ends in an ellipsis. */
final class Lines {

  private static final int MOST_LINES = 2;

  // In halves of a full-width character: what 680 units of the picture hold in bold 17.
  private static final int WIDTH = 78;

  private Lines() {}

  static List<String> of(String text) {
    var lines = new ArrayList<String>();
    var rest = text.strip();
    while (!rest.isEmpty() && lines.size() < MOST_LINES) {
      var end = fitting(rest);
      var cut = end < rest.length();
      if (cut && lines.size() == MOST_LINES - 1) {
        lines.add(rest.substring(0, rest.offsetByCodePoints(end, -1)) + "…");
        break;
      }
      var space = cut ? rest.lastIndexOf(' ', end) : -1;
      end = space > end / 2 ? space : end;
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    return lines;
  }

  /** How many characters fit on a line. */
  private static int fitting(String text) {
    var width = 0;
    for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      width += text.codePointAt(at) < 0x2000 ? 1 : 2;
      if (width > WIDTH) {
        return at;
      }
    }
    return text.length();
  }
}
