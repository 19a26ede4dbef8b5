package jp.banso.points.suppression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Persons in the cells of a table of two directions, its totals last: rows × columns, then the
 * rows, then the columns. A table of no columns is a list.
 */
final class People implements Attacked {
  private final int rows;
  private final int columns;
  private final List<Set<Integer>> cells = new ArrayList<>();
  private final Set<Integer> everybody = new HashSet<>();

  private People(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    IntStream.range(0, rows * columns + rows + columns).forEach(i -> cells.add(new HashSet<>()));
  }

  static People empty(int rows, int columns) {
    return new People(rows, columns);
  }

  /** Persons who were at a few places each; the first rows and columns are the popular ones. */
  static People random(Random random, int rows, int columns, boolean apart) {
    var people = new People(rows, columns);
    var persons = random.nextInt(80);
    for (var person = 0; person < persons; person++) {
      var visits = apart ? 1 : 1 + random.nextInt(4);
      for (var i = 0; i < visits; i++) {
        people.put(person, popular(random, rows), columns == 0 ? 0 : popular(random, columns));
      }
    }
    return people;
  }

  private static int popular(Random random, int places) {
    return Math.min(random.nextInt(places), random.nextInt(places));
  }

  void put(int person, int row, int column) {
    everybody.add(person);
    cells.get(rows * columns + row).add(person);
    if (columns > 0) {
      cells.get(row * columns + column).add(person);
      cells.get(rows * columns + rows + column).add(person);
    }
  }

  @Override
  public Set<Integer> in(int cell) {
    return cells.get(cell);
  }

  @Override
  public int everybody() {
    return everybody.size();
  }

  @Override
  public int size() {
    return cells.size();
  }

  SumCell whole() {
    return SumCell.part(everybody.size());
  }

  /** As the service lays them out. */
  List<SumCell> sumCells() {
    if (columns == 0) {
      return cells.stream().map(it -> SumCell.part(it.size())).toList();
    }
    var laid = new ArrayList<SumCell>();
    for (var i = 0; i < cells.size(); i++) {
      laid.add(
          i < rows * columns
              ? SumCell.at(i / columns + 1, i % columns + 1, in(i).size())
              : i < rows * columns + rows
                  ? SumCell.at(i - rows * columns + 1, 0, in(i).size())
                  : SumCell.at(0, i - rows * columns - rows + 1, in(i).size()));
    }
    return laid;
  }

  /** What adds up to what; the whole is shown and therefore no variable. */
  @Override
  public List<double[]> equations() {
    var equations = new ArrayList<double[]>();
    for (var row = 0; columns > 0 && row < rows; row++) {
      var sum = new double[size()];
      for (var column = 0; column < columns; column++) {
        sum[row * columns + column] = 1;
      }
      sum[rows * columns + row] = -1;
      equations.add(sum);
    }
    for (var column = 0; column < columns; column++) {
      var sum = new double[size()];
      for (var row = 0; row < rows; row++) {
        sum[row * columns + column] = 1;
      }
      sum[rows * columns + rows + column] = -1;
      equations.add(sum);
    }
    equations.add(ones(rows * columns, rows));
    equations.add(ones(rows * columns + rows, columns));
    return equations;
  }

  private double[] ones(int from, int howMany) {
    var sum = new double[size()];
    IntStream.range(from, from + howMany).forEach(i -> sum[i] = 1);
    return sum;
  }
}
