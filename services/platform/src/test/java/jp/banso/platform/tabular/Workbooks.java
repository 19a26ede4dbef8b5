package jp.banso.platform.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written by hand, for what no library would write. */
final class Workbooks {
  private Workbooks() {}

  /** A workbook of one sheet whose sheetData is the given XML. */
  static byte[] of(String sheetData, String... more) throws IOException {
    var parts = new LinkedHashMap<String, String>();
    parts.put("xl/workbook.xml", workbook("", "<sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/>"));
    parts.put("xl/_rels/workbook.xml.rels", relations("r1", "worksheets/sheet1.xml"));
    parts.put("xl/worksheets/sheet1.xml", sheet(sheetData));
    for (var i = 0; i < more.length; i += 2) {
      parts.put(more[i], more[i + 1]);
    }
    return zip(parts);
  }

  static String workbook(String properties, String sheets) {
    return "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
        + properties
        + "<sheets>"
        + sheets
        + "</sheets></workbook>";
  }

  static String relations(String... idsAndTargets) {
    var text = new StringBuilder("<Relationships>");
    for (var i = 0; i < idsAndTargets.length; i += 2) {
      text.append(
          "<Relationship Id=\"%s\" Target=\"%s\"/>"
              .formatted(idsAndTargets[i], idsAndTargets[i + 1]));
    }
    return text.append("</Relationships>").toString();
  }

  static String sheet(String data) {
    return "<worksheet><sheetData>" + data + "</sheetData></worksheet>";
  }

  static byte[] zip(Map<String, String> parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
