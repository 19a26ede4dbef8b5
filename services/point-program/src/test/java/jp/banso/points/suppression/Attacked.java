package jp.banso.points.suppression;

import java.util.List;
import java.util.Set;

/** A table with persons in its cells, as whoever attacks it knows how it adds up. */
public interface Attacked {
  /** The persons a cell is made of. */
  Set<Integer> in(int cell);

  /** What adds up to what, each by its factors of all cells. */
  List<double[]> equations();
}
