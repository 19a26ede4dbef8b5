package jp.banso.platform.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.banso.platform.problem.DomainException;
import org.junit.jupiter.api.Test;

class ImportsTest {
  private static final Column CODE = Column.required("団体コード", "Code");
  private static final Column NAME = Column.required("名称", "Name");
  private static final Column DUE = Column.optional("期限", "Due");
  private static final Column RATE = Column.optional("率(%)", "Rate");
  private static final Column STATE = Column.optional("状況", "State");
  private static final List<Column> COLUMNS = List.of(CODE, NAME, DUE, RATE, STATE);

  private static final String GOOD =
      "団体コード,名称,期限,率（％）,状況\n045055,美里町,令和7年8月31日,\"１,２３４.5%\",実施\n04322,村田町,,,\n";
  private static final String MIXED = "団体コード,名称,期限\n045055,美里町,R7.8.31\n045054,,平成31年5月1日\n";

  private final AtomicBoolean rolledBack = new AtomicBoolean();
  private final List<String> saved = new ArrayList<>();
  private final Imports imports =
      new Imports(
          TabularWritingTest.tables(null, Locale.JAPANESE),
          (TransactionSynchronizationRegistry)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {TransactionSynchronizationRegistry.class},
                  (proxy, method, args) -> {
                    rolledBack.set(method.getName().equals("setRollbackOnly"));
                    return null;
                  }));

  @Test
  void takesOverEveryRow() {
    var report = run(GOOD, false, false);
    assertEquals(new ImportReport(2, 0, List.of(), false), report);
    assertEquals(List.of("045055 美里町 2025-08-31 1234.5 true", "043222 村田町 null null null"), saved);
    assertFalse(rolledBack.get());
  }

  @Test
  void writesNothingWhenOneRowIsFaulty() {
    var report = run(MIXED, false, false);
    assertEquals(0, report.accepted());
    assertEquals(1, report.rejected());
    assertEquals(List.of(), saved);
    assertTrue(rolledBack.get());
    assertEquals(
        List.of(
            new RowProblem(3, "団体コード", "value-not-a-code", "「045054」は全国地方公共団体コードではありません。"),
            new RowProblem(3, "名称", "value-missing", "必須の値が入力されていません。"),
            new RowProblem(3, "期限", "value-not-a-date", "「平成31年5月1日」は日付として読めません。")),
        report.rows());
  }

  @Test
  void writesTheGoodRowsWhenAskedFor() {
    var report = run(MIXED, false, true);
    assertEquals(1, report.accepted());
    assertEquals(1, report.rejected());
    assertEquals(1, saved.size());
    assertFalse(rolledBack.get());
  }

  @Test
  void rollsADryRunBack() {
    var report = run(GOOD, true, false);
    assertTrue(report.dryRun());
    assertEquals(2, report.accepted());
    assertTrue(rolledBack.get());
  }

  @Test
  void findsTheHeaderBelowTitlesAndNotes() {
    var report = run("令和7年度調査\n\n注: 名称\n 団体 コード ,Ｎａｍｅ\n045055,美里町\n", false, false);
    assertEquals(1, report.accepted());
  }

  @Test
  void refusesAFileWithoutAColumnOrWithOneTwice() {
    assertEquals(TabularProblem.COLUMN_MISSING, refusal("名称\n美里町\n"));
    assertEquals(TabularProblem.COLUMN_REPEATED, refusal("団体コード,名称,Name\n045055,a,b\n"));
  }

  @Test
  void reportsWhatOnlySavingFinds() {
    var report =
        imports.run(
            sheet(GOOD),
            new ImportOptions(false, false),
            COLUMNS,
            row -> row.text(NAME, 10),
            name -> {
              if (name.equals("村田町")) {
                throw new DomainException(TabularProblem.VALUE_NOT_ALLOWED, name, "美里町");
              }
            },
            Locale.ENGLISH);
    assertEquals(0, report.accepted());
    assertEquals(
        List.of(
            new RowProblem(
                3, null, "value-not-allowed", "\"村田町\" is not allowed. Use one of: 美里町")),
        report.rows());
    assertTrue(rolledBack.get());
  }

  @Test
  void flagsGaijiAndCountsLengthInCharacters() {
    var report =
        run(
            "団体コード,名称\n045055,\uE000町\n045055,𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷\n045055,𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷\n",
            false,
            true);
    assertEquals(1, report.accepted());
    assertEquals(
        List.of("private-use-character", "value-too-long"),
        report.rows().stream().map(RowProblem::code).toList());
  }

  @Test
  void keepsTheFirstThousandProblems() {
    var report = run("団体コード,名称\n" + "x,y\n".repeat(3_000), false, false);
    assertEquals(3_000, report.rejected());
    assertEquals(1_000, report.rows().size());
    assertEquals(2, report.rows().getFirst().row());
    assertEquals(1_001, report.rows().getLast().row());
  }

  private TabularProblem refusal(String csv) {
    return (TabularProblem)
        assertThrows(DomainException.class, () -> run(csv, false, false)).type();
  }

  private ImportReport run(String csv, boolean dryRun, boolean partial) {
    return imports.run(
        sheet(csv),
        new ImportOptions(dryRun, partial),
        COLUMNS,
        row ->
            "%s %s %s %s %s"
                .formatted(
                    row.localGovernment(CODE),
                    row.text(NAME, 10),
                    row.date(DUE),
                    row.number(RATE),
                    row.oneOf(STATE, Map.of("実施", true, "未実施", false))),
        saved::add);
  }

  private static Sheet sheet(String csv) {
    return TabularReader.read(csv.getBytes(StandardCharsets.UTF_8), "text/csv");
  }
}
