package jp.banso.points.suppression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a published table and adds up. Knows nothing of how cells were chosen: only what comes to
 * what total, and those to the whole.
 */
public final class Attacker {
  private static final double NOTHING = 1e-9;
  private static final int MOST_SUBSETS = 16;

  private final Attacked people;
  private final List<Integer> unknown;
  private final List<double[]> basis = new ArrayList<>();

  public Attacker(Attacked people, BitSet withheld) {
    this.people = people;
    this.unknown = withheld.stream().boxed().toList();
    people.equations().forEach(it -> learn(onUnknown(it)));
  }

  /** Whatever can be added up is about ten persons or more, and nothing withheld follows. */
  public static void mustFail(Attacked people, BitSet withheld, String which) {
    for (var i = 0; i < people.size(); i++) {
      var persons = people.in(i).size();
      assertTrue(persons == 0 || persons >= 10 || withheld.get(i), which + " shows " + persons);
    }
    if (people.everybody() < 10) {
      assertTrue(people.everybody() == 0 || withheld.cardinality() == people.size(), which);
      return;
    }
    var attacker = new Attacker(people, withheld);
    assertEquals(List.of(), attacker.recovered(), which);
    if (attacker.unknown.size() <= MOST_SUBSETS) {
      assertTrue(attacker.fewestPersonsOfASum() >= 10, which);
    }
  }

  private double[] onUnknown(double[] equation) {
    return unknown.stream().mapToDouble(cell -> equation[cell]).toArray();
  }

  private void learn(double[] equation) {
    var rest = reduced(equation);
    var pivot = pivot(rest);
    if (pivot < 0) {
      return;
    }
    var factor = rest[pivot];
    for (var i = 0; i < rest.length; i++) {
      rest[i] /= factor;
    }
    for (var row : basis) {
      subtract(row, rest, row[pivot]);
    }
    basis.add(rest);
  }

  private double[] reduced(double[] vector) {
    var rest = vector.clone();
    for (var row : basis) {
      subtract(rest, row, rest[pivot(row)]);
    }
    return rest;
  }

  private static void subtract(double[] from, double[] what, double times) {
    for (var i = 0; i < from.length; i++) {
      from[i] -= times * what[i];
    }
  }

  private static int pivot(double[] vector) {
    for (var i = 0; i < vector.length; i++) {
      if (Math.abs(vector[i]) > NOTHING) {
        return i;
      }
    }
    return -1;
  }

  /** Withheld cells that follow from what is shown. */
  public List<Integer> recovered() {
    var found = new ArrayList<Integer>();
    for (var i = 0; i < unknown.size(); i++) {
      var alone = new BitSet();
      alone.set(i);
      if (follows(alone)) {
        found.add(unknown.get(i));
      }
    }
    return found;
  }

  /**
   * The fewest persons that any sum of withheld cells is about which follows from what is shown.
   */
  private int fewestPersonsOfASum() {
    var fewest = Integer.MAX_VALUE;
    for (var number = 1L; number < 1L << unknown.size(); number++) {
      var group = BitSet.valueOf(new long[] {number});
      if (follows(group)) {
        fewest = Math.min(fewest, persons(group));
      }
    }
    return fewest;
  }

  private boolean follows(BitSet group) {
    var sum = new double[unknown.size()];
    for (var i = 0; i < sum.length; i++) {
      sum[i] = group.get(i) ? 1 : 0;
    }
    return pivot(reduced(sum)) < 0;
  }

  private int persons(BitSet group) {
    Set<Integer> persons = new HashSet<>();
    group.stream().forEach(i -> persons.addAll(people.in(unknown.get(i))));
    return persons.size();
  }
}
