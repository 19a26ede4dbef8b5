package jp.banso.platform.tabular;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.banso.platform.problem.DomainException;

/**
 * The first visible sheet of a workbook that holds anything. Values are the cached ones: no formula
 * is run. Readings of names (ruby, {@code rPh}) are no part of the text.
 */
final class XlsxReading {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XML.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  private final XlsxArchive archive;
  private List<String> shared = List.of();
  private CellFormats formats;

  XlsxReading(XlsxArchive archive) {
    this.archive = archive;
  }

  Sheet read() {
    try {
      var sheets = sheets();
      shared = strings();
      for (var sheet : sheets.entrySet()) {
        var rows = rows(sheet.getValue());
        if (!rows.isEmpty()) {
          return new Sheet("UTF-8", sheet.getKey(), rows);
        }
      }
      return new Sheet("UTF-8", "", List.of());
    } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException e) {
      throw new DomainException(TabularProblem.UNREADABLE_FILE);
    }
  }

  /** Paths of the visible sheets by name, in the order of the tabs. */
  private Map<String, String> sheets() throws XMLStreamException {
    var targets = new HashMap<String, String>();
    var relations = open("xl/_rels/workbook.xml.rels");
    while (next(relations)) {
      if (starts(relations, "Relationship")) {
        var target = relations.getAttributeValue(null, "Target");
        var path = target.startsWith("/") ? target : "xl/" + target;
        targets.put(relations.getAttributeValue(null, "Id"), path);
      }
    }
    var sheets = new LinkedHashMap<String, String>();
    var from1904 = false;
    var workbook = open("xl/workbook.xml");
    while (next(workbook)) {
      if (starts(workbook, "workbookPr")) {
        var value = workbook.getAttributeValue(null, "date1904");
        from1904 = "1".equals(value) || "true".equals(value);
      } else if (starts(workbook, "sheet") && workbook.getAttributeValue(null, "state") == null
          || starts(workbook, "sheet")
              && "visible".equals(workbook.getAttributeValue(null, "state"))) {
        var path = targets.get(workbook.getAttributeValue(RELATIONS, "id"));
        if (path != null) {
          sheets.put(workbook.getAttributeValue(null, "name"), path);
        }
      }
    }
    formats = new CellFormats(from1904, styles());
    return sheets;
  }

  private List<String> styles() throws XMLStreamException {
    var codes = new HashMap<String, String>();
    var formatOfStyle = new ArrayList<String>();
    var inside = false;
    if (archive.part("xl/styles.xml") == null) {
      return formatOfStyle;
    }
    var styles = open("xl/styles.xml");
    while (next(styles)) {
      if (starts(styles, "numFmt")) {
        codes.put(
            styles.getAttributeValue(null, "numFmtId"),
            styles.getAttributeValue(null, "formatCode"));
      } else if (named(styles, "cellXfs")) {
        inside = styles.isStartElement();
      } else if (inside && starts(styles, "xf")) {
        var id = styles.getAttributeValue(null, "numFmtId");
        formatOfStyle.add(codes.containsKey(id) ? codes.get(id) : CellFormats.builtIn(id));
      }
    }
    return formatOfStyle;
  }

  private List<String> strings() throws XMLStreamException {
    var strings = new ArrayList<String>();
    if (archive.part("xl/sharedStrings.xml") != null) {
      var xml = open("xl/sharedStrings.xml");
      while (next(xml)) {
        if (starts(xml, "si")) {
          strings.add(text(xml, "si"));
        }
      }
    }
    return strings;
  }

  private List<List<String>> rows(String path) throws XMLStreamException {
    var rows = new SheetRows();
    var xml = open(path);
    var row = -1;
    var cells = new ArrayList<String>();
    while (next(xml)) {
      if (starts(xml, "row")) {
        var number = xml.getAttributeValue(null, "r");
        row = number == null ? row + 1 : Integer.parseInt(number) - 1;
        cells = new ArrayList<>();
      } else if (starts(xml, "c")) {
        var column = column(xml.getAttributeValue(null, "r"), cells.size());
        var value = cell(xml);
        if (!value.isEmpty()) {
          while (cells.size() < column) {
            cells.add("");
          }
          cells.add(value);
        }
      } else if (named(xml, "row")) {
        rows.add(row, cells);
      }
    }
    return rows.rows();
  }

  private String cell(XMLStreamReader xml) throws XMLStreamException {
    var type = xml.getAttributeValue(null, "t");
    var style = xml.getAttributeValue(null, "s");
    var value = "";
    while (next(xml) && !(xml.isEndElement() && named(xml, "c"))) {
      if (starts(xml, "v")) {
        value = xml.getElementText();
      } else if (starts(xml, "is")) {
        value = text(xml, "is");
      }
    }
    if (value.isEmpty()) {
      return "";
    }
    return switch (type == null ? "n" : type) {
      case "s" -> shared.get(Integer.parseInt(value));
      case "b" -> value.equals("1") ? "TRUE" : "FALSE";
      case "n" -> formats.text(value, style == null ? 0 : Integer.parseInt(style));
      default -> value;
    };
  }

  /** The text of an element, without the readings Excel keeps beside Japanese names. */
  private static String text(XMLStreamReader xml, String element) throws XMLStreamException {
    var text = new StringBuilder();
    while (next(xml) && !(xml.isEndElement() && named(xml, element))) {
      if (starts(xml, "rPh")) {
        while (next(xml) && !(xml.isEndElement() && named(xml, "rPh"))) {}
      } else if (starts(xml, "t")) {
        text.append(xml.getElementText());
      }
    }
    return text.toString();
  }

  // A reference such as B7; a cell without one follows its neighbour. Far columns are refused
  // before anything grows.
  private static int column(String reference, int next) {
    if (reference == null) {
      return next;
    }
    var column = 0;
    for (var i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
      if (column > 16_384) {
        throw new DomainException(TabularProblem.TOO_MANY_COLUMNS, (long) SheetRows.MOST_COLUMNS);
      }
    }
    if (column - 1 < next) {
      throw new DomainException(TabularProblem.UNREADABLE_FILE);
    }
    return column - 1;
  }

  private XMLStreamReader open(String path) throws XMLStreamException {
    var part = archive.part(path);
    if (part == null) {
      throw new DomainException(TabularProblem.UNREADABLE_FILE);
    }
    return XML.createXMLStreamReader(new ByteArrayInputStream(part));
  }

  private static boolean next(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      var event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new DomainException(TabularProblem.SUSPICIOUS_FILE);
      }
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  private static boolean named(XMLStreamReader xml, String name) {
    return xml.getLocalName().equals(name);
  }

  private static boolean starts(XMLStreamReader xml, String name) {
    return xml.isStartElement() && named(xml, name);
  }
}
