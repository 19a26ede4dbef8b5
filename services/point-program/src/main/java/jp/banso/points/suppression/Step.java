package jp.banso.points.suppression;

/** From one sum to another through figures that move together: these up, those down. */
record Step(int from, int to, int[] raised, int[] lowered) {
  private static final int[] NONE = {};

  static Step raising(SumCell cell, int... raised) {
    return new Step(cell.from(), cell.to(), raised, NONE);
  }

  static Step shifting(SumCell cell, int raised, int lowered) {
    return new Step(cell.from(), cell.to(), new int[] {raised}, new int[] {lowered});
  }

  Step back() {
    return new Step(to, from, lowered, raised);
  }

  /** Whether it only takes back what the other does. */
  boolean isBack(Step other) {
    return raised == other.lowered && lowered == other.raised && from == other.to;
  }
}
