package jp.banso.points.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * 秘匿処理 of a table that is shown with its sums. Figures of fewer than ten persons are withheld
 * (primary), and with each of them the cheapest others along which it could be larger while every
 * sum that is shown stays what it is (secondary): a circuit of cells, in turn raised and lowered,
 * in which only such are lowered as have the persons for it, or are hidden behind such by a circuit
 * of their own. Whatever can be added up from what is shown is therefore about ten persons or more,
 * and no withheld figure follows from the others. In a table of three directions a circuit runs
 * through two layers at once, and what it adds to the one it takes from the other, or adds to their
 * sum too.
 */
public final class Suppression {
  private final List<SumCell> cells;
  private final SumCell whole;
  private final boolean apart;
  private final List<Plane> planes;
  private final BitSet withheld = new BitSet();
  private final BitSet hidden = new BitSet();

  private Suppression(List<SumCell> cells, SumCell whole, boolean apart, List<Plane> planes) {
    this.cells = cells;
    this.whole = whole;
    this.apart = apart;
    this.planes = planes;
  }

  /**
   * The cells to withhold of a table whose persons may be in several of its parts.
   *
   * @param whole the total of everything, which is shown unless it is sensitive itself
   */
  public static BitSet of(List<SumCell> cells, SumCell whole) {
    return new Suppression(cells, whole, false, Layers.alone(cells)).withheld();
  }

  /** The same where nobody is in two parts: several small ones hide each other. */
  public static BitSet ofPersonsApart(List<SumCell> cells, SumCell whole) {
    return new Suppression(cells, whole, true, Layers.alone(cells)).withheld();
  }

  /**
   * The same of a table of three directions, by layer and then by cell.
   *
   * @param layers alike, the first of them the sum of the others, its first cell the whole
   */
  public static BitSet ofPersonsApart(List<List<SumCell>> layers) {
    var cells = layers.stream().flatMap(List::stream).toList();
    return new Suppression(cells, cells.getFirst(), true, Layers.paired(layers)).withheld();
  }

  private BitSet withheld() {
    if (whole.sensitive()) {
      withheld.set(0, cells.size());
    } else if (whole.persons() > 0) {
      hideTheSensitive();
    }
    return withheld;
  }

  private void hideTheSensitive() {
    var open =
        new ArrayList<>(
            IntStream.range(0, cells.size()).filter(this::isSensitive).boxed().toList());
    open.forEach(withheld::set);
    while (!open.isEmpty()) {
      // What could not be hidden may be, behind what is by now
      if (!open.removeIf(this::hide)) {
        withholdEverythingButTheWhole();
        return;
      }
    }
  }

  private boolean isSensitive(int cell) {
    return cells.get(cell).sensitive();
  }

  private boolean hide(int cell) {
    var fewest = SumCell.FEWEST_PERSONS - (apart ? cells.get(cell).persons() : 0);
    var circuit = cheapest(cell, step -> give(step, fewest) ? price(step) : Search.NEVER);
    for (var step : circuit.steps()) {
      IntStream.of(step.raised()).forEach(withheld::set);
      IntStream.of(step.lowered()).forEach(withheld::set);
    }
    hidden.set(cell, circuit.isThere());
    return circuit.isThere();
  }

  /** Whether every cell that is lowered has the persons for it. */
  private boolean give(Step step, long persons) {
    for (var cell : step.lowered()) {
      if (!hidden.get(cell) && cells.get(cell).persons() < persons) {
        return false;
      }
    }
    return true;
  }

  private Circuit cheapest(int cell, ToLongFunction<Step> price) {
    var best = Circuit.NONE;
    for (var plane : planes) {
      best = plane.cheapest(cell, price, best);
    }
    return best;
  }

  private long price(Step step) {
    var sum = 0L;
    for (var cell : step.raised()) {
      sum += price(cell);
    }
    for (var cell : step.lowered()) {
      sum += price(cell);
    }
    return sum;
  }

  // What is withheld anyway costs next to nothing; of the others the fewest persons. That nobody is
  // in a cell may be told, and is if anything else will do.
  private long price(int cell) {
    var persons = cells.get(cell).persons();
    return withheld.get(cell) ? 1 : 1 + 1000 * (persons == 0 ? whole.persons() : persons);
  }

  // Nobody is large enough to hide the small ones: only the whole is left. A cell on no circuit is
  // the whole once more, in a table of one row, and is shown.
  private void withholdEverythingButTheWhole() {
    for (var i = 0; i < cells.size(); i++) {
      withheld.set(i, cheapest(i, step -> 1).isThere());
    }
  }
}
