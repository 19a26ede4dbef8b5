package jp.banso.platform.tabular;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import jp.banso.platform.time.JapanTime;

/** A table as CSV by RFC 4180, with CR LF; text cells are guarded against being run as formulas. */
final class CsvText {
  private CsvText() {}

  static String of(Table table) {
    var csv = new StringBuilder();
    line(csv, List.copyOf(table.headings()));
    table.rows().forEach(row -> line(csv, row));
    return csv.toString();
  }

  private static void line(StringBuilder csv, List<?> cells) {
    csv.append(cells.stream().map(CsvText::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String cell(Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      case Instant instant -> instant.atZone(JapanTime.ZONE).toOffsetDateTime().toString();
      default -> quote(FormulaGuard.add(value.toString()));
    };
  }

  private static String quote(String text) {
    var special =
        text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t');
    var edged = !text.equals(text.strip());
    return special || edged ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
