package jp.banso.points.suppression;

import java.util.List;

/** Steps that come back to where they began: all sums outside stay what they are. */
record Circuit(long cost, List<Step> steps) {
  /** There is none. */
  static final Circuit NONE = new Circuit(Long.MAX_VALUE, List.of());

  boolean isThere() {
    return !steps.isEmpty();
  }
}
