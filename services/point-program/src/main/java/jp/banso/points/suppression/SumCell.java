package jp.banso.points.suppression;

/**
 * A figure of a table that adds up, as a flow from one sum to another: {@code from} and {@code to}
 * number the sums it is a part of. A part of a list has two sums, its list and nothing; the cell of
 * a table of two directions flows from its row to its column, a row's total from the whole into the
 * row, a column's total from the column into the whole.
 *
 * @param persons whom the figure is made of
 * @param sensitive whether it must not be shown by itself
 */
public record SumCell(long persons, boolean sensitive, int from, int to) {
  /** Figures of fewer persons are not shown. */
  public static final long FEWEST_PERSONS = 10;

  /** A part of a list. */
  public static SumCell part(long persons) {
    return new SumCell(persons, isFew(persons), 0, 1);
  }

  /** The same where nobody adds to a figure of so few that this must not be known either. */
  public static SumCell part(long persons, long there) {
    return new SumCell(persons, isFew(persons) || isFew(there), 0, 1);
  }

  /**
   * A cell of a table of two directions.
   *
   * @param row counted from one; 0 for the total of a column
   * @param column counted from one; 0 for the total of a row
   */
  public static SumCell at(int row, int column, long persons) {
    return at(row, column, persons, isFew(persons));
  }

  /** The same, of which it was found out otherwise whether it may be shown. */
  public static SumCell at(int row, int column, long persons, boolean sensitive) {
    if (row > 0 && column > 0) {
      return new SumCell(persons, sensitive, sumOfRow(row), sumOfColumn(column));
    }
    return row > 0
        ? new SumCell(persons, sensitive, sumOfRow(0), sumOfRow(row))
        : new SumCell(
            persons, sensitive, sumOfColumn(column), column > 0 ? sumOfColumn(0) : sumOfRow(0));
  }

  private static int sumOfRow(int row) {
    return 2 * row;
  }

  private static int sumOfColumn(int column) {
    return 2 * column + 1;
  }

  /** Somebody, but fewer than may be told of. */
  public static boolean isFew(long persons) {
    return persons > 0 && persons < FEWEST_PERSONS;
  }
}
