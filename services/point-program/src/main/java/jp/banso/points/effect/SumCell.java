package jp.banso.points.effect;

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

  /** A figure made of so many persons. */
  public static SumCell of(long persons, int from, int to) {
    return new SumCell(persons, persons > 0 && persons < FEWEST_PERSONS, from, to);
  }

  /** A part of a list. */
  public static SumCell part(long persons) {
    return of(persons, 0, 1);
  }

  /** The same where nobody adds to a figure of so few that this must not be known either. */
  public static SumCell part(long persons, long there) {
    var few = there > 0 && there < FEWEST_PERSONS;
    return new SumCell(persons, few || part(persons).sensitive, 0, 1);
  }

  /** Nobody is in it and that may be known: it is shown as zero and hides nothing. */
  boolean isNothing() {
    return persons == 0 && !sensitive;
  }
}
