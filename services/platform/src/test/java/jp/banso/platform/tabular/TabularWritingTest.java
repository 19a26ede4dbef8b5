package jp.banso.platform.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.http.Page;
import jp.banso.platform.problem.DomainException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;

class TabularWritingTest {
  private static final Charset OLD = Charset.forName("windows-31j");

  private final MultivaluedHashMap<String, Object> answer = new MultivaluedHashMap<>();

  record Text(String ja, String en) {}

  record Place(@Heading(ja = "市", en = "City") String city, Text name) {}

  record Line(
      @Heading(ja = "コード", en = "Code") LocalGovernmentCode code,
      @Heading(ja = "名称", en = "Name") Text name,
      @Heading(ja = "場所", en = "Place") Place place,
      @Heading(ja = "期限", en = "Due") LocalDate due,
      @Heading(ja = "率", en = "Rate") BigDecimal rate,
      List<String> tags,
      Instant at) {}

  public Page<Line> declaration() {
    return null;
  }

  private static final Line FULL =
      new Line(
          LocalGovernmentCode.of("045055"),
          new Text("美里町", "Misato"),
          new Place("=仙台", new Text(null, "Sendai")),
          LocalDate.of(2025, 8, 31),
          new BigDecimal("-1.50"),
          List.of("a", "b"),
          Instant.parse("2025-08-31T14:59:59Z"));

  private static final Line SPARSE = new Line(null, null, null, null, null, null, null);

  @Test
  void writesRecordsAsCsvInTheLanguageOfTheCaller() throws Exception {
    var page = new Page<>(List.of(FULL, SPARSE), null);
    assertEquals(
        "\uFEFFコード,名称,場所 市,場所 name,期限,率,tags,at\r\n"
            + "045055,美里町,'=仙台,Sendai,2025-08-31,-1.50,a; b,2025-08-31T23:59:59+09:00\r\n,,,,,,,\r\n",
        csv(page, null, Locale.JAPANESE, StandardCharsets.UTF_8));
    assertTrue(
        csv(page, null, Locale.ENGLISH, StandardCharsets.UTF_8)
            .startsWith(
                "\uFEFFCode,Name,Place City,Place name,Due,Rate,tags,at\r\n045055,Misato,"));
    assertEquals("text/csv;charset=UTF-8", answer.getFirst("Content-Type"));
    assertEquals(
        "attachment; filename=\"kpis.csv\"; filename*=UTF-8''kpis.csv",
        answer.getFirst("Content-Disposition"));
  }

  @Test
  void writesTheHeadingsOfAnEmptyPage() throws Exception {
    assertTrue(
        csv(new Page<Line>(List.of(), null), null, Locale.JAPANESE, StandardCharsets.UTF_8)
            .startsWith("\uFEFFコード,名称"));
  }

  @Test
  void guardsTextAgainstFormulasButNotNumbers() throws Exception {
    var texts =
        List.<Object>of(
            "=1+1", "+SUM(A1)", "-2+3", "@x", "\tx", "＝1", "-12", "+1,234.5", "-20%", "a=b");
    var csv = csv(table(texts), null, Locale.JAPANESE, StandardCharsets.UTF_8);
    assertEquals(
        "'=1+1,'+SUM(A1),'-2+3,'@x,\"'\tx\",'＝1,-12,\"+1,234.5\",-20%,a=b",
        csv.lines().toList().get(1));
    var back = TabularReader.read(csv.getBytes(StandardCharsets.UTF_8), "text/csv");
    assertEquals(texts, back.rows().get(1));
  }

  @Test
  void quotesAsRfc4180Says() throws Exception {
    var csv =
        csv(
            table(List.of("a,b", "say \"x\"", "two\nlines", " edge")),
            null,
            Locale.JAPANESE,
            StandardCharsets.UTF_8);
    assertTrue(csv.endsWith("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\" edge\"\r\n"));
  }

  @Test
  void survivesTheRoundTripThroughWindows31j() throws Exception {
    var row = List.<Object>of("①㈱髙﨑", "～－", "〜−");
    var csv = csv(table(row), "windows-31j", Locale.JAPANESE, OLD);
    assertEquals(
        List.of("①㈱髙﨑", "～－", "～－"), TabularReader.read(csv.getBytes(OLD), null).rows().get(1));
    assertEquals(0, answer.getFirst(CsvBody.UNMAPPABLE));
    assertFalse(answer.containsKey(CsvBody.UNMAPPABLE_SAMPLE));
    assertEquals("text/csv;charset=windows-31j", answer.getFirst("Content-Type"));
  }

