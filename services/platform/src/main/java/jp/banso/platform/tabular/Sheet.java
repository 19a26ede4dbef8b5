package jp.banso.platform.tabular;

import java.util.List;

/**
 * A table that was read.
 *
 * @param charset UTF-8 or windows-31j; UTF-8 for xlsx
 * @param name name of the sheet of a workbook; empty for CSV
 * @param rows cells as text, rows and columns where they stood; blank rows are empty lists, blank
 *     ends of rows are cut
 */
public record Sheet(String charset, String name, List<List<String>> rows) {

  /** The cell, counted from 0; empty beyond the end of a row or of the sheet. */
  public String cell(int row, int column) {
    return row < rows.size() && column < rows.get(row).size() ? rows.get(row).get(column) : "";
  }
}
