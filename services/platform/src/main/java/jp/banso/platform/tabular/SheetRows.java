package jp.banso.platform.tabular;

import java.util.ArrayList;
import java.util.List;
import jp.banso.platform.privacy.MyNumber;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.problem.PlatformProblem;

/** Gathers the rows of a sheet and stops at the first limit it passes. */
final class SheetRows {
  static final int MOST_ROWS = 200_000;
  static final int MOST_COLUMNS = 4_000; // the dashboard of デジタル庁 has 1,744
  static final int MOST_CELLS = 4_000_000;
  static final int LONGEST_CELL = 32_767; // of Excel
  static final long MOST_CHARACTERS = 64_000_000;

  private final List<List<String>> rows = new ArrayList<>();
  private long cells;
  private long characters;

  List<List<String>> rows() {
    return rows;
  }

  /** Adds a row at its place, counted from 0; rows in between are blank. */
  void add(int index, List<String> row) {
    var width = row.size();
    while (width > 0 && row.get(width - 1).isBlank()) {
      width--;
    }
    if (width == 0) {
      return; // a formatted but empty row far below is no row
    }
    limit(index < MOST_ROWS, TabularProblem.TOO_MANY_ROWS, MOST_ROWS);
    limit(index >= rows.size(), TabularProblem.MALFORMED_TABLE, index + 1);
    limit(width <= MOST_COLUMNS, TabularProblem.TOO_MANY_COLUMNS, MOST_COLUMNS);
    cells += width;
    limit(cells <= MOST_CELLS, TabularProblem.TOO_MANY_CELLS, MOST_CELLS);
    var kept = List.copyOf(row.subList(0, width));
    kept.forEach(this::check);
    while (rows.size() < index) {
      rows.add(List.of());
    }
    rows.add(kept);
  }

  private void check(String cell) {
    limit(cell.length() <= LONGEST_CELL, TabularProblem.CELL_TOO_LONG, LONGEST_CELL);
    characters += cell.length();
    limit(characters <= MOST_CHARACTERS, TabularProblem.FILE_TOO_LARGE, MOST_CHARACTERS);
    if (MyNumber.appearsIn(cell)) {
      throw new DomainException(PlatformProblem.MY_NUMBER_REFUSED);
    }
  }

  private static void limit(boolean kept, TabularProblem otherwise, long limit) {
    if (!kept) {
      throw new DomainException(otherwise, limit);
    }
  }
}
