package jp.banso.platform.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.banso.platform.SharedData;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.problem.PlatformProblem;
import jp.banso.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;

class TabularReaderTest {
  private static final Charset OLD = Charset.forName("windows-31j");

  @Test
  void readsUtf8WithAndWithoutBom() {
    assertEquals(List.of(List.of("名称", "𠮷野葛󠄀")), read("\uFEFF名称,𠮷野葛󠄀\r\n").rows());
    assertEquals("UTF-8", read("名称\n").charset());
  }

  @Test
  void readsWindows31jByItsContent() {
    var sheet = TabularReader.read("①㈱髙﨑～－,\"改\n行\"\r\n".getBytes(OLD), null);
    assertEquals("windows-31j", sheet.charset());
    assertEquals(List.of(List.of("①㈱髙﨑～－", "改\n行")), sheet.rows());
  }

  @Test
  void keepsRowsWhereTheyStoodAndCutsBlankEnds() {
    var sheet = read("a,b,,\r\n\r\n,,\r\nc\r\n");
    assertEquals(List.of(List.of("a", "b"), List.of(), List.of(), List.of("c")), sheet.rows());
    assertEquals("", sheet.cell(0, 7));
    assertEquals("", sheet.cell(9, 0));
  }

  @Test
  void readsTabsAndTakesItsOwnFormulaGuardBack() {
    assertEquals(List.of(List.of("a", "b,c")), read("a\tb,c", "text/tab-separated-values").rows());
    assertEquals(List.of(List.of("=1+1", "'quoted")), read("'=1+1,'quoted").rows());
  }

  @Test
  void refusesUtf16EscapesAndBrokenQuotes() {
    refuses(TabularProblem.UNSUPPORTED_CHARSET, "\uFEFFa,b".getBytes(StandardCharsets.UTF_16LE));
    refuses(TabularProblem.UNSUPPORTED_CHARSET, "\uFEFFa,b".getBytes(StandardCharsets.UTF_16BE));
    refuses(TabularProblem.UNREADABLE_FILE, "名称".getBytes(Charset.forName("ISO-2022-JP")));
    refuses(
        TabularProblem.UNREADABLE_FILE, new byte[] {(byte) 0x81, 0x20, (byte) 0xFD, (byte) 0xFF});
    refuses(TabularProblem.MALFORMED_TABLE, utf8("a,\"b\nc"));
    refuses(TabularProblem.EMPTY_FILE, utf8(" ,\n"));
    refuses(TabularProblem.EMPTY_FILE, new byte[0]);
  }

  @Test
  void stopsAtEveryLimit() throws Exception {
    refuses(TabularProblem.FILE_TOO_LARGE, new byte[TabularReader.MOST_BYTES + 1]);
    refuses(TabularProblem.TOO_MANY_ROWS, utf8("a\n".repeat(SheetRows.MOST_ROWS + 1)));
    refuses(TabularProblem.TOO_MANY_COLUMNS, utf8("a,".repeat(SheetRows.MOST_COLUMNS) + "a"));
    refuses(TabularProblem.TOO_MANY_CELLS, utf8(("1,".repeat(3_999) + "1\n").repeat(1_001)));
    refuses(TabularProblem.CELL_TOO_LONG, utf8("a".repeat(SheetRows.LONGEST_CELL + 1)));
    refuses(TabularProblem.TOO_MANY_ROWS, Workbooks.of("<row r=\"1048576\"><c><v>1</v></c></row>"));
    refuses(
        TabularProblem.TOO_MANY_COLUMNS,
        Workbooks.of("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"));
    assertEquals(
        SheetRows.MOST_COLUMNS,
        read("a,".repeat(SheetRows.MOST_COLUMNS - 1) + "a").rows().getFirst().size());
  }

  @Test
  void refusesACellWithAMyNumber() throws Exception {
    refuses(PlatformProblem.MY_NUMBER_REFUSED, utf8("氏名,備考\n山田,1234-5678-9018"));
    refuses(
        PlatformProblem.MY_NUMBER_REFUSED, Workbooks.of("<row><c><v>123456789018</v></c></row>"));
  }

