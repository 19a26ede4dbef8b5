package jp.banso.points.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * 秘匿処理 of a table that is shown with its sums. Figures of fewer than ten persons are withheld
 * (primary), and with each of them the cheapest others along which it could be larger by ten
 * persons while every sum that is shown stays what it is (secondary): a circuit of cells, in turn
 * raised and lowered, in which only such are lowered as have the persons for it. Whatever can be
 * added up from what is shown is therefore about ten persons or more, and no withheld figure
 * follows from the others.
 */
public final class Suppression {
  private static final long UNREACHED = Long.MAX_VALUE;

  private final List<SumCell> cells;
  private final boolean apart;
  private final BitSet withheld = new BitSet();
  private final int sums;

  private Suppression(List<SumCell> cells, boolean apart) {
    this.cells = cells;
    this.apart = apart;
    this.sums = 1 + cells.stream().mapToInt(it -> Math.max(it.from(), it.to())).max().orElse(0);
  }

  /**
   * The cells to withhold of a table whose persons may be in several of its parts.
   *
   * @param whole the total of everything, which is shown unless it is sensitive itself
   */
  public static BitSet of(List<SumCell> cells, SumCell whole) {
    return of(cells, whole, false);
  }

  /** The same where nobody is in two parts: several small ones hide each other. */
  public static BitSet ofPersonsApart(List<SumCell> cells, SumCell whole) {
    return of(cells, whole, true);
  }

  private static BitSet of(List<SumCell> cells, SumCell whole, boolean apart) {
    var all = new BitSet();
    all.set(0, cells.size());
    if (whole.sensitive()) {
      return all;
    }
    return whole.persons() == 0 ? new BitSet() : new Suppression(cells, apart).withheld();
  }

  private BitSet withheld() {
    for (var i = 0; i < cells.size(); i++) {
      withheld.set(i, cells.get(i).sensitive());
    }
    for (var i = 0; i < cells.size(); i++) {
      if (cells.get(i).sensitive() && !closeCircuit(i)) {
        return everythingButTheWhole();
      }
    }
    return withheld;
  }

  /** One step through a cell, raising it or lowering it. */
  private record Step(int cell, int from, int to) {}

  private boolean closeCircuit(int sensitive) {
    var cell = cells.get(sensitive);
    var way = cheapestWay(steps(sensitive, cell), cell.to(), cell.from());
    way.forEach(step -> withheld.set(step.cell()));
    return !way.isEmpty();
  }

  private List<Step> steps(int raised, SumCell cell) {
    var fewest = SumCell.FEWEST_PERSONS - (apart ? cell.persons() : 0);
    var steps = new ArrayList<Step>();
    for (var i = 0; i < cells.size(); i++) {
      var other = cells.get(i);
      if (i == raised || other.isNothing()) {
        continue;
      }
      steps.add(new Step(i, other.from(), other.to()));
      if (other.persons() >= fewest) {
        steps.add(new Step(i, other.to(), other.from()));
      }
    }
    return steps;
  }

  /** Bellman and Ford's; empty where there is none. */
  private List<Step> cheapestWay(List<Step> steps, int start, int end) {
    var costs = new long[sums];
    var last = new Step[sums];
    Arrays.fill(costs, UNREACHED);
    costs[start] = 0;
    for (var changed = true; changed; ) {
      changed = false;
      for (var step : steps) {
        if (costs[step.from()] != UNREACHED && costs[step.from()] + cost(step) < costs[step.to()]) {
          costs[step.to()] = costs[step.from()] + cost(step);
          last[step.to()] = step;
          changed = true;
        }
      }
    }
    var way = new ArrayList<Step>();
    for (var at = end; at != start && last[at] != null; at = last[at].from()) {
      way.add(last[at]);
    }
    return way;
  }

  /** What is withheld anyway costs next to nothing; of the others the fewest persons. */
  private long cost(Step step) {
    return withheld.get(step.cell()) ? 1 : 1 + 1000 * cells.get(step.cell()).persons();
  }

  // Nobody is large enough to hide the small ones: only the whole is left. A cell on no circuit is
  // the whole once more, in a table of one row, and is shown.
  private BitSet everythingButTheWhole() {
    for (var i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      withheld.set(
          i, !cell.isNothing() && !cheapestWay(bothWays(i), cell.to(), cell.from()).isEmpty());
    }
    return withheld;
  }

  private List<Step> bothWays(int without) {
    var steps = new ArrayList<Step>();
    for (var i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      if (i != without && !cell.isNothing()) {
        steps.add(new Step(i, cell.from(), cell.to()));
        steps.add(new Step(i, cell.to(), cell.from()));
      }
    }
    return steps;
  }
}
