package jp.banso.points.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;

/** For the cheapest way back to where a first step began, but by that step; Dijkstra's. */
final class Search {
  /** The price of a step that must not be taken. */
  static final long NEVER = Long.MAX_VALUE;

  private final Plane plane;
  private final Step first;
  private final ToLongFunction<Step> price;
  private final long[] costs;
  private final Step[] last;
  private final PriorityQueue<Reached> reached =
      new PriorityQueue<>(Comparator.comparingLong(Reached::cost).thenComparing(Reached::sum));

  Search(Plane plane, Step first, ToLongFunction<Step> price) {
    this.plane = plane;
    this.first = first;
    this.price = price;
    this.costs = new long[plane.sums()];
    this.last = new Step[plane.sums()];
    Arrays.fill(costs, NEVER);
  }

  private record Reached(int sum, long cost) {}

  Circuit cheapest(Circuit best) {
    take(first, 0);
    while (!reached.isEmpty() && reached.peek().cost() < best.cost()) {
      var at = reached.remove();
      if (at.sum() == first.from()) {
        return circuit(at.cost());
      }
      if (at.cost() == costs[at.sum()]) {
        plane.leaving(at.sum()).forEach(step -> take(step, at.cost()));
      }
    }
    return best;
  }

  private void take(Step step, long before) {
    // Back by the first one is no circuit
    if (step.isBack(first)) {
      return;
    }
    var more = price.applyAsLong(step);
    if (more != NEVER && before + more < costs[step.to()]) {
      costs[step.to()] = before + more;
      last[step.to()] = step;
      reached.add(new Reached(step.to(), before + more));
    }
  }

  private Circuit circuit(long cost) {
    var steps = new ArrayList<Step>();
    for (var step = last[first.from()]; step != first; step = last[step.from()]) {
      steps.add(step);
    }
    steps.add(first);
    return new Circuit(cost, steps);
  }
}