  @Test
  void refusesAZipBomb() throws Exception {
    var bomb = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      var zeros = new byte[1024 * 1024];
      for (var i = 0; i < 256; i++) {
        zip.write(zeros);
      }
    }
    assertTimeout(
        Duration.ofSeconds(5), () -> refuses(TabularProblem.SUSPICIOUS_FILE, bomb.toByteArray()));
  }

  @Test
  void refusesAZipOfThousandsOfEntriesAndXmlWithADoctype() throws Exception {
    var many = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(many)) {
      for (var i = 0; i <= XlsxArchive.MOST_ENTRIES; i++) {
        zip.putNextEntry(new ZipEntry("x" + i));
      }
    }
    refuses(TabularProblem.SUSPICIOUS_FILE, many.toByteArray());
    refuses(
        TabularProblem.SUSPICIOUS_FILE,
        Workbooks.of("", "xl/sharedStrings.xml", "<!DOCTYPE sst [<!ENTITY a \"aaaa\">]><sst/>"));
  }

  @Test
  void saysClearlyWhyAnOfficeFileIsRefused() throws Exception {
    var ole2 = new byte[2_048];
    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole2, 0, 4);
    refuses(TabularProblem.OLD_EXCEL_FILE, ole2.clone());
    var stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(stream, 0, ole2, 1_024, stream.length);
    refuses(TabularProblem.ENCRYPTED_FILE, ole2);
    refuses(TabularProblem.UNSUPPORTED_FILE, Workbooks.zip(Map.of("word/document.xml", "<w/>")));
    refuses(TabularProblem.UNREADABLE_FILE, Workbooks.zip(Map.of("xl/workbook.xml", "<workbook")));
    refuses(TabularProblem.UNREADABLE_FILE, Workbooks.of("<row><c t=\"s\"><v>99</v></c></row>"));
    refuses(TabularProblem.UNREADABLE_FILE, Workbooks.of("<row><c><v>1E999999999</v></c></row>"));
  }

  @Test
  void showsNumbersAsTheReaderOfTheSheetSeesThem() throws Exception {
    var styles =
        "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"000000\"/>"
            + "<numFmt numFmtId=\"177\" formatCode=\"[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/>"
            + "<xf numFmtId=\"177\"/><xf numFmtId=\"20\"/><xf numFmtId=\"22\"/><xf numFmtId=\"57\"/></cellXfs></styleSheet>";
    var data =
        "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>0.2</v></c><c r=\"B2\" s=\"1\"><v>0.28999999999999998</v></c>"
            + "<c r=\"D2\" s=\"2\"><v>45900</v></c><c s=\"3\"><v>45055</v></c><c s=\"4\"><v>45900</v></c>"
            + "<c s=\"5\"><v>0.5</v></c><c s=\"6\"><v>45900.75</v></c><c s=\"7\"><v>45900</v></c>"
            + "<c><v>1.2E+3</v></c><c><v>-0.10000000000000001</v></c><c t=\"b\"><v>1</v></c>"
            + "<c t=\"e\"><v>#DIV/0!</v></c><c t=\"str\"><f>A1</f><v>計算</v></c><c s=\"2\"><v>1</v></c></row>";
    assertEquals(
        List.of(
            List.of(),
            List.of(
                "20%",
                "29%",
                "",
                "2025-08-31",
                "045055",
                "2025-08-31",
                "12:00",
                "2025-08-31T18:00",
                "2025-08-31",
                "1200",
                "-0.1",
                "TRUE",
                "#DIV/0!",
                "計算",
                "1900-01-01")),
        TabularReader.read(Workbooks.of(data, "xl/styles.xml", styles), null).rows());
  }

  @Test
  void countsDatesFrom1904WhereTheWorkbookDoes() throws Exception {
    var workbook =
        Workbooks.of(
            "<row><c s=\"0\"><v>0</v></c></row>",
            "xl/styles.xml",
            "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
            "xl/workbook.xml",
            Workbooks.workbook("<workbookPr date1904=\"1\"/>", "<sheet name=\"表\" r:id=\"r1\"/>"));
    assertEquals("1904-01-01", TabularReader.read(workbook, null).cell(0, 0));
  }

  @Test
  void leavesReadingsOutAndJoinsRichText() throws Exception {
    var strings =
        "<sst><si><t>美里町</t><rPh sb=\"0\" eb=\"3\"><t>ミサトマチ</t></rPh></si>"
            + "<si><r><t>大衡</t></r><r><t>村</t></r></si></sst>";
    var sheet =
        TabularReader.read(
            Workbooks.of(
                "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>"
                    + "<c t=\"inlineStr\"><is><t>村田町</t><rPh><t>ムラタ</t></rPh></is></c></row>",
                "xl/sharedStrings.xml",
                strings),
            null);
    assertEquals(List.of("美里町", "大衡村", "村田町"), sheet.rows().getFirst());
  }

  @Test
  void takesTheFirstVisibleSheetThatHoldsAnything() throws Exception {
    var sheets =
        "<sheet name=\"隠し\" state=\"hidden\" r:id=\"r1\"/><sheet name=\"空\" r:id=\"r2\"/>"
            + "<sheet name=\"回答\" state=\"visible\" r:id=\"r3\"/>";
    var workbook =
        Workbooks.of(
            "<row><c><v>1</v></c></row>",
            "xl/workbook.xml",
            Workbooks.workbook("", sheets),
            "xl/_rels/workbook.xml.rels",
            Workbooks.relations(
                "r1",
                "worksheets/sheet1.xml",
                "r2",
                "worksheets/sheet2.xml",
                "r3",
                "/xl/worksheets/sheet3.xml"),
            "xl/worksheets/sheet2.xml",
            Workbooks.sheet(""),
            "xl/worksheets/sheet3.xml",
            Workbooks.sheet("<row hidden=\"1\"><c><v>3</v></c></row>"));
    assertEquals(
        new Sheet("UTF-8", "回答", List.of(List.of("3"))), TabularReader.read(workbook, null));
  }

  @Test
  void readsTheRealDashboardQuickly() throws Exception {
    var file = SharedData.file("市区町村毎のDX進捗状況_市区町村比較.csv");
    assumeTrue(Files.exists(file), "dashboard data is not here");
    var body = Files.readAllBytes(file);
    var sheet = assertTimeout(Duration.ofSeconds(3), () -> TabularReader.read(body, "text/csv"));
    assertEquals(16, sheet.rows().size());
    assertEquals(1_743, sheet.rows().getFirst().size());
    assertEquals("札幌市", sheet.cell(0, 2));
  }

  private static Sheet read(String text) {
    return read(text, "text/csv");
  }

  private static Sheet read(String text, String type) {
    return TabularReader.read(utf8(text), type);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void refuses(ProblemType problem, byte[] body) {
    assertEquals(
        problem, assertThrows(DomainException.class, () -> TabularReader.read(body, null)).type());
  }
}
