package jp.banso.platform.tabular;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.banso.platform.problem.DomainException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** CSV by RFC 4180, in UTF-8 or windows-31j. */
final class CsvReading {
  /** Never Shift_JIS: that has no ① ㈱ 髙 﨑, which Excel writes. */
  static final Charset WINDOWS_31J = Charset.forName("windows-31j");

  private static final char BOM = '\uFEFF';

  private CsvReading() {}

  static Sheet read(byte[] body, String contentType) {
    refuseUtf16(body);
    var utf8 = decode(body, StandardCharsets.UTF_8);
    var charset = utf8 == null ? WINDOWS_31J : StandardCharsets.UTF_8;
    var text = utf8 == null ? decode(body, WINDOWS_31J) : utf8;
    if (text == null || text.chars().anyMatch(CsvReading::isBinary)) {
      throw new DomainException(TabularProblem.UNREADABLE_FILE);
    }
    var content = !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
    return new Sheet(
        charset == WINDOWS_31J ? "windows-31j" : "UTF-8", "", rows(content, contentType));
  }

  private static List<List<String>> rows(String text, String contentType) {
    var format =
        CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(false)
            .setDelimiter(isTabbed(text, contentType) ? '\t' : ',')
            .get();
    var rows = new SheetRows();
    try (var parser = format.parse(new StringReader(text))) {
      for (var line : parser) {
        rows.add((int) line.getRecordNumber() - 1, cells(line));
      }
      return rows.rows();
    } catch (IOException | UncheckedIOException e) {
      throw new DomainException(TabularProblem.MALFORMED_TABLE, rows.rows().size() + 1);
    }
  }

  private static List<String> cells(CSVRecord line) {
    var cells = new ArrayList<String>(line.size());
    line.forEach(cell -> cells.add(FormulaGuard.remove(cell)));
    return cells;
  }

  private static boolean isTabbed(String text, String contentType) {
    var first = text.lines().findFirst().orElse("");
    return first.indexOf('\t') >= 0
        && (first.indexOf(',') < 0
            || contentType != null && contentType.contains("tab-separated-values"));
  }

  private static void refuseUtf16(byte[] body) {
    if (body.length >= 2 && (body[0] & 0xFF ^ body[1] & 0xFF) == 1 && (body[0] & 0xFE) == 0xFE) {
      throw new DomainException(TabularProblem.UNSUPPORTED_CHARSET, "UTF-16");
    }
  }

  private static String decode(byte[] body, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(body))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  // ISO-2022-JP (escape), images and the like: no table has control characters
  private static boolean isBinary(int c) {
    return c < ' ' && c != '\t' && c != '\r' && c != '\n' || c == 0x7F || c == 0xFFFE;
  }
}