  @Test
  void reportsCharactersThatOldExcelLacks() throws Exception {
    var csv = csv(table(List.of("𠮷野", "葛󠄀城", "𠮷")), "Windows-31J", Locale.JAPANESE, OLD);
    assertEquals("〓野,葛城,〓", csv.lines().toList().get(1));
    assertEquals(3, answer.getFirst(CsvBody.UNMAPPABLE));
    assertEquals("U+20BB7 U+E0100", answer.getFirst(CsvBody.UNMAPPABLE_SAMPLE));
  }

  @Test
  void refusesAnotherCharset() {
    var refusal =
        assertThrows(
            DomainException.class,
            () -> csv(table(List.of("x")), "euc-jp", Locale.JAPANESE, StandardCharsets.UTF_8));
    assertEquals(TabularProblem.UNSUPPORTED_CHARSET, refusal.type());
  }

  @Test
  void writesAWorkbookThatReadsBackAsItWas() throws Exception {
    var out = new ByteArrayOutputStream();
    new XlsxBody(tables(null, Locale.JAPANESE))
        .writeTo(
            new Page<>(List.of(FULL, SPARSE), null),
            Page.class,
            declared(),
            new Annotation[0],
            null,
            answer,
            out);
    var sheet = TabularReader.read(out.toByteArray(), null);
    assertEquals("kpis", sheet.name());
    assertEquals(
        List.of("コード", "名称", "場所 市", "場所 name", "期限", "率", "tags", "at"), sheet.rows().getFirst());
    assertEquals(
        List.of(
            "045055", "美里町", "=仙台", "Sendai", "2025-08-31", "-1.5", "a; b", "2025-08-31T23:59:59"),
        sheet.rows().get(1));
    var xml = part(out.toByteArray(), "xl/worksheets/sheet1.xml");
    assertTrue(xml.contains("state=\"frozen\""), xml);
    assertFalse(xml.contains("<f>"));
    assertTrue(xml.contains("<c r=\"A2\" t=\"s\""), xml);
    assertTrue(part(out.toByteArray(), "xl/styles.xml").contains("<b/>"));
  }

  @Test
  void keepsWhatExcelWouldRoundOrCannotHold() throws Exception {
    var row =
        Arrays.<Object>asList(
            new BigDecimal("12345678901234567"), 1_234_567_890_123_456L, "a\u0001b", "𠮷", true);
    var sheet = TabularReader.read(XlsxWorkbook.of(table(row)), null);
    assertEquals(
        List.of("12345678901234567", "1234567890123456", "a\uFFFDb", "𠮷", "TRUE"),
        sheet.rows().get(1));
  }

  @Test
  void namesTheFileInJapanese() throws Exception {
    csv(new Table("診断/結果", List.of("x"), List.of()), null, Locale.JAPANESE, StandardCharsets.UTF_8);
    assertEquals(
        "attachment; filename=\"_____.csv\"; filename*=UTF-8''%E8%A8%BA%E6%96%AD_%E7%B5%90%E6%9E%9C.csv",
        answer.getFirst("Content-Disposition"));
  }

  @Test
  void writesViewsThatAreTables() throws Exception {
    var report =
        new ImportReport(
            0, 1, List.of(new RowProblem(7, "名称", "value-missing", "値がありません。")), false);
    assertTrue(Tables.canBe(ImportReport.class, ImportReport.class));
    assertFalse(Tables.canBe(String.class, String.class));
    assertEquals(
        "\uFEFF行,列,種類,内容\r\n7,名称,value-missing,値がありません。\r\n",
        csv(report, null, Locale.JAPANESE, StandardCharsets.UTF_8));
  }

  private static Table table(List<Object> row) {
    var headings = new ArrayList<String>();
    row.forEach(each -> headings.add("列" + headings.size()));
    return new Table("t", headings, List.of(row));
  }

  private String csv(Object body, String charset, Locale locale, Charset decode) throws Exception {
    var out = new ByteArrayOutputStream();
    new CsvBody(tables(charset, locale))
        .writeTo(body, body.getClass(), declared(), new Annotation[0], null, answer, out);
    return out.toString(decode);
  }

  private static Type declared() throws NoSuchMethodException {
    return TabularWritingTest.class.getMethod("declaration").getGenericReturnType();
  }

  static Tables tables(String charset, Locale locale) {
    var query = new MultivaluedHashMap<String, String>();
    if (charset != null) {
      query.add("charset", charset);
    }
    return new Tables(
        fake(HttpHeaders.class, "getAcceptableLanguages", List.of(locale)),
        fake(UriInfo.class, "getQueryParameters", query));
  }

  private static <T> T fake(Class<T> type, String method, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, args) -> called.getName().equals(method) ? answer : "/kpi/v1/kpis"));
  }

  private static String part(byte[] workbook, String name) throws Exception {
    try (var zip = ZipFile.builder().setByteArray(workbook).get()) {
      var entry = zip.getEntry(name);
      if (entry != null) {
        return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
      }
    }
    throw new AssertionError(name + " is not there");
  }
}
