package jp.banso.points.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Everything that can be moved from sum to sum, there and back. */
final class Plane {
  private final List<List<Step>> leaving = new ArrayList<>();
  private final Map<Integer, Step> raising = new HashMap<>();

  Plane(List<Step> steps) {
    for (var step : steps) {
      add(step);
      add(step.back());
    }
  }

  private void add(Step step) {
    while (leaving.size() <= Math.max(step.from(), step.to())) {
      leaving.add(new ArrayList<>());
    }
    leaving.get(step.from()).add(step);
    for (var cell : step.raised()) {
      raising.put(cell, step);
    }
  }

  int sums() {
    return leaving.size();
  }

  List<Step> leaving(int sum) {
    return leaving.get(sum);
  }

  /** The cheapest circuit on which the cell is raised, or the one there is if it costs no more. */
  Circuit cheapest(int cell, ToLongFunction<Step> price, Circuit best) {
    var first = raising.get(cell);
    return first == null ? best : new Search(this, first, price).cheapest(best);
  }
}
