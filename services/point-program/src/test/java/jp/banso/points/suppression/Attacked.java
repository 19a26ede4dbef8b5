package jp.banso.points.suppression;

import java.util.List;
import java.util.Set;

/** A table with persons in its cells, as whoever attacks it knows how it adds up. */
public interface Attacked {
  /** How many cells there are. */
  int size();

  /** How many persons there are in all. */
  int everybody();

  /** The persons a cell is made of. */
  Set<Integer> in(int cell);

  /** What adds up to what, each by its factors of all cells. */
  List<double[]> equations();
}
