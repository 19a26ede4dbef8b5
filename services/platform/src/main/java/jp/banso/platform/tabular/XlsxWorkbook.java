package jp.banso.platform.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import jp.banso.platform.time.JapanTime;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as xlsx. Text is stored as text, so codes keep their zeros and nothing is run as a
 * formula.
 */
final class XlsxWorkbook {
  private static final int LONGEST_SHEET_NAME = 31;
  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;
  private static final int EXACT_DIGITS = 15; // beyond them Excel rounds

  private XlsxWorkbook() {}

  static byte[] of(Table table) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Banso", "1.0")) {
      fill(workbook.newWorksheet(sheetName(table.name())), table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void fill(Worksheet sheet, Table table) {
    var widths = new int[table.headings().size()];
    for (var column = 0; column < widths.length; column++) {
      var heading = table.headings().get(column);
      sheet.value(0, column, clean(heading));
      sheet.style(0, column).bold().set();
      widths[column] = width(heading);
    }
    sheet.freezePane(0, 1);
    for (var row = 0; row < table.rows().size(); row++) {
      var cells = table.rows().get(row);
      for (var column = 0; column < cells.size(); column++) {
        var shown = write(sheet, row + 1, column, cells.get(column));
        if (column < widths.length) {
          widths[column] = Math.max(widths[column], width(shown));
        }
      }
    }
    for (var column = 0; column < widths.length; column++) {
      sheet.width(column, Math.clamp(widths[column] + 2L, NARROWEST, WIDEST));
    }
  }

  private static String write(Worksheet sheet, int row, int column, Object value) {
    switch (value) {
      case null -> {
        return "";
      }
      case LocalDate day -> {
        sheet.value(row, column, day);
        return format(sheet, row, column, "yyyy-mm-dd");
      }
      case Instant instant -> {
        return moment(sheet, row, column, LocalDateTime.ofInstant(instant, JapanTime.ZONE));
      }
      case ZonedDateTime moment -> {
        return moment(
            sheet, row, column, moment.withZoneSameInstant(JapanTime.ZONE).toLocalDateTime());
      }
      case LocalDateTime moment -> {
        return moment(sheet, row, column, moment);
      }
      case Boolean flag -> sheet.value(row, column, flag);
      case BigDecimal number when number.stripTrailingZeros().precision() > EXACT_DIGITS ->
          sheet.value(row, column, number.toPlainString());
      case Long number when Math.abs(number) >= 1_000_000_000_000_000L ->
          sheet.value(row, column, number.toString());
      case Number number -> sheet.value(row, column, number);
      default -> sheet.value(row, column, clean(value.toString()));
    }
    return value.toString();
  }

  private static String moment(Worksheet sheet, int row, int column, LocalDateTime moment) {
    sheet.value(row, column, moment);
    return format(sheet, row, column, "yyyy-mm-dd hh:mm:ss");
  }

  private static String format(Worksheet sheet, int row, int column, String format) {
    sheet.style(row, column).format(format).set();
    return format;
  }

  // XML has no control characters, and a cell of Excel ends at 32,767: both show instead of
  // vanishing.
  private static String clean(String text) {
    var clean = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    return clean.length() <= SheetRows.LONGEST_CELL
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, SheetRows.LONGEST_CELL / 2)) + "…";
  }

  private static String sheetName(String name) {
    var safe = name.replaceAll("[\\p{Cntrl}\\\\/:*?\\[\\]']", "_");
    return safe.codePointCount(0, safe.length()) <= LONGEST_SHEET_NAME
        ? safe
        : safe.substring(0, safe.offsetByCodePoints(0, LONGEST_SHEET_NAME / 2));
  }

  // A Japanese character is two columns wide.
  private static int width(String text) {
    return text.lines()
        .mapToInt(
            line ->
                line.codePoints().map(c -> c < 0x1100 || c >= 0xFF61 && c <= 0xFF9F ? 1 : 2).sum())
        .max()
        .orElse(0);
  }
}
