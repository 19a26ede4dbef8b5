package jp.banso.points.law;

/**
 * What was unused when the day ended, in points; a point is a yen.
 *
 * @param paid paid for, on lots that could still be used
 * @param shortLived the part of it on lots that end within six months of issue (4条2号)
 * @param free granted without consideration, on lots that could still be used
 * @param ended paid for, in the books still, on lots whose last day was before
 * @param later recorded later with effect by the day, on paid lots; not in any other figure
 */
record Unused(long paid, long shortLived, long free, long ended, long later) {

  /** Whether nothing that was paid for can be used longer than that. */
  boolean isShortLived() {
    return paid == shortLived;
  }
}
